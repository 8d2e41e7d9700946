package org.zoneaxis.crystal.spacegroup;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads Hermann-Mauguin symbols as files and data sheets spell them: with or without blanks and
 * underscores, in any capitals, with mark-up for indices and bars, with the origin or axes after a
 * colon, a blank or in words, with the number of the group before or after it.
 *
 * @param symbol without blanks, capital letter only for the centring
 * @param extension 1 or 2 for the choice of origin, H or R for the axes, or what else follows a
 *     colon, in capitals; may be empty
 * @param number the number written beside the symbol; 0 where there is none
 */
public record HermannMauguin(String symbol, String extension, int number) {

  private static final int MAX_LENGTH = 120;
  private static final String CENTRINGS = "PABCFIRH";
  static final String SYMBOL_LETTERS = "abcdemn";
  private static final String SYMBOL_CHARACTERS = SYMBOL_LETTERS + "-/123456";

  /**
   * Reads a symbol.
   *
   * @return empty where no setting of any group has this symbol
   */
  public static Optional<HermannMauguin> parse(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return new HermannMauguinReader(SymbolMarkup.plain(written)).read();
  }

  /** The symbol as stated, compact, where it has the form of one; empty otherwise. */
  public static String compact(String written) {
    if (written.length() > MAX_LENGTH) {
      return "";
    }
    String plain = SymbolMarkup.plain(written);
    int colon = plain.indexOf(':');
    String symbol = capitalised(dense(colon < 0 ? plain : plain.substring(0, colon)));
    return hasForm(symbol) ? symbol : "";
  }

  /** A number of a group that stands alone, such as 225 or 225.0; 0 where the text is none. */
  public static int numberIn(String written) {
    String text = written.strip();
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return isNumber(whole) ? Integer.parseInt(whole) : 0;
  }

  static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 3
        && isDigits(text, text.length())
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 230;
  }

  static boolean isDigits(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasForm(String symbol) {
    if (symbol.length() < 2 || symbol.length() > 20 || CENTRINGS.indexOf(symbol.charAt(0)) < 0) {
      return false;
    }
    return symbol.chars().skip(1).allMatch(c -> SYMBOL_CHARACTERS.indexOf(c) >= 0);
  }

  static String dense(String text) {
    StringBuilder dense = new StringBuilder();
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (!Character.isWhitespace(c) && "_~^()".indexOf(c) < 0) {
        dense.append(c);
      }
    }
    return dense.toString();
  }

  static String capitalised(String dense) {
    return dense.isEmpty()
        ? dense
        : dense.substring(0, 1).toUpperCase(Locale.ROOT)
            + dense.substring(1).toLowerCase(Locale.ROOT);
  }

  boolean isNumbered() {
    return SpaceGroupSetting.meant(symbol, "", number).stream().anyMatch(s -> s.number() == number);
  }

  boolean hasOrigins() {
    return SpaceGroupSetting.meant(symbol, extension, 0).stream()
        .allMatch(setting -> setting.extension().equals(extension));
  }
}
