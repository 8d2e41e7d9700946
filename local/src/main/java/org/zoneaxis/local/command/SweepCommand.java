package org.zoneaxis.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zoneaxis.local.argument.DatabaseEnvironment;
import org.zoneaxis.local.bucket.DataOption;
import org.zoneaxis.local.bucket.LocalBucket;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.refresh.RefreshService;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.SweepOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zoneaxis sweep}: deletes what nobody can reach, and makes broken pictures again. */
@Command(
    name = "sweep",
    aliases = {"clean", "cleanup", "gc"},
    description = {
      "Delete what a server has stored and nothing leads to.",
      "That is pictures of earlier structures and render numbers, half uploads, and earlier"
          + " structures that no picture needs. Broken pictures are made again.",
      "Prints what was done, an object a line with its bytes, then the sums. A server may be"
          + " running meanwhile."
    })
public final class SweepCommand extends Subcommand {

  private static final int MAX_DAYS = 3650;

  /** Names runs in reports. */
  private static final String INVOCATION = "local";

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      defaultValue = DataOption.DEFAULT,
      description = "Folder of the server. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only print what would be done; nothing is written or deleted.")
  private boolean dryRun;

  @Option(
      names = "--grace",
      paramLabel = "DAYS",
      defaultValue = "30",
      description =
          "What has been superseded for longer than this goes, 0 to 3650. Default:"
              + " ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print every name, not just the first 20 of a kind.")
  private boolean verbose;

  public SweepCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    requireInRange("--grace", days, MAX_DAYS, " days");
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    SweepListing listing =
        new SweepListing(out, verbose ? Long.MAX_VALUE : SweepListing.SHOWN, dryRun);
    RunReport report = sweep(listing);
    listing.end();
    report.notes().forEach(streams.err()::println);
    if (out.checkError()) {
      throw new CommandException("cannot write to standard output");
    }
    List<RunReport.Failure> failures = report.failures();
    if (!failures.isEmpty()) {
      throw new CommandException(
          report.counts().get("failed")
              + " failed, the first being "
              + failures.get(0).subject()
              + ": "
              + failures.get(0).reason());
    }
    return 0;
  }

  private RunReport sweep(SweepListing listing) {
    if (!Files.isDirectory(data)) {
      throw new CommandException(
          "there is no data in "
              + data.toAbsolutePath().normalize()
              + "; name the folder of the server with --data");
    }
    try (LocalBucket bucket = LocalBucket.open(data)) {
      if (days == 0) {
        streams
            .err()
            .println("without a time of grace, links to earlier pictures lead to new ones at once");
      }
      try (RefreshService service =
          RefreshService.open(
              bucket.access().settings(),
              bucket.access().credentials(),
              DatabaseEnvironment.settings(environment),
              Clock.systemUTC(),
              SweepOptions.thorough(listing))) {
        return service
            .job()
            .run(
                RefreshOrder.everything()
                    .only(Task.SWEEP)
                    .grace(Duration.ofDays(days))
                    .dryRun(dryRun),
                INVOCATION,
                TimeBudget.UNLIMITED,
                Progress.SILENT);
      }
    }
  }
}
