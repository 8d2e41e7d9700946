package org.zoneaxis.library.notation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings names into the form in which they are compared: lower case, without accents and signs,
 * Greek letters spelled out, one spelling where British and American differ.
 */
public final class NameFolding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that are no accented form of another. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("\u00F8", "o"),
          Map.entry("\u0142", "l"),
          Map.entry("\u00DF", "ss"),
          Map.entry("\u00E6", "ae"),
          Map.entry("\u0153", "oe"),
          Map.entry("\u0131", "i"),
          Map.entry("\u03B1", " alpha "),
          Map.entry("\u03B2", " beta "),
          Map.entry("\u03B3", " gamma "),
          Map.entry("\u03B4", " delta "),
          Map.entry("\u03B5", " epsilon "),
          Map.entry("\u03B6", " zeta "),
          Map.entry("\u03B7", " eta "),
          Map.entry("\u03B8", " theta "),
          Map.entry("\u03B9", " iota "),
          Map.entry("\u03BA", " kappa "),
          Map.entry("\u03BB", " lambda "),
          Map.entry("\u03BC", " mu "),
          Map.entry("\u03BD", " nu "),
          Map.entry("\u03BE", " xi "),
          Map.entry("\u03BF", " omicron "),
          Map.entry("\u03C0", " pi "),
          Map.entry("\u03C1", " rho "),
          Map.entry("\u03C3", " sigma "),
          Map.entry("\u03C4", " tau "),
          Map.entry("\u03C5", " upsilon "),
          Map.entry("\u03C6", " phi "),
          Map.entry("\u03C7", " chi "),
          Map.entry("\u03C8", " psi "),
          Map.entry("\u03C9", " omega "));

  private static final Pattern LETTER = Pattern.compile(String.join("|", LETTERS.keySet()));

  /** American or British beginnings and stems, and what stands for both. */
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "aluminum", "aluminium",
          "cesium", "caesium",
          "sulph", "sulf",
          "haem", "hem",
          "grey", "gray",
          "baryt", "barit",
          "coelest", "celest");

  /** A prime belongs to a phase, {@code gamma'}, or to a structure type, {@code B19'}. */
  private static final Pattern PRIMES =
      Pattern.compile(
          "(?<=\\b(?:alpha|beta|gamma|delta|epsilon|eta|theta|[abcdl][0-9]{1,2}) ?)"
              + "(''|[\"\u2033\u201D]|['\u2032\u2019])(?!\\p{L})");

  private static final String ANY_PRIME = "'\"\u2032\u2033\u2019\u201D";

  private NameFolding() {}

  /** The folded words of a name, in their order. */
  public static List<String> words(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    // Most names are plain, and all of the library's are folded whenever a process begins.
    if (!isPlain(name)) {
      text =
          MARKS
              .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
              .replaceAll("")
              .toLowerCase(Locale.ROOT);
      text = LETTER.matcher(text).replaceAll(match -> LETTERS.get(match.group()));
    }
    if (text.chars().anyMatch(c -> ANY_PRIME.indexOf(c) >= 0)) {
      text =
          PRIMES
              .matcher(text)
              .replaceAll(
                  match -> "'\u2032\u2019".contains(match.group(1)) ? " prime " : " double prime ");
    }
    return split(text);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean inWord = isLetterOrNumber(text.codePointAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(spelled(text.substring(start, i)));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(spelled(text.substring(start)));
    }
    return words;
  }

  private static boolean isLetterOrNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static String spelled(String word) {
    for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
      if (word.startsWith(spelling.getKey())) {
        return spelling.getValue() + word.substring(spelling.getKey().length());
      }
    }
    return word;
  }

  /** The folded name in one line. */
  static String line(String name) {
    return line(words(name));
  }

  /** Folded words in one line. */
  static String line(List<String> words) {
    return String.join(" ", words);
  }

  /** A text that is equal for names of the same words in any order: alpha iron, iron-alpha. */
  public static String key(String name) {
    return key(words(name));
  }

  /** The same, of words that are folded already. */
  public static String key(List<String> words) {
    return line(words.stream().sorted().toList());
  }
}
