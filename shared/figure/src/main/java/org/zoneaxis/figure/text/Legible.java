package org.zoneaxis.figure.text;

/** Makes strangers' text (names, formulae, licences) fit to be printed on one line. */
public final class Legible {

  private static final char REPLACEMENT = '\uFFFD';

  private Legible() {}

  /**
   * The text with white space turned into single blanks, and with what has no glyph or reorders the
   * line (control and bidirectional characters, half surrogates, non-characters) replaced.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point == ' ' || point == '\t' || point == '\n' || point == '\r') {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (isPrintable(point)) {
        out.appendCodePoint(point);
      } else {
        out.append(REPLACEMENT);
      }
    }
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == ' '
        ? out.substring(0, length - 1)
        : out.toString();
  }

  /** As {@link #of(String)}, cut to so many characters with an ellipsis for what is missing. */
  public static String of(String text, int limit) {
    String legible = of(text.length() > 4 * limit ? text.substring(0, 4 * limit) : text);
    int count = legible.codePointCount(0, legible.length());
    if (count <= limit) {
      return legible;
    }
    return legible.substring(0, legible.offsetByCodePoints(0, limit - 1)).stripTrailing()
        + "\u2026";
  }

  private static boolean isPrintable(int point) {
    if (point >= 0x20 && point < 0x7F) {
      return true;
    }
    return !Character.isISOControl(point)
        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        && (point & 0xFFFE) != 0xFFFE
        && !(point >= 0x200B && point <= 0x200F)
        && !(point >= 0x2028 && point <= 0x202E)
        && !(point >= 0x2060 && point <= 0x206F)
        && point != 0xFEFF;
  }
}
