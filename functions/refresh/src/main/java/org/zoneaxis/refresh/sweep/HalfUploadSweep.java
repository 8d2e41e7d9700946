package org.zoneaxis.refresh.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.storage.object.HalfUpload;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/** Throws away what there is of uploads that nobody will end: it costs money and nobody sees it. */
final class HalfUploadSweep {

  /** The largest upload takes minutes. */
  private static final Duration AGE = Duration.ofDays(1);

  private static final List<String> FOLDERS =
      List.of(PictureSweep.FOLDER, "structures/", "catalog/", "state/");

  private final ObjectHousekeeping housekeeping;
  private final SweepOptions.Observer observer;
  private final RunContext context;

  HalfUploadSweep(
      ObjectHousekeeping housekeeping, SweepOptions.Observer observer, RunContext context) {
    this.housekeeping = housekeeping;
    this.observer = observer;
    this.context = context;
  }

  /**
   * Sweeps.
   *
   * @return whether the time was enough
   */
  boolean run() {
    Instant limit = context.startedAt().minus(AGE);
    for (String folder : FOLDERS) {
      try (Stream<HalfUpload> uploads =
          housekeeping
              .halfUploads(folder)
              .filter(upload -> upload.key().startsWith(folder))
              .filter(upload -> upload.begun().isBefore(limit))) {
        for (Iterator<HalfUpload> next = uploads.iterator(); next.hasNext(); ) {
          if (context.time().isShort()) {
            return false;
          }
          abort(next.next());
        }
      }
    }
    return true;
  }

  private void abort(HalfUpload upload) {
    if (!context.order().dryRun()) {
      housekeeping.abort(upload);
    }
    context.tally().add(Count.ABORTED);
    observer.found(SweepKind.HALF_UPLOAD, upload.key(), 0);
  }
}
