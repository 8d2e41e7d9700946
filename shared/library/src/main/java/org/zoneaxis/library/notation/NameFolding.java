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
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

  private static final Pattern SPELLING =
      Pattern.compile("\\b(?:" + String.join("|", SPELLINGS.keySet()) + ")");

  /** A prime belongs to a phase, {@code gamma'}, or to a structure type, {@code B19'}. */
  private static final Pattern PRIMES =
      Pattern.compile(
          "(?<=\\b(?:alpha|beta|gamma|delta|epsilon|eta|theta|[abcdl][0-9]{1,2}) ?)"
              + "(''|[\"\u2033\u201D]|['\u2032\u2019])(?!\\p{L})");

  private NameFolding() {}

  /** The folded words of a name, in their order. */
  public static List<String> words(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String lettered = LETTER.matcher(plain).replaceAll(match -> LETTERS.get(match.group()));
    String primed =
        PRIMES
            .matcher(lettered)
            .replaceAll(
                match -> "'\u2032\u2019".contains(match.group(1)) ? " prime " : " double prime ");
    String spaced = SIGNS.matcher(primed).replaceAll(" ").strip();
    String spelled = SPELLING.matcher(spaced).replaceAll(match -> SPELLINGS.get(match.group()));
    List<String> words = new ArrayList<>();
    for (String word : spelled.split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The folded name in one line. */
  static String line(String name) {
    return String.join(" ", words(name));
  }

  /** A text that is equal for names of the same words in any order: alpha iron, iron-alpha. */
  public static String key(String name) {
    return key(words(name));
  }

  /** The same of folded words. */
  public static String key(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }
}
