package org.zoneaxis.local.terminal;

import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where the result of a command goes. */
public final class OutputOption {

  private static final String STANDARD_STREAM = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to a file, as a whole or not at all; - for standard output, the default.")
  private Optional<String> output = Optional.empty();

  /**
   * What takes the result; to be asked for before there is one, since no work should be done for a
   * file that cannot be written.
   *
   * @throws CommandException where there can be no such file
   */
  public Consumer<byte[]> open(Streams streams) {
    return output
        .filter(name -> !name.equals(STANDARD_STREAM))
        .map(OutputFile::at)
        .<Consumer<byte[]>>map(file -> file::write)
        .orElse(streams::print);
  }

  /** The file as it was named. */
  public Optional<String> name() {
    return output;
  }

  /** What the name of the file ends with, without the dot; the whole name where it has none. */
  public Optional<String> extension() {
    return output.map(name -> name.substring(name.lastIndexOf('.') + 1));
  }
}
