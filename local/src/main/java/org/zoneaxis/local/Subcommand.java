package org.zoneaxis.local;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands have: {@code --help} and {@code --version}, options in the order in which they
 * are declared, and refusals that point to the help.
 */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Zoneaxis.VersionText.class,
    sortOptions = false)
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** The line that is being run. */
  final CommandLine commandLine() {
    return spec.commandLine();
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
    if (value < 0 || value > largest) {
      throw badUsage(option + " is 0 to " + largest + unit + ", not " + value);
    }
    return value;
  }
}
