package org.zoneaxis.local.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis bench}. */
@Command(
    name = "bench",
    aliases = "benchmark",
    description = "Measure how long a picture takes; for use in a checkout.")
public final class BenchCommand extends CheckoutCommand {

  @Parameters(
      paramLabel = "ARGUMENT",
      description =
          "Arguments for JMH, such as -f 1 or pattern; or load, stop, attacks,"
              + " costliest, refresh, catalogue or function.")
  private List<String> arguments = List.of();

  public BenchCommand() {
    super("the benchmarks need");
  }

  @Override
  List<String> arguments() {
    return arguments;
  }
}
