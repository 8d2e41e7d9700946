package org.zoneaxis.crystal.decimal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Fixed-point decimals, the same on every JVM: {@link Double#toString} changed with JDK 19, and
 * formatters are too slow for the thousands of numbers of a figure. Half rounds up; there is no
 * negative zero.
 */
public final class Decimal {

  /** The most decimals that can be asked for. */
  public static final int MAX_DECIMALS = FixedPoint.MAX_DECIMALS;

  private Decimal() {}

  /** Appends a number with at most so many decimals, without trailing zeros. */
  public static void append(StringBuilder out, double value, int decimals) {
    append(out, value, decimals, false);
  }

  /** Appends a number with exactly so many decimals. */
  public static void appendFixed(StringBuilder out, double value, int decimals) {
    append(out, value, decimals, true);
  }

  /** A number with at most so many decimals, without trailing zeros. */
  public static String of(double value, int decimals) {
    StringBuilder out = new StringBuilder(24);
    append(out, value, decimals);
    return out.toString();
  }

  /** A number with exactly so many decimals. */
  public static String fixed(double value, int decimals) {
    StringBuilder out = new StringBuilder(24);
    appendFixed(out, value, decimals);
    return out.toString();
  }

  /** The same as a number, for writers that take one. */
  public static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(of(value, decimals));
  }

  /** A decimal without trailing zeros and without an exponent. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A positive number with three significant digits, at most five decimals. */
  public static String threeDigits(double value) {
    return of(value, FixedPoint.decimalsOfThreeDigits(value));
  }

  private static void append(StringBuilder out, double value, int decimals, boolean keepZeros) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only a finite number can be written, not " + value);
    }
    if (FixedPoint.scaled(value, decimals) >= FixedPoint.EXACT) {
      BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
      out.append((keepZeros ? exact : exact.stripTrailingZeros()).toPlainString());
      return;
    }
    FixedPoint.append(out, value, decimals, keepZeros);
  }
}
