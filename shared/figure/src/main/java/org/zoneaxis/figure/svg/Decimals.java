package org.zoneaxis.figure.svg;

/** Numbers of a drawing in as few characters as say them; half rounds up. */
final class Decimals {

  /** No drawing is larger, in steps of the last decimal. */
  private static final double LARGEST = 1e15;

  private static final int DIGITS = 10;

  private Decimals() {}

  /** Ten to a small power. */
  static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }

  /** Appends a number with at most so many decimals, without trailing zeros. */
  static void append(StringBuilder out, double value, int decimals) {
    double scaled = value * power(decimals);
    if (!(Math.abs(scaled) < LARGEST)) {
      throw new IllegalArgumentException("a drawing holds finite numbers only, not " + value);
    }
    append(out, Math.round(scaled), decimals);
  }

  /** Appends so many units of the last decimal. */
  static void append(StringBuilder out, long units, int decimals) {
    long power = power(decimals);
    long rest = Math.abs(units);
    int places = decimals;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      power /= 10;
      places--;
    }
    if (units < 0) {
      out.append('-');
    }
    if (rest >= power || rest == 0) {
      whole(out, rest / power);
    }
    if (places > 0) {
      out.append('.');
      for (long digit = power / 10; digit > 0; digit /= 10) {
        out.append((char) ('0' + rest / digit % 10));
      }
    }
  }

  private static void whole(StringBuilder out, long number) {
    if (number < DIGITS) {
      out.append((char) ('0' + number));
    } else {
      out.append(number);
    }
  }
}
