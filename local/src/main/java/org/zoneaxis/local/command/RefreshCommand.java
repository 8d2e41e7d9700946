package org.zoneaxis.local.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.zoneaxis.local.argument.DatabaseEnvironment;
import org.zoneaxis.local.bucket.DataOption;
import org.zoneaxis.local.bucket.LocalBucket;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.refresh.RefreshService;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis refresh}: what the schedule does, by hand. */
@Command(
    name = "refresh",
    aliases = {"update", "sync"},
    description = {
      "Ask the databases again about what a server has stored.",
      "Then write the catalogue, and make the most useful pictures. A server may be running on the"
          + " folder meanwhile."
    })
public final class RefreshCommand extends Subcommand {

  private static final int MAX_HOURS = 87_600;
  private static final int MAX_PICTURES = 100_000;

  private final Streams streams;
  private final Map<String, String> environment;

  @Parameters(
      paramLabel = "MATERIAL",
      arity = "0..*",
      description = "Only these, however lately they were refreshed. Default: all that are due.")
  private List<String> materials = List.of();

  @Mixin private DataOption data;

  @Option(
      names = "--older-than",
      paramLabel = "HOURS",
      defaultValue = "24",
      description =
          "Structures are due whose database was asked longer ago. Default: ${DEFAULT-VALUE}.")
  private int hours;

  @Option(
      names = "--prewarm",
      paramLabel = "N",
      defaultValue = "" + RefreshOrder.PREWARM,
      description = "How many pictures to have ready at least. Default: ${DEFAULT-VALUE}.")
  private int pictures;

  public RefreshCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    RefreshOrder order =
        RefreshOrder.everything()
            .only(RefreshOrder.Task.REFRESH, RefreshOrder.Task.CATALOGUE, RefreshOrder.Task.PREWARM)
            .of(materials.stream().map(word -> material(word, streams.err())).toList())
            .olderThan(Duration.ofHours(requireInRange("--older-than", hours, MAX_HOURS, "")))
            .prewarm(requireInRange("--prewarm", pictures, MAX_PICTURES, ""));
    try (LocalBucket bucket = LocalBucket.open(data.folder());
        RefreshService service =
            RefreshService.open(
                bucket.access().settings(),
                bucket.access().credentials(),
                DatabaseEnvironment.settings(environment),
                Clock.systemUTC())) {
      RunReport report =
          service
              .job()
              .run(
                  order,
                  UUID.randomUUID().toString().substring(0, 8),
                  TimeBudget.UNLIMITED,
                  sentence -> streams.err().println(sentence));
      print(report);
      return report.complete() ? 0 : 1;
    }
  }

  private void print(RunReport report) {
    for (RunReport.Failure failure : report.failures()) {
      streams.err().println("failed: " + failure.subject() + ": " + failure.reason());
    }
    report.notes().forEach(note -> streams.err().println("note: " + note));
    streams
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%d structures looked at: %d unchanged, %d changed, %d withdrawn, %d failed;"
                    + " %d requests, %d bytes, %.1f s; report: state/reports/%s.json",
                report.counts().get(Count.LOOKED_AT.text()),
                report.counts().get(Count.UNCHANGED.text()),
                report.counts().get(Count.CHANGED.text()),
                report.counts().get(Count.WITHDRAWN.text()),
                report.counts().get(Count.FAILED.text()),
                report.counts().get(Count.REQUESTS.text()),
                report.counts().get(Count.BYTES.text()),
                report.seconds(),
                report.run()));
  }
}
