package org.zoneaxis.http.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.http.markup.Typeset;

/**
 * A field of a form, as its option describes it.
 *
 * @param name name of the option
 * @param label what the field is called, as HTML
 * @param unit the unit in print; empty where there is none
 * @param value what is in it
 * @param standard what it means while empty; empty where that has no text
 * @param placeholder what it shows while empty
 * @param note what it may hold, in words
 * @param error what is wrong with it; empty where nothing is
 * @param inputMode which keys a small device offers
 * @param choices the choices of a list; none where it is no list
 */
public record OptionField(
    String name,
    String label,
    String unit,
    String value,
    String standard,
    String placeholder,
    String note,
    String error,
    String inputMode,
    List<Choice> choices) {

  /** Units in full and as a form writes them. */
  private static final Map<String, String> SYMBOLS = Map.of("degrees", "\u00B0", "per cent", "%");

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /** The field of an option. */
  public static OptionField of(Option<?> option, String value, String error) {
    Domain domain = option.domain();
    Option.Help help = option.help();
    String standard = option.standardText();
    return new OptionField(
        option.name(),
        Typeset.symbols(help.label()),
        SYMBOLS.getOrDefault(domain.unit(), domain.unit()),
        value,
        standard,
        option.usual().isEmpty() ? help.example() : option.usual(),
        note(option),
        error,
        inputMode(domain),
        choices(domain, value.isEmpty() ? standard : value));
  }

  /** A field for any text. */
  public static OptionField text(String name, String value, String error) {
    return new OptionField(name, "", "", value, "", "", "", error, "text", List.of());
  }

  /** A field for any text, with what it is called. */
  public static OptionField labelled(String name, String label, String value, String error) {
    return new OptionField(name, label, "", value, "", "", "", error, "text", List.of());
  }

  private static String note(Option<?> option) {
    String range = option.domain() instanceof Domain.Numbers numbers ? numbers.words() : "";
    return Stream.of(range, option.help().hint())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String inputMode(Domain domain) {
    if (domain instanceof Domain.Numbers numbers) {
      return numbers.areWhole() ? "numeric" : "decimal";
    }
    return "text";
  }

  private static List<Choice> choices(Domain domain, String chosen) {
    return domain instanceof Domain.Choices choices
        ? choices.values().stream()
            .map(value -> new Choice(value.text(), value.label(), value.text().equals(chosen)))
            .toList()
        : List.of();
  }

  /** Whether it is filled in, or wrong. */
  public boolean isTouched() {
    return !value.isEmpty() || !error.isEmpty();
  }
}
