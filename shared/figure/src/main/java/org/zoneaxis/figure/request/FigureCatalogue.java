package org.zoneaxis.figure.request;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;

/** The figures that a service has: routes, keys, pages, commands and documents ask it. */
public final class FigureCatalogue {

  private final List<Figure<?>> figures;
  private final List<Option<?>> options;

  /**
   * A catalogue.
   *
   * @param figures the figures, the one first that is shown most
   * @throws IllegalArgumentException where two could not be told apart in an address or a key
   */
  public FigureCatalogue(List<Figure<?>> figures) {
    this.figures = List.copyOf(figures);
    Set<String> names = new HashSet<>();
    Map<String, Option<?>> known = new LinkedHashMap<>();
    for (Figure<?> figure : figures) {
      if (!isWord(figure.name()) || !names.add(id(figure))) {
        throw new IllegalArgumentException("a figure that cannot be told apart: " + id(figure));
      }
      for (Option<?> option : figure.options()) {
        Option<?> other = known.putIfAbsent(option.name(), option);
        if (!isWord(option.name()) || (other != null && other != option)) {
          throw new IllegalArgumentException("two options " + option.name());
        }
      }
    }
    this.options =
        Stream.concat(
                FigureOptions.ALL.stream().filter(option -> known.get(option.name()) == option),
                known.values().stream().filter(option -> !FigureOptions.ALL.contains(option)))
            .toList();
    requireNoPrefix();
  }

  /** A name in a key ends where its value begins, which is a word where there are choices. */
  private void requireNoPrefix() {
    for (Option<?> option : options) {
      for (Option<?> other : options) {
        if (option != other
            && option.domain() instanceof Domain.Choices
            && other.name().startsWith(option.name())) {
          throw new IllegalArgumentException("option " + other + " begins as " + option);
        }
      }
    }
  }

  private static boolean isWord(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** What stands for a figure where a name alone may stand for several. */
  public static String id(Figure<?> figure) {
    int crystals = figure.subjects().crystals();
    return crystals == 1 ? figure.name() : figure.name() + "-" + crystals;
  }

  /** The figures, the one first that is shown most. */
  public List<Figure<?>> figures() {
    return figures;
  }

  /** The figure that is shown most. */
  public Figure<?> main() {
    return figures.get(0);
  }

  /** The options of all figures; every figure takes them all, whether it depends on them or not. */
  public List<Option<?>> options() {
    return options;
  }

  /** The figure of a name and so many crystals. */
  public Optional<Figure<?>> find(String name, int crystals) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .filter(figure -> figure.subjects().crystals() == crystals)
        .findFirst();
  }

  /** The marks of all figures. */
  Set<Marks> marks() {
    Set<Marks> marks = new HashSet<>();
    figures.forEach(figure -> marks.add(figure.marks()));
    return marks;
  }
}
