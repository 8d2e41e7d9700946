package org.zoneaxis.diffraction.solver;

/**
 * The sum of the terms of a {@link ChebyshevStep} for one distance, and where it is wanted for the
 * same distance backwards: J_m(-x) = (-1)^m J_m(x), so that terms of even and of odd order, added
 * up apart, serve both.
 */
final class ChebyshevSum {

  /** Polynomials that are added to the sum of one wave at a time. */
  static final int TOGETHER = 8;

  private final Spectrum spectrum;
  private final double[] scales;
  private final double distance;
  private final double[][] bessel;
  private final int count;

  /** Terms of even order, real parts and then imaginary ones. */
  private final double[] even;

  /** Terms of odd order; the same array where they need not be apart. */
  private final double[] odd;

  /**
   * No terms yet.
   *
   * @param scales pi/(k.N) of every wave, in angstrom
   * @param distance in angstrom, at least 0
   * @param rows how many amplitudes of every wave
   * @param isMirrored whether it is wanted backwards as well
   */
  ChebyshevSum(Spectrum spectrum, double[] scales, double distance, int rows, boolean isMirrored) {
    this.spectrum = spectrum;
    this.scales = scales;
    this.distance = distance;
    this.even = new double[2 * rows * scales.length];
    this.odd = isMirrored ? new double[even.length] : even;
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

  /** How many terms there are. */
  int count() {
    return count;
  }

  /**
   * Adds the terms of some orders.
   *
   * @param first order, a multiple of {@link #TOGETHER} where there is one wave
   * @param last order; the same as the first where there are several waves
   * @param turned i^m times the polynomials but for the sign of i^2, real parts and then imaginary
   *     ones
   */
  void add(int first, int last, double[][] turned) {
    if (first >= count) {
      return;
    }
    if (scales.length > 1) {
      addOne(first, turned[0], (first & 1) == 0 ? even : odd);
      return;
    }
    double[] weights = new double[TOGETHER];
    for (int k = 0; k < TOGETHER && first + k <= last; k++) {
      weights[k] = weight(first + k, 0);
    }
    if (even == odd) {
      addEight(weights, turned, even);
    } else {
      addFour(weights, 0, turned, even);
      addFour(weights, 1, turned, odd);
    }
  }

  /** 2 J_m, with the sign of i^2 that is due. */
  private double weight(int m, int wave) {
    if (m >= bessel[wave].length) {
      return 0;
    }
    double value = (m == 0 ? 1 : 2) * bessel[wave][m];
    return (m & 2) == 0 ? value : -value;
  }

  private static void addEight(double[] w, double[][] turned, double[] sum) {
    double wa = w[0];
    double wb = w[1];
    double wc = w[2];
    double wd = w[3];
    double we = w[4];
    double wf = w[5];
    double wg = w[6];
    double wh = w[7];
    double[] a = turned[0];
    double[] b = turned[1];
    double[] c = turned[2];
    double[] d = turned[3];
    double[] e = turned[4];
    double[] f = turned[5];
    double[] g = turned[6];
    double[] h = turned[7];
    for (int i = 0; i < sum.length; i++) {
      // From left to right, as if they were added one by one.
      double four = sum[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
      sum[i] = four + we * e[i] + wf * f[i] + wg * g[i] + wh * h[i];
    }
  }

  /** Every other of the eight. */
  private static void addFour(double[] w, int from, double[][] turned, double[] sum) {
    double wa = w[from];
    double wb = w[from + 2];
    double wc = w[from + 4];
    double wd = w[from + 6];
    double[] a = turned[from];
    double[] b = turned[from + 2];
    double[] c = turned[from + 4];
    double[] d = turned[from + 6];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
    }
  }

  private void addOne(int m, double[] turned, double[] sum) {
    int waves = scales.length;
    double[] weights = new double[waves];
    for (int c = 0; c < waves; c++) {
      weights[c] = weight(m, c);
    }
    for (int i = 0; i < sum.length; i += waves) {
      for (int c = 0; c < waves; c++) {
        sum[i + c] += weights[c] * turned[i + c];
      }
    }
  }

  /** The waves so far ahead. */
  Waves ahead() {
    if (even == odd) {
      return finished(even, distance);
    }
    double[] sum = new double[even.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = even[i] + odd[i];
    }
    return finished(sum, distance);
  }

  /** The waves so far back; only where it is mirrored. */
  Waves back() {
    double[] difference = new double[even.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = even[i] - odd[i];
    }
    return finished(difference, -distance);
  }

  /** Multiplied with exp(i x centre/f). */
  private Waves finished(double[] sum, double signed) {
    int waves = scales.length;
    int half = sum.length / 2;
    Waves finished = new Waves(waves, new double[half], new double[half]);
    for (int c = 0; c < waves; c++) {
      double argument = scales[c] * signed;
      double modulus = StrictMath.exp(-argument * spectrum.centreIm());
      double phaseRe = modulus * StrictMath.cos(argument * spectrum.centreRe());
      double phaseIm = modulus * StrictMath.sin(argument * spectrum.centreRe());
      for (int i = c; i < half; i += waves) {
        double re = sum[i];
        double im = sum[half + i];
        finished.re()[i] = re * phaseRe - im * phaseIm;
        finished.im()[i] = re * phaseIm + im * phaseRe;
      }
    }
    return finished;
  }
}
