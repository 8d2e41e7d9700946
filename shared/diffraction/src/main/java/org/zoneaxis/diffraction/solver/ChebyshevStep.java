package org.zoneaxis.diffraction.solver;

import org.zoneaxis.crystal.WorkCancelledException;

/** One step of {@link ExponentialAction}: the expansion itself. */
final class ChebyshevStep {

  private final Spectrum spectrum;
  private final double[] scales;
  private final CouplingProduct product;

  /** The diagonal of 2 Z. */
  private final double[] diagonal;

  private final double diagonalIm;

  /** What the couplings have to be multiplied with in 2 Z. */
  private final double couplingRe;

  private final double couplingIm;

  ChebyshevStep(
      CouplingMatrix matrix,
      double absorption,
      Spectrum spectrum,
      double[] bragg,
      double[] scales) {
    this.spectrum = spectrum;
    this.scales = scales;
    this.product = new CouplingProduct(matrix, scales.length);
    double twoOverFocus = 2 / spectrum.focus();
    this.diagonal = new double[bragg.length];
    for (int i = 0; i < bragg.length; i++) {
      diagonal[i] = (bragg[i] - spectrum.centreRe()) * twoOverFocus;
    }
    this.diagonalIm = (absorption * matrix.forward() - spectrum.centreIm()) * twoOverFocus;
    this.couplingRe = twoOverFocus;
    this.couplingIm = absorption * twoOverFocus;
  }

  /**
   * The waves at distances from where they are known.
   *
   * @param distances ascending, in angstrom
   */
  Waves[] from(Waves start, double[] distances) {
    int size = start.re().length;
    Terms[] terms = new Terms[distances.length];
    int most = 1;
    for (int d = 0; d < distances.length; d++) {
      terms[d] = new Terms(distances[d], start);
      most = Math.max(most, terms[d].count());
    }
    Waves before = Waves.zero(size / scales.length, scales.length);
    Waves here = new Waves(scales.length, start.re().clone(), start.im().clone());
    Waves scratch = Waves.zero(size / scales.length, scales.length);
    for (int m = 0; m < most; m++) {
      for (Terms term : terms) {
        term.add(m, here);
      }
      if (m + 1 < most) {
        WorkCancelledException.throwIfCancelled();
        advance(here, before, scratch);
        if (m == 0) {
          halve(before);
        }
        Waves next = before;
        before = here;
        here = next;
      }
    }
    Waves[] results = new Waves[distances.length];
    for (int d = 0; d < distances.length; d++) {
      results[d] = terms[d].finished();
    }
    return results;
  }

  /** before = 2 Z here - before. */
  private void advance(Waves here, Waves before, Waves scratch) {
    double[] xRe = here.re();
    double[] xIm = here.im();
    double[] yRe = before.re();
    double[] yIm = before.im();
    double[] zRe = scratch.re();
    double[] zIm = scratch.im();
    for (int i = 0; i < xRe.length; i++) {
      yRe[i] = diagonal[i] * xRe[i] - diagonalIm * xIm[i] - yRe[i];
      yIm[i] = diagonal[i] * xIm[i] + diagonalIm * xRe[i] - yIm[i];
    }
    for (int i = 0; i < xRe.length; i++) {
      zRe[i] = couplingRe * xRe[i] - couplingIm * xIm[i];
      zIm[i] = couplingRe * xIm[i] + couplingIm * xRe[i];
    }
    product.add(zRe, zIm, yRe, yIm);
  }

  /** T_1 = Z, without the factor of two. */
  private static void halve(Waves waves) {
    for (int i = 0; i < waves.re().length; i++) {
      waves.re()[i] *= 0.5;
      waves.im()[i] *= 0.5;
    }
  }

  /** The sum of the terms for one distance. */
  private final class Terms {

    private final double distance;
    private final double[][] bessel;
    private final int count;
    private final Waves sum;

    Terms(double distance, Waves start) {
      this.distance = distance;
      this.sum = Waves.zero(start.re().length / scales.length, scales.length);
      this.bessel = new double[scales.length][];
      int longest = 0;
      for (int c = 0; c < scales.length; c++) {
        bessel[c] =
            c > 0 && scales[c] == scales[c - 1]
                ? bessel[c - 1]
                : BesselFunctions.until(scales[c] * distance * spectrum.focus(), spectrum.growth());
        longest = Math.max(longest, bessel[c].length);
      }
      this.count = longest;
    }

    int count() {
      return count;
    }

    void add(int m, Waves polynomial) {
      if (m >= count) {
        return;
      }
      int waves = scales.length;
      double[] weights = new double[waves];
      for (int c = 0; c < waves; c++) {
        weights[c] = m < bessel[c].length ? (m == 0 ? 1 : 2) * bessel[c][m] : 0;
      }
      // i^m is 1, i, -1, -i.
      double sign = (m & 2) == 0 ? 1 : -1;
      boolean turns = (m & 1) == 1;
      double[] fromRe = turns ? polynomial.im() : polynomial.re();
      double[] fromIm = turns ? polynomial.re() : polynomial.im();
      double signRe = turns ? -sign : sign;
      if (waves == 1) {
        accumulate(fromRe, signRe * weights[0], sum.re());
        accumulate(fromIm, sign * weights[0], sum.im());
        return;
      }
      for (int c = 0; c < waves; c++) {
        weights[c] *= sign;
      }
      double swap = turns ? -1 : 1;
      for (int i = 0; i < fromRe.length; i += waves) {
        for (int c = 0; c < waves; c++) {
          sum.re()[i + c] += swap * weights[c] * fromRe[i + c];
          sum.im()[i + c] += weights[c] * fromIm[i + c];
        }
      }
    }

    private static void accumulate(double[] from, double weight, double[] sum) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * from[i];
      }
    }

    /** Multiplied with exp(i x centre/f). */
    Waves finished() {
      int waves = scales.length;
      for (int c = 0; c < waves; c++) {
        double argument = scales[c] * distance;
        double modulus = StrictMath.exp(-argument * spectrum.centreIm());
        double phaseRe = modulus * StrictMath.cos(argument * spectrum.centreRe());
        double phaseIm = modulus * StrictMath.sin(argument * spectrum.centreRe());
        for (int i = c; i < sum.re().length; i += waves) {
          double re = sum.re()[i];
          double im = sum.im()[i];
          sum.re()[i] = re * phaseRe - im * phaseIm;
          sum.im()[i] = re * phaseIm + im * phaseRe;
        }
      }
      return sum;
    }
  }
}
