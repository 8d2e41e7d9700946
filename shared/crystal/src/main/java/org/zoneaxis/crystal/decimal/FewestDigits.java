package org.zoneaxis.crystal.decimal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal of as few digits as read back to the same double; what Java itself writes differs by
 * its version.
 */
public final class FewestDigits {

  /** What people write; a double keeps every decimal of so many. */
  private static final int USUAL = 15;

  /** Tells any two doubles apart. */
  public static final int MOST = 17;

  private FewestDigits() {}

  /**
   * The decimal of a finite number, without trailing zeros.
   *
   * @throws NumberFormatException where the number is not finite
   */
  public static BigDecimal of(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = rounded(exact, USUAL);
    for (int digits = USUAL + 1; digits <= MOST && rounded.doubleValue() != value; digits++) {
      rounded = rounded(exact, digits);
    }
    return rounded.stripTrailingZeros();
  }

  /** The same as text, without an exponent; there is no negative zero. */
  public static String text(double value) {
    return Decimal.plain(of(value));
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }
}
