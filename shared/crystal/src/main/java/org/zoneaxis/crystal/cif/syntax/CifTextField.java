package org.zoneaxis.crystal.cif.syntax;

/**
 * The content of a text field. Its first line may state that the other lines carry a prefix, or are
 * folded (CIF 2.0 syntax specification, sections 5.2 and 5.3; H. J. Bernstein et al., J. Appl.
 * Cryst. 49 (2016) 277).
 */
final class CifTextField {

  private CifTextField() {}

  /**
   * Undoes prefix and folding.
   *
   * @param content what stands between the semicolons, lines ended by line feeds
   */
  static String unfolded(String content) {
    int end = content.indexOf('\n');
    String first = trimmed(end < 0 ? content : content.substring(0, end));
    if (!first.endsWith("\\")) {
      return content;
    }
    String prefix = first.substring(0, first.length() - 1);
    boolean folded = prefix.isEmpty() || prefix.endsWith("\\");
    prefix = prefix.endsWith("\\") ? prefix.substring(0, prefix.length() - 1) : prefix;
    String body = end < 0 ? "" : content.substring(end + 1);
    if (prefix.indexOf('\\') >= 0 || !carry(body, prefix)) {
      return content;
    }
    return joined(body, prefix.length(), folded);
  }

  private static boolean carry(String body, String prefix) {
    int line = 0;
    while (line < body.length()) {
      if (!body.startsWith(prefix, line)) {
        return false;
      }
      int feed = body.indexOf('\n', line);
      line = feed < 0 ? body.length() : feed + 1;
    }
    return true;
  }

  private static String joined(String body, int prefixLength, boolean folded) {
    StringBuilder text = new StringBuilder(body.length());
    int line = 0;
    while (line < body.length()) {
      int feed = body.indexOf('\n', line);
      int end = feed < 0 ? body.length() : feed;
      String content = body.substring(line + prefixLength, end);
      String trimmed = trimmed(content);
      if (folded && trimmed.endsWith("\\")) {
        text.append(trimmed, 0, trimmed.length() - 1);
      } else {
        text.append(content).append(feed < 0 ? "" : "\n");
      }
      line = feed < 0 ? body.length() : feed + 1;
    }
    return text.toString();
  }

  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(0, end);
  }
}
