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

  /** How near to its border a shape has images that are nearly as good. */
  private static final double BORDER = 0.12;

  private static final double LOG_TWO = StrictMath.log(2);
  private static final double LOG_SIX = StrictMath.log(6);

  private Images() {}

  /**
   * Logarithm of how many images of a shape count at most: two at each border of the domain that it
   * is near to, and six at its corner, the hexagonal net.
   *
   * @param x the shape, b/a folded into 0 &lt;= x &lt;= 1/2, |x + i y| &gt;= 1
   * @param y the shape
   */
  static double logCount(double x, double y) {
    boolean isRectangular = x < BORDER * y;
    boolean isCentred = 0.5 - x < BORDER * y;
    boolean isRhombic = x * x + y * y < 1 + 2 * BORDER;
    if (isCentred && isRhombic) {
      return LOG_SIX;
    }
    int borders = (isRectangular ? 1 : 0) + (isCentred ? 1 : 0) + (isRhombic ? 1 : 0);
    return borders * LOG_TWO;
  }
}
