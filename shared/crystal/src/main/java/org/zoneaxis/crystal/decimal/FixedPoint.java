package org.zoneaxis.crystal.decimal;

/** Numbers with so many decimals, without what formats of the JDK bring along into browsers. */
public final class FixedPoint {

  private static final int RADIX = 10;

  /** A double below 1 has hardly more digits. */
  static final int MAX_DECIMALS = 16;

  /** Decimals, where zeros behind the point are no significant digits. */
  private static final int MOST_OF_THREE_DIGITS = 5;

  /** Whole numbers are exact in a double below this. */
  static final double EXACT = 1L << 53;

  private static final long[] POWERS = new long[MAX_DECIMALS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MAX_DECIMALS; i++) {
      POWERS[i] = RADIX * POWERS[i - 1];
    }
  }

  private FixedPoint() {}

  /**
   * A number rounded half up, with all of its decimals.
   *
   * @param value a number of at most twelve digits
   * @param decimals 1 to 6
   */
  public static String of(double value, int decimals) {
    long unit = 1;
    for (int i = 0; i < decimals; i++) {
      unit *= RADIX;
    }
    long scaled = Math.round(Math.abs(value) * unit);
    String fraction = Long.toString(scaled % unit + unit).substring(1);
    return (value < 0 && scaled > 0 ? "-" : "") + scaled / unit + "." + fraction;
  }

  /**
   * A number with three significant digits, at most five decimals, as {@link Decimal#threeDigits}
   * writes it.
   *
   * @param value at least 0 and below 2^53
   * @throws IllegalArgumentException for any other, and for what is no number
   */
  public static String threeDigits(double value) {
    if (!(value >= 0 && value < EXACT)) {
      throw new IllegalArgumentException("a number from 0 to below 2^53 is needed, not " + value);
    }
    StringBuilder out = new StringBuilder(8);
    append(out, value, decimalsOfThreeDigits(value), false);
    return out.toString();
  }

  static int decimalsOfThreeDigits(double value) {
    int decimals = 0;
    for (double limit = 99.95; decimals < MOST_OF_THREE_DIGITS && value < limit; limit /= 10) {
      decimals++;
    }
    return decimals;
  }

  static double scaled(double value, int decimals) {
    return Math.abs(value) * POWERS[decimals];
  }

  /** Appends a number that is below 2^53 when it is scaled. */
  static void append(StringBuilder out, double value, int decimals, boolean keepZeros) {
    long rounded = Math.round(scaled(value, decimals));
    if (value < 0 && rounded != 0) {
      out.append('-');
    }
    out.append(rounded / POWERS[decimals]);
    long fraction = rounded % POWERS[decimals];
    if ((fraction == 0 && !keepZeros) || decimals == 0) {
      return;
    }
    out.append('.');
    long rest = fraction;
    for (int i = decimals - 1; i >= 0 && (keepZeros || rest != 0); i--) {
      out.append((char) ('0' + rest / POWERS[i]));
      rest %= POWERS[i];
    }
  }
}
