package org.zoneaxis.crystal.draft;

import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.decimal.FewestDigits;

/** Numbers as people write them. */
final class DraftNumber {

  private static final int MAX_LENGTH = 40;

  /** Coordinates are kept to twelve decimals. */
  private static final double EXACT = 2e-12;

  /** Longer ones are periodic. */
  private static final int MAX_DECIMALS = 12;

  /** Far less than an angstrom of any edge. */
  private static final int COORDINATE_DECIMALS = 7;

  private static final int[] DENOMINATORS = {3, 6, 12, 24};

  private DraftNumber() {}

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

  /** A coordinate: thirds, sixths and the like as fractions, which a decimal does not hold. */
  static String coordinate(double value) {
    for (int denominator : DENOMINATORS) {
      double numerator = Math.rint(value * denominator);
      boolean exact = Math.abs(value - numerator / denominator) <= EXACT;
      if (exact
          && numerator != 0
          && FewestDigits.text(numerator / denominator).length() > MAX_DECIMALS) {
        return (int) numerator + "/" + denominator;
      }
    }
    return Decimal.of(value, COORDINATE_DECIMALS);
  }
}
