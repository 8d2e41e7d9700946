package org.zoneaxis.crystal.cif.syntax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Numbers of CIF: {@code 5.43}, {@code .25}, {@code 7.}, {@code 9.0E+1}, {@code 5.43(2)}, and as
 * older programs and people write them: {@code 1.2D-3}, {@code 5.43(0.02)}, {@code 5.43 (2)},
 * {@code 1/3}, with a true minus sign.
 */
public final class CifNumber {

  private static final int MAX_LENGTH = 64;

  private CifNumber() {}

  /** A number for a message, with a fixed number of decimals. */
  public static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * Reads a number; a standard uncertainty in parentheses is left out.
   *
   * @param field the tag, for the message
   * @throws CrystalException where it is none, or not finite
   */
  public static double parse(String field, String text) {
    if (text.indexOf(',') >= 0 && read(text.replace(',', '.')).isPresent()) {
      throw new CrystalException(field, "'" + text + "'", "write a number with a decimal point");
    }
    double value =
        read(text)
            .orElseThrow(
                () ->
                    new CrystalException(
                        field, "'" + text + "'", "it must be a number such as 5.43 or 5.43(2)"));
    if (!Double.isFinite(value)) {
      throw new CrystalException(field, "'" + text + "'", "it must be a finite number");
    }
    return value;
  }

  /** The number that a text is, perhaps too large to be finite; empty where it is none. */
  public static Optional<Double> read(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String written = text.replace('\u2212', '-');
    int end = endOfMantissa(written, 0);
    if (end < 0) {
      return Optional.empty();
    }
    int slash = end;
    if (slash < written.length() && written.charAt(slash) == '/') {
      return fraction(written, slash);
    }
    int exponent = endOfExponent(written, end);
    String rest = written.substring(exponent);
    if (!rest.isEmpty() && !isUncertainty(rest.strip())) {
      return Optional.empty();
    }
    StringBuilder number = new StringBuilder(written.substring(0, end));
    if (exponent > end) {
      number.append('e').append(written, end + 1, exponent);
    }
    return Optional.of(Double.parseDouble(number.toString()));
  }

  /**
   * The digits after the decimal point; 0 where the text has none, or is no plain number. One unit
   * of the last of them is what rounding leaves open.
   */
  public static int decimals(String text) {
    int point = text.indexOf('.');
    int count = 0;
    for (int i = point + 1; point >= 0 && i < text.length() && isDigit(text.charAt(i)); i++) {
      count++;
    }
    return count;
  }

  /** Whether a text is a standard uncertainty in its parentheses, such as {@code (2)}. */
  static boolean isUncertainty(String text) {
    if (text.length() < 2 || text.charAt(0) != '(' || text.charAt(text.length() - 1) != ')') {
      return false;
    }
    for (int i = 1; i < text.length() - 1; i++) {
      if (!isDigit(text.charAt(i)) && ".?*".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int endOfMantissa(String text, int from) {
    int i = from;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    int digits = 0;
    boolean point = false;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    return digits > 0 ? i : -1;
  }

  /**
   * The end of an exponent with its letter, E or the D of Fortran; its start where there is none.
   */
  private static int endOfExponent(String text, int from) {
    int i = from;
    if (i >= text.length() || "eEdD".indexOf(text.charAt(i)) < 0) {
      return from;
    }
    i++;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    int digits = i;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i > digits ? i : from;
  }

  private static Optional<Double> fraction(String text, int slash) {
    String denominator = text.substring(slash + 1);
    boolean whole = !denominator.isEmpty() && denominator.length() <= 3;
    for (int i = 0; i < denominator.length(); i++) {
      whole &= isDigit(denominator.charAt(i));
    }
    if (!whole || text.lastIndexOf('.', slash) >= 0) {
      return Optional.empty();
    }
    double divisor = Double.parseDouble(denominator);
    return divisor == 0
        ? Optional.empty()
        : Optional.of(Double.parseDouble(text.substring(0, slash)) / divisor);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
