package org.zoneaxis.figure.validation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Characters that are written as references: the five that XML names, and numbers.
 *
 * <p>W3C, Extensible Markup Language (XML) 1.0, fifth edition, sections 2.2, 4.1 and 4.6.
 */
final class References {

  private static final Map<String, Integer> NAMED =
      Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"', "apos", 0x27);

  private static final int HEX = 16;
  private static final int DECIMAL = 10;

  /** No number of a character has more digits. */
  private static final int MOST_DIGITS = 7;

  private References() {}

  /**
   * What a reference stands for.
   *
   * @param start after its ampersand
   * @param end its semicolon
   * @return a code point; -1 where it stands for none that XML may hold
   */
  static int codePoint(byte[] document, int start, int end) {
    if (start == end || document[start] != '#') {
      String name = new String(document, start, end - start, StandardCharsets.ISO_8859_1);
      return NAMED.getOrDefault(name, -1);
    }
    boolean hex = start + 1 < end && document[start + 1] == 'x';
    int radix = hex ? HEX : DECIMAL;
    int first = start + (hex ? 2 : 1);
    if (first == end || end - first > MOST_DIGITS) {
      return -1;
    }
    int point = 0;
    for (int i = first; i < end; i++) {
      int digit = document[i] < 0 ? -1 : Character.digit(document[i], radix);
      if (digit < 0) {
        return -1;
      }
      point = radix * point + digit;
    }
    return isCharacter(point) ? point : -1;
  }

  /** Whether XML may hold a character. */
  static boolean isCharacter(int point) {
    return point >= ' '
        ? point < Character.MIN_SURROGATE
            || (point > Character.MAX_SURROGATE && point < 0xFFFE)
            || (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT
                && point <= Character.MAX_CODE_POINT)
        : point == '\t' || point == '\n' || point == '\r';
  }

  /** What a part of a document says in which all references are right. */
  static String resolved(byte[] document, int start, int end) {
    int reference = indexOf(document, '&', start, end);
    if (reference == end) {
      return new String(document, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(end - start);
    int done = start;
    while (reference < end) {
      text.append(new String(document, done, reference - done, StandardCharsets.UTF_8));
      int semicolon = indexOf(document, ';', reference, end);
      text.appendCodePoint(codePoint(document, reference + 1, semicolon));
      done = semicolon + 1;
      reference = indexOf(document, '&', done, end);
    }
    return text.append(new String(document, done, end - done, StandardCharsets.UTF_8)).toString();
  }

  /** Where a character of ASCII comes first in a part of a document; the end where it does not. */
  static int indexOf(byte[] document, char wanted, int start, int end) {
    int at = start;
    while (at < end && document[at] != wanted) {
      at++;
    }
    return at;
  }
}
