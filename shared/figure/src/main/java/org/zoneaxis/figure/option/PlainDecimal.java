package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as requests write it: in ASCII digits, with no exponent or blank. */
final class PlainDecimal {

  /** More digits than any measurement has; a number that goes on for ever costs time to read. */
  private static final int MAX_TEXT = 24;

  private PlainDecimal() {}

  /**
   * Reads a number of at most 24 characters; nothing where the text is none.
   *
   * @param signed whether there may be a minus sign in front
   */
  static Optional<BigDecimal> parse(String text, boolean signed) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    int first = signed && text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    boolean plain =
        point < 0
            ? areDigits(text, first, text.length())
            : areDigits(text, first, point) && areDigits(text, point + 1, text.length());
    return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
