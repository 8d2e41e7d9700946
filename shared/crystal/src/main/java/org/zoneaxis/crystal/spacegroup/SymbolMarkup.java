package org.zoneaxis.crystal.spacegroup;

import java.util.Locale;

/**
 * Space group symbols with their mark-up written out: indices of HTML, TeX and CIF as plain digits,
 * bars over digits as a minus sign before them.
 */
final class SymbolMarkup {

  private static final String MINUS_SIGNS = "\u2212\u2010\u2011\u2012\u2013\u2014\u00af\uff0d";
  private static final String BARS = "\u0304\u0305\u0332\u0331";
  private static final int SUBSCRIPT_ZERO = 0x2080;

  private SymbolMarkup() {}

  /** The plain text. */
  static String plain(String written) {
    String text = withoutTex(withoutTags(written));
    StringBuilder plain = new StringBuilder();
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (BARS.indexOf(c) >= 0 && !plain.isEmpty()) {
        plain.insert(plain.length() - 1, '-');
      } else if (MINUS_SIGNS.indexOf(c) >= 0) {
        plain.append('-');
      } else if (c >= SUBSCRIPT_ZERO && c <= SUBSCRIPT_ZERO + 9) {
        plain.append((char) ('0' + c - SUBSCRIPT_ZERO));
      } else if (c == '\u2215' || c == '\u2044') {
        plain.append('/');
      } else if (c == '\u00a0' || c == '_') {
        plain.append(' ');
      } else if ("\"'`$~".indexOf(c) < 0) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Tags go, and what a tag draws a line over has a minus sign before it. */
  private static String withoutTags(String text) {
    StringBuilder plain = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      int open = text.indexOf('<', position);
      int close = open < 0 ? -1 : text.indexOf('>', open);
      if (close < 0) {
        return plain.append(text, position, text.length()).toString();
      }
      plain.append(text, position, open);
      String tag = text.substring(open + 1, close).toLowerCase(Locale.ROOT);
      if (tag.contains("overline") || tag.equals("ovl") || tag.equals("o")) {
        plain.append('-');
      }
      position = close + 1;
    }
    return plain.toString();
  }

  /** {@code P6_{3}/mmc}, {@code Fm\bar{3}m} and the macron of CIF, {@code \=3}. */
  private static String withoutTex(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf("_{") < 0) {
      return text;
    }
    String plain = text;
    for (String bar : new String[] {"\\overline", "\\bar", "\\="}) {
      plain = plain.replace(bar, "-");
    }
    return plain.replace("_{", "").replace("{", "").replace("}", "").replace("- ", "-");
  }
}
