package org.zoneaxis.figure.validation;

import java.util.List;
import java.util.Locale;

/**
 * Tells whether a style sheet or an attribute reaches outside its document.
 *
 * <p>Nothing is parsed: what a parser might read in two ways (escapes, comments) is refused, and so
 * is every way that CSS has of naming a resource but {@code url(#...)}.
 */
final class SvgReferences {

  private static final List<String> FORBIDDEN =
      List.of(
          "\\",
          "/*",
          "<!--",
          "@import",
          "@font-face",
          "@namespace",
          "@charset",
          "@document",
          "javascript:",
          "vbscript:",
          "data:",
          "http:",
          "https:",
          "file:",
          "expression(",
          "image(",
          "image-set(",
          "src(",
          "cross-fade(",
          "element(",
          "paint(",
          "-moz-binding",
          "behavior:");

  private static final String URL = "url(";

  private SvgReferences() {}

  /** Whether text that is read as CSS stays within the document. */
  static boolean areInternal(String css) {
    if (isPlain(css)) {
      return true;
    }
    String lower = css.toLowerCase(Locale.ROOT);
    for (String forbidden : FORBIDDEN) {
      if (lower.contains(forbidden)) {
        return false;
      }
    }
    for (int at = lower.indexOf(URL); at >= 0; at = lower.indexOf(URL, at + 1)) {
      if (!isFragment(lower, at + URL.length())) {
        return false;
      }
    }
    return true;
  }

  /** Nearly every attribute is a number or a word, and names nothing. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == ':' || c == '@' || c == '\\' || c == '/' || c == '<') {
        return false;
      }
    }
    return true;
  }

  private static boolean isFragment(String css, int start) {
    int at = start;
    while (at < css.length() && " \t\r\n\f\"'".indexOf(css.charAt(at)) >= 0) {
      at++;
    }
    return at < css.length() && css.charAt(at) == '#';
  }
}
