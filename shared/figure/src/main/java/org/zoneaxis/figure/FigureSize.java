package org.zoneaxis.figure;

import java.util.List;
import org.zoneaxis.diffraction.Reflection;

/** What would make a figure of a pattern fit into what is stored. */
final class FigureSize {

  /** A picture of fewer spots may label more of them: what is proposed is well below the limit. */
  private static final double ROOM = 0.75;

  /** The steps of gmax, in parts of 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double LEAST_GMAX = 0.2;

  private FigureSize() {}

  /**
   * What to ask for, in words.
   *
   * @param shown the reflections in the figure, by |g|
   * @param share how large it may be, in parts of what it is
   */
  static String smaller(List<Reflection> shown, double share) {
    int fit = (int) (ROOM * shown.size() * share);
    double gmax = Math.floor(GMAX_STEPS * shown.get(fit).g()) / GMAX_STEPS;
    return gmax < LEAST_GMAX
        ? "lower gmax, sigma or precession"
        : "with gmax=" + gmax + " it would fit";
  }
}
