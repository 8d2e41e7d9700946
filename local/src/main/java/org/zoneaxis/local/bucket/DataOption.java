package org.zoneaxis.local.bucket;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which folder a command keeps everything in. */
public final class DataOption {

  public static final String DEFAULT = ".zoneaxis";

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "Folder that holds everything. Default: ${DEFAULT-VALUE}.")
  private Path data;

  public Path folder() {
    return data;
  }
}
