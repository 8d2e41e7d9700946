package org.zoneaxis.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which folder a command keeps everything in. */
final class DataOption {

  static final String DEFAULT = ".zoneaxis";

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "Folder that holds everything. Default: ${DEFAULT-VALUE}.")
  private Path data;

  Path folder() {
    return data;
  }
}
