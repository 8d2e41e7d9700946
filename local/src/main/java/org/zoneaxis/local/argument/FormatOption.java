package org.zoneaxis.local.argument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zoneaxis.local.terminal.OutputOption;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The form of a result: as {@code --format} says, or else as the name of the output file ends, or
 * else the first of those that there are.
 *
 * @param <F> the forms
 */
public final class FormatOption<F> {

  private static final String FLAG = "--format";

  /**
   * Ends of names that mean a form: a file of such a name that holds another form would not be what
   * it says.
   */
  private static final Set<String> MEANT =
      Set.of(
          "svg", "png", "json", "csv", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "pdf",
          "ps", "eps");

  private final List<F> forms;
  private final Function<F, String> word;

  /**
   * For results of these forms.
   *
   * @param forms the usual one first
   * @param word what users and names of files call a form
   */
  public FormatOption(List<F> forms, Function<F, String> word) {
    this.forms = List.copyOf(forms);
    this.word = word;
  }

  /** For the constants of an enumeration, the usual one first, in small letters. */
  public static <E extends Enum<E>> FormatOption<E> of(Class<E> forms) {
    return new FormatOption<>(
        List.of(forms.getEnumConstants()), form -> form.name().toLowerCase(Locale.ROOT));
  }

  /** Adds the flag to a command. */
  public void addTo(CommandSpec command) {
    addTo(command, "");
  }

  /**
   * Adds the flag to a command.
   *
   * @param limits behind the list of forms, which of them there are when; or nothing
   */
  public void addTo(CommandSpec command, String limits) {
    // The standard ones stay the last.
    command.mixinStandardHelpOptions(false);
    command.addOption(
        OptionSpec.builder("-f", FLAG)
            .type(String.class)
            .paramLabel("FORMAT")
            .completionCandidates(forms.stream().map(word).toList())
            .description(
                words(forms)
                    + limits
                    + ". Default: by the name of the output file, else "
                    + word(forms.get(0))
                    + ".")
            .build());
    command.mixinStandardHelpOptions(true);
  }

  /**
   * The form that is wanted.
   *
   * @throws ParameterException where there is no such form
   */
  public F wanted(CommandLine line, OutputOption output) {
    return wanted(line, output, "the result", forms);
  }

  /**
   * The form that is wanted of those that this result can have.
   *
   * @param result what to call it
   * @param its its forms, the usual one first
   * @throws ParameterException where there is no such form
   */
  public F wanted(CommandLine line, OutputOption output, String result, List<F> its) {
    Optional<F> flagged = flagged(line, result, its);
    if (flagged.isPresent()) {
      return flagged.get();
    }
    Optional<String> end = output.extension();
    Optional<F> named = end.flatMap(text -> find(its, text));
    if (named.isEmpty() && end.filter(text -> MEANT.contains(small(text))).isPresent()) {
      throw new ParameterException(
          line,
          "--output '"
              + output.name().orElseThrow()
              + "': there is no "
              + small(end.get())
              + "; "
              + result
              + " is "
              + words(its)
              + ": end the name so, or say which with "
              + FLAG);
    }
    return named.orElse(its.get(0));
  }

  /**
   * The form that is wanted where the output has no name that could say it.
   *
   * @throws ParameterException where there is no such form
   */
  public F wanted(CommandLine line) {
    return flagged(line, "the result", forms).orElse(forms.get(0));
  }

  private Optional<F> flagged(CommandLine line, String result, List<F> its) {
    return Optional.ofNullable(line.getParseResult().<String>matchedOptionValue(FLAG, null))
        .map(
            text ->
                find(its, text)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                line,
                                FLAG
                                    + (its.equals(forms) ? "" : " of " + result)
                                    + " is "
                                    + words(its)
                                    + ", not '"
                                    + text
                                    + "'")));
  }

  private Optional<F> find(List<F> among, String text) {
    return among.stream().filter(form -> word(form).equals(small(text))).findFirst();
  }

  /** A form as people write it, and as the names of files end. */
  public String word(F form) {
    return word.apply(form);
  }

  private String words(List<F> some) {
    return some.stream()
        .map(word)
        .collect(Collectors.joining(", "))
        .replaceFirst(", (?=[^,]*$)", " or ");
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
