package org.zoneaxis.refresh.sweep;

import java.util.List;
import java.util.Set;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.Tally;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/** Deletes in batches, counts and tells; in a dry run it only counts and tells. */
final class Removal {

  private final ObjectHousekeeping housekeeping;
  private final SweepOptions.Observer observer;
  private final RunContext context;

  /**
   * Something to be deleted.
   *
   * @param kind what is the matter with it
   * @param object the object
   */
  record Waste(SweepKind kind, ListedObject object) {
    String key() {
      return object.key();
    }
  }

  Removal(ObjectHousekeeping housekeeping, SweepOptions.Observer observer, RunContext context) {
    this.housekeeping = housekeeping;
    this.observer = observer;
    this.context = context;
  }

  /**
   * Deletes a batch, or would.
   *
   * @param batch at most {@link ObjectHousekeeping#MOST_DELETED}
   */
  void delete(List<Waste> batch) {
    Tally tally = context.tally();
    Set<String> left =
        isDry()
            ? Set.of()
            : Set.copyOf(housekeeping.deleteAll(batch.stream().map(Waste::key).toList()));
    for (Waste waste : batch) {
      if (left.contains(waste.key())) {
        tally.failed(waste.key(), "the object storage did not delete it");
      } else {
        tally.add(Count.SWEPT);
        tally.add(Count.SWEPT_BYTES, waste.object().length());
        observer.found(waste.kind(), waste.key(), waste.object().length());
      }
    }
    checkpoint();
  }

  /** Writes down how far the run has come, unless nothing is to be written. */
  void checkpoint() {
    if (!isDry()) {
      context.save();
    }
    context
        .progress()
        .done(
            "sweep: "
                + context.tally().of(Count.SWEPT)
                + (isDry() ? " objects to delete, " : " objects deleted, ")
                + context.tally().of(Count.VERIFIED)
                + " pictures checked");
  }

  boolean isDry() {
    return context.order().dryRun();
  }
}
