package org.zoneaxis.crystal;

import java.util.Optional;

/**
 * The name of an entry behind the name of its database: {@code alexandria-agm002153972}. In its
 * canonical spelling letters, digits, hyphen, dot and underscore of the entry stand as they are,
 * all else as the percent-encoding of RFC 3986 with capitals; so it is one segment of a path
 * whatever the database calls its entries.
 */
final class EntryName {

  /** In the canonical spelling; ids of databases have up to 60, and keys of objects must fit. */
  private static final int MAX_LENGTH = 100;

  private static final int MAX_PROVIDER = 20;

  private static final String HEX = "0123456789ABCDEF";
  private static final int HEX_BASE = 16;

  private EntryName() {}

  /**
   * The canonical spelling.
   *
   * @param text provider, hyphen and entry, percent-encoded or not
   * @return nothing where it is no such name, and where the entry has blanks, control characters,
   *     letters beyond ASCII or a percent sign
   */
  static Optional<String> canonical(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 1 || hyphen > MAX_PROVIDER || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (int i = 0; i < hyphen; i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return Optional.empty();
      }
    }
    return decoded(text.substring(hyphen + 1))
        .map(entry -> text.substring(0, hyphen + 1) + encoded(entry))
        .filter(name -> name.length() <= MAX_LENGTH);
  }

  /** A canonical spelling without its percent-encoding. */
  static String plain(String canonical) {
    return decoded(canonical).orElse(canonical);
  }

  private static Optional<String> decoded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean letterOrDigit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? digit(text.charAt(i + 1)) : -1;
        int low = i + 2 < text.length() ? digit(text.charAt(i + 2)) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        c = (char) (high * HEX_BASE + low);
        i += 2;
      }
      if (c <= ' ' || c > '~' || c == '%') {
        return Optional.empty();
      }
      letterOrDigit |= isLetterOrDigit(c);
      plain.append(c);
    }
    return letterOrDigit ? Optional.of(plain.toString()) : Optional.empty();
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, HEX_BASE) : -1;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String encoded(String entry) {
    StringBuilder text = new StringBuilder(entry.length());
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      if (isLetterOrDigit(c) || c == '-' || c == '.' || c == '_') {
        text.append(c);
      } else {
        text.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return text.toString();
  }
}
