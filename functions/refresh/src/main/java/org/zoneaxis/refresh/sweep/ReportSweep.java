package org.zoneaxis.refresh.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.refresh.sweep.Removal.Waste;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/** Deletes old reports of runs. */
final class ReportSweep {

  private static final Duration AGE = Duration.ofDays(365);

  private final ObjectHousekeeping housekeeping;
  private final Removal removal;
  private final RunContext context;

  ReportSweep(ObjectHousekeeping housekeeping, Removal removal, RunContext context) {
    this.housekeeping = housekeeping;
    this.removal = removal;
    this.context = context;
  }

  /**
   * Sweeps.
   *
   * @return whether the time was enough
   */
  boolean run() {
    Instant limit = context.startedAt().minus(AGE);
    List<Waste> batch = new ArrayList<>();
    try (Stream<ListedObject> reports =
        housekeeping
            .listFolder(StateDocuments.REPORTS, "")
            .filter(report -> report.key().endsWith(".json"))
            .filter(report -> report.written().isBefore(limit))) {
      for (Iterator<ListedObject> next = reports.iterator(); next.hasNext(); ) {
        if (context.time().isShort()) {
          return false;
        }
        batch.add(new Waste(SweepKind.REPORT, next.next()));
        if (batch.size() == ObjectHousekeeping.MOST_DELETED) {
          removal.delete(batch);
          batch.clear();
        }
      }
    }
    removal.delete(batch);
    return true;
  }
}
