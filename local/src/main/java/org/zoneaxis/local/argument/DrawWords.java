package org.zoneaxis.local.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zoneaxis.figure.Subjects;
import picocli.CommandLine.ParameterException;

/**
 * The crystals and zone axes that the words of a command line name, in the order of the figure:
 * further crystals stand behind {@code with}.
 */
public final class DrawWords {

  /** What begins like indices, in whatever brackets. */
  private static final Pattern ZONE = Pattern.compile("[\\[(<{]?\\s*[-\u2212+]?[0-9].*");

  private static final String WITH = "with";

  private final Subjects subjects;
  private final String example;
  private final Function<String, ParameterException> badUsage;

  /**
   * A crystal.
   *
   * @param material what it is called; empty where it is brought
   * @param zone its zone axis; empty where the figure has none
   */
  public record Named(Optional<String> material, Optional<String> zone) {}

  /**
   * For a figure of these.
   *
   * @param example what would be right where there are zone axes
   * @param badUsage how to refuse what is no such words
   */
  public DrawWords(
      Subjects subjects, String example, Function<String, ParameterException> badUsage) {
    this.subjects = subjects;
    this.example = example;
    this.badUsage = badUsage;
  }

  /**
   * Reads words.
   *
   * @param words the words
   * @param own whether the first crystal is one that is brought
   */
  public List<Named> read(List<String> words, boolean own) {
    List<List<String>> parts = subjects.crystals() > 1 ? parts(words) : List.of(words);
    if (parts.size() != subjects.crystals()) {
      throw badUsage.apply(
          "name " + subjects.crystals() + " crystals, with the word with between them");
    }
    List<Named> named = new ArrayList<>();
    for (List<String> part : parts) {
      boolean ofFile = own && named.isEmpty();
      named.add(subjects.zoned() ? alongZone(part, ofFile) : whole(part, ofFile));
    }
    return named;
  }

  /** What stands between the words {@code with}. */
  public static List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    for (String word : words) {
      if (word.equals(WITH)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(word);
      }
    }
    return parts;
  }

  private Named whole(List<String> words, boolean own) {
    if (words.isEmpty() != own) {
      throw badUsage.apply(
          own
              ? "with a crystal of your own there is nothing else to name, and there is '"
                  + words.get(0)
                  + "'"
              : "name a material, for example: zoneaxis draw copper");
    }
    return new Named(
        own ? Optional.empty() : Optional.of(String.join(" ", words)), Optional.empty());
  }

  /** The material, where none is brought, and the zone axis, blanks in it allowed. */
  private Named alongZone(List<String> words, boolean own) {
    refuseMisplaced(words, own);
    int materials = own ? 0 : namesOfMaterial(words);
    if (words.size() <= materials) {
      throw badUsage.apply(
          own
              ? "name a zone axis behind the options, for example: zoneaxis draw --cif my.cif 110"
              : "name a material and a zone axis, for example: " + example);
    }
    return new Named(
        materials == 0
            ? Optional.empty()
            : Optional.of(String.join(" ", words.subList(0, materials))),
        Optional.of(String.join(" ", words.subList(materials, words.size()))));
  }

  /** A name may have several words; the zone axis begins with the first that looks like one. */
  public static int namesOfMaterial(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (ZONE.matcher(words.get(i)).matches()) {
        return i;
      }
    }
    return 1;
  }

  private void refuseMisplaced(List<String> words, boolean own) {
    if (words.isEmpty()) {
      return;
    }
    String first = words.get(0);
    boolean zoneFirst = ZONE.matcher(first).matches();
    if (own && !zoneFirst && words.size() > 1) {
      throw badUsage.apply(
          "with a crystal of your own there is only a zone axis to name, and '"
              + first
              + "' is none");
    }
    if (!own && first.toLowerCase(Locale.ROOT).endsWith(".cif")) {
      throw badUsage.apply(
          "'" + first + "' is a file; draw it with: zoneaxis draw --cif " + first + " 110");
    }
    String last = words.get(words.size() - 1);
    if (!own && zoneFirst && words.size() > 1 && !ZONE.matcher(last).matches()) {
      throw badUsage.apply("the material comes first, then the zone axis, for example: " + example);
    }
  }
}
