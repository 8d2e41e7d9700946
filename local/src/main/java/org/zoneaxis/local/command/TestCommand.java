package org.zoneaxis.local.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis test}. */
@Command(
    name = "test",
    aliases = {"check", "verify"},
    description = "Build everything and run the whole test suite; for use in a checkout.")
public final class TestCommand extends CheckoutCommand {

  @Parameters(paramLabel = "ARGUMENT", description = "Further arguments for Maven, such as -o.")
  private List<String> arguments = List.of();

  public TestCommand() {
    super("the test suite needs");
  }

  @Override
  List<String> arguments() {
    return arguments;
  }
}
