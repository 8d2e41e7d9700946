package org.zoneaxis.figure.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The values of options. Those that ask for the same are equal, whether a standard value was stated
 * or left out. Immutable.
 */
public final class OptionValues {

  private final List<Option<?>> known;

  /** Values that are not the standard ones, in the order of the known options. */
  private final Map<Option<?>, Object> special;

  /**
   * A value that a request states.
   *
   * @param name name of the option
   * @param value its value as requests write it
   */
  public record Stated(String name, String value) {}

  private OptionValues(List<Option<?>> known, Map<Option<?>, Object> values) {
    this.known = known;
    Map<Option<?>, Object> ordered = new LinkedHashMap<>();
    for (Option<?> option : known) {
      Object value = values.getOrDefault(option, option.standard());
      if (!value.equals(option.standard())) {
        ordered.put(option, value);
      }
    }
    this.special = ordered;
  }

  /** The standard values of options. */
  public static OptionValues standard(List<Option<?>> known) {
    return new OptionValues(List.copyOf(known), Map.of());
  }

  /**
   * Reads a query.
   *
   * @param known the options that there may be
   * @param query names and their values, already percent-decoded
   * @throws RequestException where a name is unknown or repeated, or a value is not what its option
   *     takes
   * @throws org.zoneaxis.crystal.refusal.NotationException where a value should be indices or an
   *     id, and is none
   */
  public static OptionValues parse(List<Option<?>> known, Map<String, List<String>> query) {
    requireNames(known, query);
    Map<Option<?>, Object> values = new LinkedHashMap<>();
    for (Option<?> option : known) {
      if (query.containsKey(option.name())) {
        values.put(option, option.parse(query.get(option.name()).get(0)));
      }
    }
    return new OptionValues(List.copyOf(known), values);
  }

  private static void requireNames(List<Option<?>> known, Map<String, List<String>> query) {
    List<String> names = names(known);
    query.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            throw new RequestException(
                name,
                String.join(", ", values),
                "there is no such option; there are " + String.join(", ", names));
          }
          if (values.size() != 1) {
            throw new RequestException(
                name, String.join(", ", values), "give this option once, with one value");
          }
        });
  }

  /** The names of options, in their order. */
  public static List<String> names(List<Option<?>> options) {
    return options.stream().<String>map(Option::name).toList();
  }

  /** Whether this holds a value of an option. */
  public boolean has(Option<?> option) {
    return known.contains(option);
  }

  /**
   * The value of an option.
   *
   * @throws IllegalArgumentException where it is none of those known here
   */
  @SuppressWarnings("unchecked") // what is kept for an option is of its type
  public <T> T get(Option<T> option) {
    if (!has(option)) {
      throw new IllegalArgumentException("no option " + option + " among " + known);
    }
    return (T) special.getOrDefault(option, option.standard());
  }

  /** The same values but one, which must be a value that its option reads. */
  public <T> OptionValues with(Option<T> option, T value) {
    if (!has(option)) {
      throw new IllegalArgumentException("no option " + option + " among " + known);
    }
    Map<Option<?>, Object> values = new LinkedHashMap<>(special);
    values.put(option, value);
    return new OptionValues(known, values);
  }

  /** The values of some of these options, in the order of those given; others are standard. */
  public OptionValues only(List<Option<?>> used) {
    return new OptionValues(List.copyOf(used), special);
  }

  /** What differs from the standard values, in the order of the options. */
  public List<Stated> stated() {
    return stated(special::containsKey);
  }

  /** What a key states: what differs, and what every key states. */
  public List<Stated> keyed() {
    return stated(option -> option.isInEveryKey() || special.containsKey(option));
  }

  private List<Stated> stated(Predicate<Option<?>> wanted) {
    List<Stated> stated = new ArrayList<>();
    for (Option<?> option : known) {
      if (wanted.test(option)) {
        stated.add(new Stated(option.name(), text(option)));
      }
    }
    return List.copyOf(stated);
  }

  private <T> String text(Option<T> option) {
    return option.write(get(option));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionValues values && special.equals(values.special);
  }

  @Override
  public int hashCode() {
    return special.hashCode();
  }

  @Override
  public String toString() {
    return stated().stream()
        .map(stated -> stated.name() + "=" + stated.value())
        .collect(Collectors.joining("&"));
  }
}
