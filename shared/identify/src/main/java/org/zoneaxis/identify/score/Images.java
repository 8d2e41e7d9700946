package org.zoneaxis.identify.score;

import java.util.List;
import org.zoneaxis.identify.net.NetTransform;

/**
 * The ways in which the vectors of one reduced net may be those of another that is nearly the same:
 * any two of the three shortest vectors a, b, -a - b, and where a and b are nearly at right angles,
 * of a, -b, b - a.
 */
final class Images {

  static final List<NetTransform> ALL =
      List.of(
          NetTransform.IDENTITY,
          new NetTransform(0, 1, 1, 0),
          new NetTransform(1, 0, -1, -1),
          new NetTransform(-1, -1, 1, 0),
          new NetTransform(0, 1, -1, -1),
          new NetTransform(-1, -1, 0, 1),
          new NetTransform(1, 0, 0, -1),
          new NetTransform(0, -1, 1, 0),
          new NetTransform(1, 0, -1, 1),
          new NetTransform(-1, 1, 1, 0),
          new NetTransform(0, -1, -1, 1),
          new NetTransform(-1, 1, 0, -1));

  /** Logarithm of how many there are. */
  static final double LOG_COUNT = StrictMath.log(ALL.size());

  private Images() {}
}
