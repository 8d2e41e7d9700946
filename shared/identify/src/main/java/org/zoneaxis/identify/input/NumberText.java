package org.zoneaxis.identify.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers as people write them: with a point or a comma, with a degree sign or a per cent sign
 * behind, with a true minus sign, in powers of ten.
 */
public final class NumberText {

  /**
   * More characters than any measurement has; a number that goes on for ever costs time to read.
   */
  private static final int MAX_TEXT = 24;

  private static final int MAX_EXPONENT = 12;

  private NumberText() {}

  /** Reads one number; nothing where the text is none. */
  public static Optional<BigDecimal> parse(String given) {
    String text = plain(given);
    if (text.length() > MAX_TEXT || text.isEmpty()) {
      return Optional.empty();
    }
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent < 0) {
      return isPlain(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    String power = text.substring(exponent + 1);
    String digits = power.startsWith("-") || power.startsWith("+") ? power.substring(1) : power;
    if (!isPlain(text.substring(0, exponent)) || digits.length() > 2 || !areDigits(digits)) {
      return Optional.empty();
    }
    int value = Integer.parseInt(digits);
    return value > MAX_EXPONENT ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The text without signs of units, its decimal comma a point. */
  private static String plain(String given) {
    String text = given.strip();
    while (!text.isEmpty() && "\u00B0\u00BA%".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text.replace('\u2212', '-').replace(',', '.');
  }

  private static boolean isPlain(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0) {
      return areDigits(text.substring(from));
    }
    String before = text.substring(Math.min(from, point), point);
    String after = text.substring(point + 1);
    return (before.isEmpty() || areDigits(before))
        && (after.isEmpty() || areDigits(after))
        && before.length() + after.length() > 0;
  }

  private static boolean areDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The parts of a list of numbers. Between them stand semicolons, blanks or line ends, a comma
   * with them or not; or commas alone where no number has a comma of its own, as in 2.04,1.44,1.23.
   */
  public static List<String> parts(String list) {
    String text = list.strip();
    boolean spaced = text.chars().anyMatch(c -> c == ';' || Character.isWhitespace(c));
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == ';' || Character.isWhitespace(c) || (c == ',' && (!spaced || isLast(text, i)));
      if (!ends) {
        part.append(c);
      } else if (part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  /** Whether a comma stands at the end of a part: before a blank or a semicolon. */
  private static boolean isLast(String text, int comma) {
    return comma + 1 == text.length()
        || Character.isWhitespace(text.charAt(comma + 1))
        || text.charAt(comma + 1) == ';';
  }
}
