package org.zoneaxis.figure.pattern;

import java.util.List;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.WorkTooLargeException;

/** How much a figure of a pattern may hold, and what would fit. */
final class FigureSize {

  /** A picture of fewer spots may label more of them: what is proposed is well below the limit. */
  private static final double ROOM = 0.75;

  /** The steps of gmax, in parts of 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double LEAST_GMAX = 0.2;

  /** An SVG of more reflections than this exceeds the six megabytes of a function's answer. */
  private static final int MAX_DRAWN = 15_000;

  private FigureSize() {}

  /**
   * Lets a pattern pass that can be drawn.
   *
   * @throws WorkTooLargeException where it has more reflections than a picture holds
   */
  static void requireDrawable(DiffractionPattern pattern) {
    int drawn = pattern.drawn().size();
    if (drawn > MAX_DRAWN) {
      // With no more reflections in all than may be drawn, whatever is drawn of them.
      double beyond = pattern.reflections().get(MAX_DRAWN).g();
      double gmax = (Math.ceil(beyond * GMAX_STEPS) - 1) / GMAX_STEPS;
      throw new WorkTooLargeException(
          "gmax",
          pattern.parameters().gmax()
              + " with "
              + drawn
              + " reflections, of which a picture holds "
              + MAX_DRAWN,
          gmax < LEAST_GMAX
              ? "no gmax is small enough; lower sigma or precession, or give a smaller cell"
              : "at most " + gmax + " for this crystal");
    }
  }

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
