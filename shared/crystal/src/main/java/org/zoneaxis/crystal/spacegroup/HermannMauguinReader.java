package org.zoneaxis.crystal.spacegroup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Takes a text apart that has a Hermann-Mauguin symbol in it. */
final class HermannMauguinReader {

  private String rest;
  private String extension = "";
  private int number;
  private boolean understood = true;

  HermannMauguinReader(String text) {
    this.rest = text.strip();
  }

  Optional<HermannMauguin> read() {
    takeBrackets();
    takeColon();
    takeNumberBefore();
    takeWords();
    Optional<HermannMauguin> whole = known(HermannMauguin.dense(rest));
    if (whole.isPresent() || !understood) {
      return understood ? whole : Optional.empty();
    }
    return withoutLastWord();
  }

  /** What stands in brackets: an index, 2(1), a number, (194), or words, (origin choice 2). */
  private void takeBrackets() {
    int open = firstBracket();
    while (open >= 0 && understood) {
      int close = rest.indexOf(")]}".charAt("([{".indexOf(rest.charAt(open))), open);
      if (close < 0) {
        understood = false;
        return;
      }
      String inside = rest.substring(open + 1, close).strip();
      boolean index = open > 0 && HermannMauguin.isDigits(rest.substring(open - 1, open), 1);
      if (index && HermannMauguin.isDigits(inside, 1)) {
        rest = rest.substring(0, open) + inside + rest.substring(close + 1);
      } else if (isModulation(inside)) {
        rest = rest.substring(0, open);
      } else {
        rest = rest.substring(0, open) + " " + rest.substring(close + 1);
        takeQualifier(inside);
      }
      open = firstBracket();
    }
  }

  private int firstBracket() {
    for (int n = 0; n < rest.length(); n++) {
      if ("([{".indexOf(rest.charAt(n)) >= 0) {
        return n;
      }
    }
    return -1;
  }

  private void takeColon() {
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return;
    }
    String before = rest.substring(0, colon).strip();
    String after = rest.substring(colon + 1).strip();
    if (HermannMauguin.isNumber(before)) {
      number = Integer.parseInt(before);
      rest = after;
    } else {
      rest = before;
      takeQualifier(after);
    }
  }

  /** Words after the symbol, of which the first has a letter that no symbol has. */
  private void takeWords() {
    String[] words = rest.strip().split("[\\s,;]+");
    for (int n = 1; n < words.length; n++) {
      if (isWord(words[n])) {
        rest = String.join(" ", Arrays.copyOf(words, n));
        takeQualifier(String.join(" ", Arrays.copyOfRange(words, n, words.length)));
        return;
      }
    }
  }

  private static boolean isWord(String word) {
    if (word.startsWith("#")) {
      return true;
    }
    String letters = word.toLowerCase(Locale.ROOT);
    boolean foreign =
        letters
            .chars()
            .anyMatch(c -> c >= 'a' && c <= 'z' && HermannMauguin.SYMBOL_LETTERS.indexOf(c) < 0);
    return foreign && letters.charAt(0) >= 'a' && letters.charAt(0) <= 'z';
  }

  private void takeNumberBefore() {
    int blank = rest.indexOf(' ');
    if (blank > 0 && HermannMauguin.isNumber(rest.substring(0, blank))) {
      number = Integer.parseInt(rest.substring(0, blank));
      rest = rest.substring(blank + 1);
    }
  }

  /** What follows the colon, or stands in brackets or words. */
  private void takeQualifier(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String compact = HermannMauguin.dense(lower);
    String digits = withoutNumberSign(compact);
    boolean signed = digits.length() < compact.length();
    boolean isOrigin = digits.equals("1") || digits.equals("2");
    if (HermannMauguin.isNumber(digits) && (signed || !isOrigin)) {
      number = Integer.parseInt(digits);
    } else if (compact.contains("hex") || compact.equals("h") || compact.equals("hr")) {
      extension = "H";
    } else if (compact.contains("rhomb") || compact.equals("r") || compact.equals("rs")) {
      extension = "R";
    } else if (compact.equals("s") || isOrigin(compact, '1', "first")) {
      extension = "1";
    } else if (compact.equals("z") || isOrigin(compact, '2', "second")) {
      extension = "2";
    } else if (isAxes(compact)) {
      extension = compact.toUpperCase(Locale.ROOT);
    } else if (!isPassedOver(compact)) {
      understood = false;
    }
  }

  private static String withoutNumberSign(String compact) {
    for (String sign : new String[] {"no.", "nr.", "number", "no", "nr", "#", "sg", "it"}) {
      if (compact.startsWith(sign)) {
        return compact.substring(sign.length());
      }
    }
    return compact;
  }

  private static boolean isOrigin(String compact, char digit, String ordinal) {
    String last = compact.isEmpty() ? "" : compact.substring(compact.length() - 1);
    boolean numbered =
        compact.length() <= 2
            ? compact.equals(String.valueOf(digit)) || compact.equals("o" + digit)
            : last.equals(String.valueOf(digit));
    boolean named = compact.contains("origin") || compact.contains("choice");
    return (numbered && (compact.length() <= 2 || named))
        || (compact.contains(ordinal)
            && (compact.contains("origin") || compact.contains("setting")));
  }

  /** Such as b1, -c2, 2ba-c. */
  private static boolean isAxes(String compact) {
    return !compact.isEmpty()
        && compact.length() <= 5
        && compact.chars().allMatch(c -> "abc-123".indexOf(c) >= 0);
  }

  /** A wave vector as superspace groups have it, such as 00g or 1/2bg. */
  private static boolean isModulation(String inside) {
    String compact = HermannMauguin.dense(inside.toLowerCase(Locale.ROOT));
    return compact.length() >= 3
        && compact.chars().allMatch(c -> "abg0123/+-".indexOf(c) >= 0)
        && compact.chars().anyMatch(c -> c == 'g' || c == 'a' || c == 'b')
        && compact.chars().anyMatch(c -> c == '0' || c == 'g');
  }

  /** Unique axes and cells are told by the cell. */
  private static boolean isPassedOver(String compact) {
    return compact.isEmpty() || compact.contains("unique") || compact.startsWith("cellchoice");
  }

  /** Without colon: {@code R -3 m HR}, {@code Fd-3mS}, {@code F d -3 m 2}, {@code P1 1}. */
  private Optional<HermannMauguin> withoutLastWord() {
    String dense = HermannMauguin.dense(rest);
    int end = dense.length();
    while (end > 1 && "HRSZhrsz".indexOf(dense.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end < dense.length()) {
      takeQualifier(dense.substring(end));
      return understood ? known(dense.substring(0, end)) : Optional.empty();
    }
    int blank = Math.max(rest.lastIndexOf(' '), rest.lastIndexOf(','));
    if (blank < 0) {
      return Optional.empty();
    }
    String last = rest.substring(blank + 1);
    String symbol = trimmed(rest.substring(0, blank));
    if (HermannMauguin.isNumber(last) && last.length() > 1) {
      number = Integer.parseInt(last);
      return known(HermannMauguin.dense(symbol)).filter(HermannMauguin::isNumbered);
    }
    if (last.equals("1") || last.equals("2")) {
      extension = last;
      return known(HermannMauguin.dense(symbol)).filter(HermannMauguin::hasOrigins);
    }
    return Optional.empty();
  }

  private static String trimmed(String text) {
    String stripped = text.strip();
    boolean mark = stripped.endsWith(",") || stripped.endsWith(";") || stripped.endsWith("-");
    return mark ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private Optional<HermannMauguin> known(String dense) {
    String symbol = HermannMauguin.capitalised(dense);
    String choice = extension;
    if (symbol.startsWith("H")) {
      // The Protein Data Bank writes H for R on hexagonal axes.
      symbol = "R" + symbol.substring(1);
      choice = "H";
    }
    return SpaceGroupSetting.isKnown(symbol)
        ? Optional.of(new HermannMauguin(SpaceGroupSetting.withoutFullAxes(symbol), choice, number))
        : Optional.empty();
  }
}
