package org.zoneaxis.crystal.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Parameters of a cell as somebody gives them, which symmetry completes: those that it leaves free
 * in their order, or each by its name.
 */
public sealed interface GivenCell {

  /** What the cell is called in messages. */
  String FIELD = "cell";

  /**
   * Numbers in the order of the parameters that the symmetry leaves free, or all six.
   *
   * @param numbers one to six, in angstrom and degrees
   */
  record Listed(List<Double> numbers) implements GivenCell {

    /** Copies the list. */
    public Listed {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Numbers by name.
   *
   * @param parameters in angstrom and degrees
   */
  record Named(Map<CellParameter, Double> parameters) implements GivenCell {

    /** Copies the map. */
    public Named {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * Reads {@code 3.59}, {@code 2.95 4.68}, {@code 5.1,5.2,5.3,90,99.2,90}, {@code a=3.59} or {@code
   * a = 2.95, c = 4.68}.
   *
   * @throws CrystalException where it is neither
   */
  static GivenCell parse(String text) {
    List<String> words = words(text);
    List<Double> listed = new ArrayList<>();
    Map<CellParameter, Double> named = new EnumMap<>(CellParameter.class);
    int n = 0;
    while (n < words.size()) {
      Optional<CellParameter> parameter = parameter(words.get(n));
      n += parameter.isPresent() ? 1 : 0;
      double value = number(text, n < words.size() ? words.get(n) : "");
      n++;
      if (parameter.isEmpty()) {
        listed.add(value);
      } else if (named.put(parameter.get(), value) != null) {
        throw refusal(text, parameter.get().label() + " is there twice");
      }
    }
    if (named.isEmpty() == listed.isEmpty() || listed.size() > CellParameter.values().length) {
      throw refusal(text, "write one to six numbers, such as 3.59, or a=2.95 c=4.68");
    }
    return named.isEmpty() ? new Listed(listed) : new Named(named);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.replace("\u00C5", " ").replace("\u00B0", " ").split("[\\s,;=]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Optional<CellParameter> parameter(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "\u03B1" -> Optional.of(CellParameter.ALPHA);
      case "\u03B2" -> Optional.of(CellParameter.BETA);
      case "\u03B3" -> Optional.of(CellParameter.GAMMA);
      default -> CellParameter.ofLabel(word.toLowerCase(Locale.ROOT));
    };
  }

  private static double number(String text, String word) {
    return DraftNumber.read(word)
        .orElseThrow(
            () -> refusal(text, "write numbers of angstrom and degrees with a decimal point"));
  }

  private static CrystalException refusal(String text, String right) {
    return new CrystalException(FIELD, "'" + text.strip() + "'", right);
  }
}
