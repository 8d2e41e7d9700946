package org.zoneaxis.crystal.draft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as people write them. */
final class Decimal {

  private static final int MAX_LENGTH = 40;
  private static final int USUAL_DIGITS = 15;
  private static final int MOST_DIGITS = 17;

  /** Coordinates are kept to twelve decimals. */
  private static final double EXACT = 2e-12;

  /** Longer ones are periodic. */
  private static final int MAX_DECIMALS = 12;

  /** Far less than an angstrom of any edge. */
  private static final int COORDINATE_DECIMALS = 7;

  private static final int[] DENOMINATORS = {3, 6, 12, 24};

  private Decimal() {}

  /** A decimal number without an exponent; empty where a text is none. */
  static Optional<Double> read(String text) {
    String plain = text.replace('\u2212', '-');
    int digits = 0;
    int points = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean sign = i == 0 && (c == '-' || c == '+');
      digits += c >= '0' && c <= '9' ? 1 : 0;
      points += c == '.' ? 1 : 0;
      if (!sign && c != '.' && (c < '0' || c > '9')) {
        return Optional.empty();
      }
    }
    return digits > 0 && points <= 1 && plain.length() <= MAX_LENGTH
        ? Optional.of(Double.parseDouble(plain))
        : Optional.empty();
  }

  /** As few digits as read back to the same number, without an exponent. */
  static String text(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = USUAL_DIGITS; digits <= MOST_DIGITS; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A coordinate: thirds, sixths and the like as fractions, which a decimal does not hold. */
  static String coordinate(double value) {
    for (int denominator : DENOMINATORS) {
      double numerator = Math.rint(value * denominator);
      boolean exact = Math.abs(value - numerator / denominator) <= EXACT;
      if (exact && numerator != 0 && text(numerator / denominator).length() > MAX_DECIMALS) {
        return (int) numerator + "/" + denominator;
      }
    }
    return rounded(value, COORDINATE_DECIMALS);
  }

  /** A number with so many decimals at most. */
  static String rounded(double value, int decimals) {
    return text(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }
}
