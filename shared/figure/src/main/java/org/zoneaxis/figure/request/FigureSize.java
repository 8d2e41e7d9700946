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
   * @throws FigureTooLargeException where it is larger than {@link AnswerSize#MAX_BYTES}, a table
   *     than {@link AnswerSize#MAX_TABLE_BYTES}
   */
  static void require(byte[] figure, DiffractionPattern pattern, FigureFormat format) {
    int most = most(format);
    if (figure.length > most) {
      double gmax = fitting((double) most / figure.length, shown(pattern, format));
      throw new FigureTooLargeException(
          figure.length,
          most,
          gmax < LEAST_GMAX
              ? "lower gmax, sigma or precession"
              : "with gmax=" + gmax + " it would fit");
    }
  }

  private static List<Reflection> shown(DiffractionPattern pattern, FigureFormat format) {
    return format == FigureFormat.SVG ? pattern.drawn() : pattern.reflections();
  }

  private static int most(FigureFormat format) {
    return format == FigureFormat.SVG ? AnswerSize.MAX_BYTES : AnswerSize.MAX_TABLE_BYTES;
  }

  private static double fitting(double share, List<Reflection> shown) {
    int fit = (int) (ROOM * shown.size() * share);
    return Math.floor(GMAX_STEPS * shown.get(fit).g()) / GMAX_STEPS;
  }
}
