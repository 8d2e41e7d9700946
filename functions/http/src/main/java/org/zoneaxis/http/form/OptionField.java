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
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * A field for any text, which is no option.
   *
   * @param name its name
   * @param label what it is called, as HTML
   * @param placeholder what it shows while empty; may be empty
   * @param note what it may hold, in words; may be empty
   */
  public record Text(String name, String label, String placeholder, String note) {

    /** A crystal, by whatever means it. */
    public static Text crystal(String examples) {
      return new Text(PageQuery.MATERIAL, "Crystal", examples, "Name, formula or id");
    }
  }

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

  /** The field of a text. */
  public static OptionField of(Text text, String value, String error) {
    return new OptionField(
        text.name(),
        text.label(),
        "",
        value,
        "",
        text.placeholder(),
        text.note(),
        error,
        "text",
        List.of());
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
