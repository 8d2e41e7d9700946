package org.zoneaxis.figure;

/** Reads the numbers of SVG attributes and refuses those that no figure holds. */
final class SvgNumbers {

  /** No coordinate of a figure has more digits; 1e308 and its like have no business in one. */
  private static final int MAX_LENGTH = 12;

  private SvgNumbers() {}

  /**
   * Checks that an attribute is a list of plain decimal numbers, with path commands between them
   * where such are allowed.
   *
   * @param commands the letters that may stand between numbers
   * @return how many numbers there are
   * @throws InvalidSvgException where there is anything else, such as NaN, an exponent or no number
   */
  static int requireFinite(String attribute, String value, String commands) {
    int count = 0;
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (c == ' ' || c == ',' || c == '\n' || commands.indexOf(c) >= 0) {
        at++;
      } else {
        at = afterNumber(attribute, value, at);
        count++;
      }
    }
    if (count == 0) {
      throw new InvalidSvgException("its attribute " + attribute + " has no number");
    }
    return count;
  }

  private static int afterNumber(String attribute, String value, int from) {
    int at = from;
    if (value.charAt(at) == '-') {
      at++;
    }
    int start = at;
    int points = 0;
    while (at < value.length() && (isDigit(value.charAt(at)) || value.charAt(at) == '.')) {
      points += value.charAt(at) == '.' ? 1 : 0;
      at++;
    }
    if (at - start - points < 1 || points > 1 || at - from > MAX_LENGTH) {
      throw new InvalidSvgException(
          "its attribute " + attribute + " holds what is no plain number");
    }
    return at;
  }

  /**
   * Reads a whole number.
   *
   * @throws InvalidSvgException where the attribute is not one
   */
  static int integer(String attribute, String value) {
    int digits = value.startsWith("-") ? value.length() - 1 : value.length();
    boolean plain =
        digits >= 1
            && digits <= 6
            && value.chars().skip(value.length() - digits).allMatch(c -> isDigit((char) c));
    if (!plain) {
      throw new InvalidSvgException("its attribute " + attribute + " is no whole number");
    }
    return Integer.parseInt(value);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
