package org.zoneaxis.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Stands for {@code ./zoneaxis test} in help and suggestions: the script at the root of a checkout
 * runs Maven for it, before there is any Java to run.
 */
@Command(
    name = "test",
    aliases = {"check", "verify"},
    mixinStandardHelpOptions = true,
    versionProvider = Zoneaxis.VersionText.class,
    description = "Build everything and run the whole test suite; for use in a checkout.")
final class TestCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARGUMENT", description = "Further arguments for Maven, such as -o.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new CommandException(
        "the test suite needs a checkout: run ./zoneaxis test "
            + String.join(" ", arguments)
            + " there");
  }
}
