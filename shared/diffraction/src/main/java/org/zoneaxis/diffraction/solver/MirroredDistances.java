package org.zoneaxis.diffraction.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A distance ahead and the same one behind, of several that are given with signs.
 *
 * @param distance in angstrom, at least 0
 * @param ahead where the distance stands among those that were given
 * @param behind where its opposite does
 */
record MirroredDistances(double distance, OptionalInt ahead, OptionalInt behind) {

  /** Distances that differ by less than so much of the longest differ by rounding. */
  private static final double ROUNDING = 1e-14;

  /**
   * All distances, the last with its opposite first, and then the longest.
   *
   * @param signed ascending, in angstrom, none further behind than the last is ahead, but for
   *     rounding
   */
  static List<MirroredDistances> of(double[] signed) {
    List<MirroredDistances> pairs = new ArrayList<>();
    int low = 0;
    int high = signed.length - 1;
    double rounding = ROUNDING * signed[high];
    while (low <= high) {
      double behind = -signed[low];
      double ahead = signed[high];
      boolean both = low < high && Math.abs(ahead - behind) <= rounding;
      if (both) {
        pairs.add(new MirroredDistances(ahead, OptionalInt.of(high--), OptionalInt.of(low++)));
      } else if (pairs.isEmpty() || ahead >= behind) {
        pairs.add(new MirroredDistances(ahead, OptionalInt.of(high--), OptionalInt.empty()));
      } else {
        pairs.add(new MirroredDistances(behind, OptionalInt.empty(), OptionalInt.of(low++)));
      }
    }
    return pairs;
  }
}
