package org.zoneaxis.figure.couple;

import java.util.List;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.superposition.OrientedReflection;

/** How many spots of two crystals a picture holds. */
final class PairSize {

  /** An SVG of more exceeds what a function may answer. */
  private static final int MOST = 15_000;

  /** The steps of gmax, in parts of 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double LEAST_GMAX = 0.2;

  private PairSize() {}

  /**
   * Lets a pair pass that can be drawn.
   *
   * @throws WorkTooLargeException where it has more spots; it says which gmax has fewer
   */
  static void requireDrawable(CrystalPair pair) {
    double[] lengths =
        pair.reflections().stream()
            .flatMap(List::stream)
            .mapToDouble(OrientedReflection::g)
            .sorted()
            .toArray();
    if (lengths.length > MOST) {
      double gmax = (Math.ceil(lengths[MOST] * GMAX_STEPS) - 1) / GMAX_STEPS;
      throw new WorkTooLargeException(
          "gmax",
          pair.parameters().gmax()
              + " with "
              + lengths.length
              + " reflections, of which a picture holds "
              + MOST,
          gmax < LEAST_GMAX
              ? "no gmax is small enough; lower sigma or precession, or give smaller cells"
              : "at most " + gmax + " for these crystals");
    }
  }
}
