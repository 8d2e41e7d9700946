package org.zoneaxis.diffraction.solver;

/**
 * Bessel functions J_0, J_1 ... of the first kind by Miller's downward recurrence (Abramowitz and
 * Stegun, Handbook of Mathematical Functions (1964), section 9.12): sums and products only, the
 * same on every JVM.
 */
final class BesselFunctions {

  /** What is left out of a series of values of order 1. */
  private static final double NEGLIGIBLE = 1e-18;

  private BesselFunctions() {}

  /**
   * J_m(x) for m from 0 until J_m(x) growth^m stays below 1e-18.
   *
   * @param x argument, at least 0
   * @param growth at least 1
   */
  static double[] until(double x, double growth) {
    if (x == 0) {
      return new double[] {1};
    }
    int start = beyond(x, growth);
    double[] values = new double[start + 2];
    values[start] = 1e-60;
    for (int m = start; m > 0; m--) {
      values[m - 1] = 2 * m / x * values[m] - values[m + 1];
    }
    double sum = values[0];
    for (int m = 2; m <= start; m += 2) {
      sum += 2 * values[m];
    }
    int last = start;
    double weight = power(growth, last) / sum;
    while (last > 0 && Math.abs(values[last]) * weight < NEGLIGIBLE) {
      last--;
      weight /= growth;
    }
    double[] kept = new double[last + 1];
    for (int m = 0; m <= last; m++) {
      kept[m] = values[m] / sum;
    }
    return kept;
  }

  /** An order beyond which (x growth / 2)^m / m!, which bounds the values, is negligible. */
  private static int beyond(double x, double growth) {
    double half = x * growth / 2;
    double term = 1;
    int m = 0;
    while (term > NEGLIGIBLE * NEGLIGIBLE || m < half) {
      m++;
      term *= half / m;
      if (term > 1e200) {
        term = 1e200;
      }
    }
    return m + 2;
  }

  private static double power(double base, int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
