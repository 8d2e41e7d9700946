package org.zoneaxis.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis bench}: the script runs it; here it is explained. */
@Command(
    name = "bench",
    aliases = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = Zoneaxis.VersionText.class,
    description = "Measure how long a picture takes; for use in a checkout.")
final class BenchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARGUMENT", description = "Arguments for JMH, such as -f 1 or pattern.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new CommandException(
        "the benchmarks need a checkout: run ./zoneaxis bench "
            + String.join(" ", arguments)
            + " there");
  }
}
