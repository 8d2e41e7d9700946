package org.zoneaxis.crystal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Indices as books, papers and programs print them, in one spelling: ASCII digits, {@code -} for
 * every minus sign and bar, one blank or comma between indices.
 *
 * <p>Bars are combining marks (U+0304, U+0305) after their digit, or before one where no digit
 * precedes them; macrons that stand by themselves before a digit; and {@code \bar} and {@code
 * \overline} of TeX. Minus signs are U+2212 and the hyphens and dashes of typesetters.
 *
 * @param brackets what stands around them
 * @param inner what stands between the brackets, in the one spelling
 */
record IndexText(Brackets brackets, String inner) {

  /** What brackets say that indices are. */
  enum Brackets {
    /** No brackets. */
    NONE("", ""),
    /** A direction. */
    DIRECTION("[\uFF3B", "]\uFF3D"),
    /** All directions equivalent to one. */
    DIRECTIONS("<\u2039\u2329\u27E8\u3008\uFF1C", ">\u203A\u232A\u27E9\u3009\uFF1E"),
    /** A plane. */
    PLANE("(\uFF08", ")\uFF09"),
    /** All planes equivalent to one. */
    PLANES("{\uFF5B", "}\uFF5D");

    private final String opening;
    private final String closing;

    Brackets(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    private static Brackets openedBy(char c) {
      for (Brackets brackets : values()) {
        if (brackets.opening.indexOf(c) >= 0) {
          return brackets;
        }
      }
      return NONE;
    }

    private static boolean isClosing(char c) {
      for (Brackets brackets : values()) {
        if (brackets.closing.indexOf(c) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String MINUS_SIGNS =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
  private static final String LONE_MACRONS = "\u00AF\u02C9\u203E";
  private static final String COMMAS = ",\uFF0C";
  private static final String[] TEX_BARS = {"\\bar", "\\overline"};

  /**
   * Takes brackets, bars and other signs apart.
   *
   * @return the text, or nothing where the brackets do not match
   */
  static Optional<IndexText> of(String text) {
    String plain = spelled(text).strip();
    if (plain.isEmpty()) {
      return Optional.of(new IndexText(Brackets.NONE, ""));
    }
    Brackets brackets = Brackets.openedBy(plain.charAt(0));
    char last = plain.charAt(plain.length() - 1);
    if (brackets == Brackets.NONE) {
      return Brackets.isClosing(last)
          ? Optional.empty()
          : Optional.of(new IndexText(Brackets.NONE, plain));
    }
    return plain.length() > 1 && brackets.closing.indexOf(last) >= 0
        ? Optional.of(new IndexText(brackets, plain.substring(1, plain.length() - 1).strip()))
        : Optional.empty();
  }

  /** The parts between commas, or where there are none, between blanks. */
  List<String> parts() {
    boolean commas = inner.indexOf(',') >= 0;
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= inner.length(); i++) {
      if (i == inner.length() || inner.charAt(i) == (commas ? ',' : ' ')) {
        parts.add(inner.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts;
  }

  private static String spelled(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int bar = texBar(text, i, out);
      if (bar > 0) {
        i += bar;
        continue;
      }
      append(text.charAt(i), out);
      i++;
    }
    return out.toString();
  }

  private static void append(char c, StringBuilder out) {
    int end = out.length();
    char last = end == 0 ? ' ' : out.charAt(end - 1);
    if (c == '\u0304' || c == '\u0305') {
      barOver(out, last);
    } else if (MINUS_SIGNS.indexOf(c) >= 0 || LONE_MACRONS.indexOf(c) >= 0) {
      out.append('-');
    } else if (COMMAS.indexOf(c) >= 0) {
      while (end > 0 && out.charAt(end - 1) == ' ') {
        out.setLength(--end);
      }
      out.append(',');
    } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      if (last != ' ' && last != ',') {
        out.append(' ');
      }
    } else {
      out.append(c);
    }
  }

  /** A bar belongs to the digit before it, else to the one that follows. */
  private static void barOver(StringBuilder out, char last) {
    int end = out.length();
    out.insert(isDigit(last) ? end - 1 : end, '-');
  }

  /** Appends what {@code \bar{1}} stands for. Answers its length; 0 where there is none. */
  private static int texBar(String text, int start, StringBuilder out) {
    for (String command : TEX_BARS) {
      if (!text.startsWith(command, start)) {
        continue;
      }
      int at = start + command.length();
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      boolean braced = at < text.length() && text.charAt(at) == '{';
      at += braced ? 1 : 0;
      int digits = at;
      while (digits < text.length() && isDigit(text.charAt(digits)) && (braced || digits == at)) {
        digits++;
      }
      boolean closed = !braced || text.startsWith("}", digits);
      if (digits > at && closed) {
        out.append('-').append(text, at, digits);
        return digits + (braced ? 1 : 0) - start;
      }
    }
    return 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
