package org.zoneaxis.figure.request;

import java.util.List;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureTooLargeException;

/** Refuses figures of patterns that are larger than what is stored, and says what would fit. */
final class FigureSize {

  /** A picture of fewer spots may label more of them: what is proposed is well below the limit. */
  private static final double ROOM = 0.75;

  /** The steps of gmax, in parts of 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double LEAST_GMAX = 0.2;

  private FigureSize() {}

  /**
   * Lets what is small enough pass.
   *
   * @throws FigureTooLargeException where it is larger than {@link AnswerSize#MAX_BYTES}
   */
  static void require(byte[] figure, DiffractionPattern pattern, FigureFormat format) {
    if (figure.length > AnswerSize.MAX_BYTES) {
      double gmax = fitting(figure.length, shown(pattern, format));
      throw new FigureTooLargeException(
          figure.length,
          gmax < LEAST_GMAX
              ? "lower gmax, sigma or precession"
              : "with gmax=" + gmax + " it would fit");
    }
  }

  private static List<Reflection> shown(DiffractionPattern pattern, FigureFormat format) {
    return format == FigureFormat.SVG ? pattern.drawn() : pattern.reflections();
  }

  private static double fitting(int bytes, List<Reflection> shown) {
    int fit = (int) (ROOM * shown.size() * AnswerSize.MAX_BYTES / bytes);
    return Math.floor(GMAX_STEPS * shown.get(fit).g()) / GMAX_STEPS;
  }
}
