package org.zoneaxis.local.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.search.NamedMaterial;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.terminal.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What all commands have: {@code --help} and {@code --version}, options in the order in which they
 * are declared, and refusals that point to the help.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false)
abstract class Subcommand implements Callable<Integer> {

  private static final int WARNINGS = 5;

  private static final Pattern NEGATIVE = Pattern.compile("-[0-9].*");

  @Spec private CommandSpec spec;

  /** What the library's materials are called, from the first name on. */
  private Optional<NamedMaterial> names = Optional.empty();

  /** The line that is being run. */
  final CommandLine commandLine() {
    return spec.commandLine();
  }

  /**
   * The material that a word means, said where it is no id.
   *
   * @param word an id, a name or a formula
   * @param people where to say what was understood
   * @throws ParameterException where it is unclear, naming the choices
   */
  final MaterialId material(String word, PrintStream people) {
    return NamedMaterial.id(word)
        .orElseGet(
            () -> {
              NamedMaterial.Meaning meaning = meaning(word);
              if (meaning instanceof NamedMaterial.Unknown unknown) {
                throw badUsage(unknown.words());
              }
              if (meaning instanceof NamedMaterial.Several several) {
                throw badUsage(several.words(word));
              }
              NamedMaterial.One one = (NamedMaterial.One) meaning;
              people.println(spec.qualifiedName() + ": " + one.understood(word));
              return one.entry().id();
            });
  }

  /**
   * The material that a word means, from the library or a database; what was understood, and what
   * one should know of it, is said.
   *
   * @param word an id, a name or a formula
   * @param environment the variables that say where the databases are
   * @param people where to say it
   */
  final Material known(String word, Map<String, String> environment, PrintStream people) {
    Material material = new KnownMaterials(environment).get(material(word, people));
    warn(material.cautions(), people);
    return material;
  }

  private NamedMaterial.Meaning meaning(String word) {
    try {
      if (names.isEmpty()) {
        names = Optional.of(new NamedMaterial(KnownMaterials.library()));
      }
      return names.get().of(word);
    } catch (NotationException e) {
      throw badUsage(e.getMessage());
    }
  }

  /**
   * Says what a user of a structure should know, a line each; the first few where it is much.
   *
   * @param warnings in sentences
   * @param people where to say it
   */
  final void warn(List<String> warnings, PrintStream people) {
    String begin = spec.qualifiedName() + ": warning: ";
    warnings.stream().limit(WARNINGS).forEach(warning -> people.println(begin + warning));
    if (warnings.size() > WARNINGS) {
      people.println(begin + "and " + (warnings.size() - WARNINGS) + " more");
    }
  }

  /**
   * Refuses what looks like an option among words that are taken as they come, since indices may
   * begin with a minus sign.
   */
  final void refuseUnknownOptions(List<String> words) {
    words.stream()
        .filter(word -> word.startsWith("-") && !NEGATIVE.matcher(word).matches())
        .findFirst()
        .ifPresent(
            word -> {
              throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
            });
  }

  /** Says that the command cannot be used in this way. */
  final ParameterException badUsage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Refuses a number that is not 0 to the largest.
   *
   * @param option the option that it was given with
   * @param value the number
   * @param largest the largest one
   * @param unit behind the largest one, with a blank in front; or nothing
   * @return the number
   */
  final int requireInRange(String option, int value, int largest, String unit) {
    return requireInRange(option, value, 0, largest, unit);
  }

  /** Refuses a number that is not the smallest to the largest. */
  final int requireInRange(String option, int value, int smallest, int largest, String unit) {
    if (value < smallest || value > largest) {
      throw badUsage(option + " is " + smallest + " to " + largest + unit + ", not " + value);
    }
    return value;
  }
}
