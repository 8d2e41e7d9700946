package org.zoneaxis.library.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formula with words that say which form is meant: {@code TiO2 rutile}, {@code alpha-Fe
 * (ferrite)}, {@code hcp Ti}, {@code 4H-SiC}, {@code S Al2CuMg}.
 *
 * @param composition of the formula
 * @param words what else there is, folded; at least one
 */
public record Description(Composition composition, List<String> words) {

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s(),;/]+|(?<=[\\p{L}0-9'])-(?=[\\p{L}])");

  /** Say nothing about which form it is. */
  private static final Set<String> EMPTY =
      Set.of("phase", "structure", "type", "crystal", "form", "the", "of");

  private static final int MOST_PARTS = 8;

  /** Copies the list. */
  public Description {
    words = List.copyOf(words);
  }

  /** All that a text may describe: each of its parts may be the formula. */
  public static List<Description> of(String text) {
    String[] parts = BETWEEN.split(text.strip());
    List<Description> found = new ArrayList<>();
    if (parts.length < 2 || parts.length > MOST_PARTS) {
      return found;
    }
    for (int formula = 0; formula < parts.length; formula++) {
      Optional<Composition> composition = composition(parts[formula]);
      if (composition.isPresent()) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
          if (i != formula) {
            NameFolding.words(parts[i]).stream()
                .filter(word -> !EMPTY.contains(word))
                .forEach(words::add);
          }
        }
        found.add(new Description(composition.get(), words));
      }
    }
    return found;
  }

  private static Optional<Composition> composition(String part) {
    return FormulaNotation.parse(ChargeNotation.without(part))
        .filter(
            made ->
                made.elements().size() > 1 || part.chars().noneMatch(c -> c >= '0' && c <= '9'));
  }
}
