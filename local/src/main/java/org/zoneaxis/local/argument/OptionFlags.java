package org.zoneaxis.local.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.Spelled;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The flags of a command that stand for options of a request: {@code --angle-tolerance} for {@code
 * angleTolerance}. What was given is read as a query, so that the command line refuses what the
 * service refuses, in the same words.
 */
public final class OptionFlags {

  private final List<Option<?>> options;

  public OptionFlags(List<Option<?>> options) {
    this.options = options;
  }

  /**
   * Adds the flags to a command.
   *
   * @param aliases other names of some of them, by the name of the option
   */
  public void addTo(CommandSpec command, Map<String, String> aliases) {
    // The standard ones stay the last.
    command.mixinStandardHelpOptions(false);
    for (Option<?> option : options) {
      List<String> names = new ArrayList<>(List.of(flag(option)));
      Optional.ofNullable(aliases.get(option.name())).ifPresent(names::add);
      OptionSpec.Builder flag =
          OptionSpec.builder(names.toArray(String[]::new))
              .type(String.class)
              .arity("1")
              .paramLabel(label(option))
              .description(literal(description(option)));
      if (option.domain() instanceof Domain.Choices choices) {
        flag.completionCandidates(choices.values().stream().<String>map(Spelled::text).toList());
      }
      command.addOption(flag.build());
    }
    command.mixinStandardHelpOptions(true);
  }

  /** The options that were given, as the query of an address would hold them. */
  public Map<String, List<String>> query(ParseResult parsed) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Option<?> option : options) {
      value(parsed, option).ifPresent(given -> query.put(option.name(), List.of(given)));
    }
    return query;
  }

  /** What was given for an option. */
  public static Optional<String> value(ParseResult parsed, Option<?> option) {
    return Optional.ofNullable(parsed.<String>matchedOptionValue(flag(option), null));
  }

  private static String flag(Option<?> option) {
    return "--" + option.name().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String label(Option<?> option) {
    return option.domain() instanceof Domain.Text text && text.words().matches("[a-z,]+")
        ? text.words().replace(",", "").toUpperCase(Locale.ROOT)
        : option.name().replaceAll(".*(?=[A-Z])", "").toUpperCase(Locale.ROOT);
  }

  /** A percent sign as itself: picocli takes descriptions for formats. */
  private static String literal(String text) {
    return text.replace("%", "%%");
  }

  private static String description(Option<?> option) {
    return option.title()
        + (option.domain() instanceof Domain.Numbers ? ", " : ": ")
        + option.domain().words()
        + "."
        + (option.usual().isEmpty() ? "" : " Default: " + option.usual() + ".");
  }
}
