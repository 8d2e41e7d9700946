package org.zoneaxis.diffraction.solver;

import org.zoneaxis.crystal.WorkCancelledException;

/** One step of {@link ExponentialAction}: the expansion itself. */
final class ChebyshevStep {

  /** Polynomials that are added to a sum at a time. */
  private static final int TOGETHER = 8;

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
   * @param rows the amplitudes that are wanted at all but the last of the distances
   * @return amplitudes of these, and at the last distance all
   */
  Waves[] from(Waves start, double[] distances, int[] rows) {
    int last = distances.length - 1;
    // Most often the last thickness is where the step ends.
    int apart = last > 0 && distances[last - 1] == distances[last] ? last - 1 : last;
    Terms[] terms = new Terms[apart + 1];
    for (int d = 0; d < apart; d++) {
      terms[d] = new Terms(distances[d], rows.length);
    }
    terms[apart] = new Terms(distances[last], diagonal.length / scales.length);
    expand(start, terms, rows);
    Waves[] results = new Waves[distances.length];
    for (int d = 0; d <= apart; d++) {
      results[d] = terms[d].finished();
    }
    if (apart < last) {
      results[last] = results[apart];
      results[apart] = results[last].rows(rows);
    }
    return results;
  }

  /** Adds the polynomials up, some at a time, so that a sum is fetched once for all of them. */
  private void expand(Waves start, Terms[] terms, int[] rows) {
    int most = 1;
    for (Terms term : terms) {
      most = Math.max(most, term.count());
    }
    int together = scales.length == 1 ? TOGETHER : 1;
    int kept = Math.max(2, together);
    Waves[] polynomials = new Waves[kept];
    polynomials[0] = start.copy();
    for (int k = 1; k < kept; k++) {
      polynomials[k] = start.zeroed();
    }
    Waves scratch = start.zeroed();
    Waves[] wanted = polynomials.clone();
    for (int m = 0; m < most; m++) {
      if ((m + 1) % together == 0 || m + 1 == most) {
        for (int k = 0; k < kept && terms.length > 1; k++) {
          wanted[k] = polynomials[k].rows(rows);
        }
        for (int d = 0; d < terms.length; d++) {
          terms[d].add(m - m % together, m, d + 1 < terms.length ? wanted : polynomials);
        }
      }
      if (m + 1 < most) {
        WorkCancelledException.throwIfCancelled();
        Waves next = polynomials[(m + 1) % kept];
        advance(polynomials[m % kept], polynomials[(m + kept - 1) % kept], next, scratch);
        if (m == 0) {
          halve(next);
        }
      }
    }
  }

  /** next = 2 Z here - before; next may be before. */
  private void advance(Waves here, Waves before, Waves next, Waves scratch) {
    double[] xRe = here.re();
    double[] xIm = here.im();
    double[] bRe = before.re();
    double[] bIm = before.im();
    double[] yRe = next.re();
    double[] yIm = next.im();
    double[] zRe = scratch.re();
    double[] zIm = scratch.im();
    for (int i = 0; i < xRe.length; i++) {
      yRe[i] = diagonal[i] * xRe[i] - diagonalIm * xIm[i] - bRe[i];
      yIm[i] = diagonal[i] * xIm[i] + diagonalIm * xRe[i] - bIm[i];
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

    Terms(double distance, int rows) {
      this.distance = distance;
      this.sum = Waves.zero(rows, scales.length);
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

    /** The terms of some orders, which stand at their remainders by the number of polynomials. */
    void add(int first, int last, Waves[] polynomials) {
      if (first >= count) {
        return;
      }
      if (scales.length == 1) {
        addEight(first, last, polynomials);
        return;
      }
      for (int m = first; m <= last; m++) {
        addOne(m, polynomials[m % polynomials.length]);
      }
    }

    private double weight(int m, int wave) {
      return m < bessel[wave].length ? (m == 0 ? 1 : 2) * bessel[wave][m] : 0;
    }

    /** i^m is 1, i, -1, -i and so on. */
    private void addEight(int first, int last, Waves[] p) {
      double[] w = new double[TOGETHER];
      for (int k = 0; k < TOGETHER && first + k <= last; k++) {
        w[k] = (k & 2) == 0 ? weight(first + k, 0) : -weight(first + k, 0);
      }
      accumulate(
          new double[] {w[0], -w[1], w[2], -w[3], w[4], -w[5], w[6], -w[7]},
          p[0].re(),
          p[1].im(),
          p[2].re(),
          p[3].im(),
          p[4].re(),
          p[5].im(),
          p[6].re(),
          p[7].im(),
          sum.re());
      accumulate(
          w, p[0].im(), p[1].re(), p[2].im(), p[3].re(), p[4].im(), p[5].re(), p[6].im(), p[7].re(),
          sum.im());
    }

    private static void accumulate(
        double[] w,
        double[] a,
        double[] b,
        double[] c,
        double[] d,
        double[] e,
        double[] f,
        double[] g,
        double[] h,
        double[] sum) {
      double wa = w[0];
      double wb = w[1];
      double wc = w[2];
      double wd = w[3];
      double we = w[4];
      double wf = w[5];
      double wg = w[6];
      double wh = w[7];
      for (int i = 0; i < sum.length; i++) {
        // From left to right, as if they were added one by one.
        double four = sum[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        sum[i] = four + we * e[i] + wf * f[i] + wg * g[i] + wh * h[i];
      }
    }

    private void addOne(int m, Waves polynomial) {
      int waves = scales.length;
      double[] weights = new double[waves];
      double sign = (m & 2) == 0 ? 1 : -1;
      for (int c = 0; c < waves; c++) {
        weights[c] = sign * weight(m, c);
      }
      boolean turns = (m & 1) == 1;
      double[] fromRe = turns ? polynomial.im() : polynomial.re();
      double[] fromIm = turns ? polynomial.re() : polynomial.im();
      double swap = turns ? -1 : 1;
      for (int i = 0; i < fromRe.length; i += waves) {
        for (int c = 0; c < waves; c++) {
          sum.re()[i + c] += swap * weights[c] * fromRe[i + c];
          sum.im()[i + c] += weights[c] * fromIm[i + c];
        }
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
