package org.zoneaxis.refresh.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.sweep.Removal.Waste;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/**
 * Deletes parts of the catalogue and of the ledger that no head leads to, and that no run has
 * written for longer than the time of grace: a run writes all parts that it uses, whether they are
 * there or not.
 */
final class PartSweep {

  private final UsedParts parts;
  private final Removal removal;
  private final RunContext context;

  PartSweep(UsedParts parts, Removal removal, RunContext context) {
    this.parts = parts;
    this.removal = removal;
    this.context = context;
  }

  /**
   * Sweeps.
   *
   * @return whether the time was enough
   */
  boolean run() {
    for (String folder : UsedParts.FOLDERS) {
      if (!run(folder)) {
        return false;
      }
    }
    return true;
  }

  private boolean run(String folder) {
    Instant limit = context.startedAt().minus(context.order().grace());
    List<ListedObject> batch = new ArrayList<>();
    try (Stream<ListedObject> unused = parts.unused(folder)) {
      for (Iterator<ListedObject> next = unused.iterator(); next.hasNext(); ) {
        if (context.time().isShort()) {
          return false;
        }
        ListedObject part = next.next();
        if (part.written().isBefore(limit)) {
          batch.add(part);
        }
        if (batch.size() == ObjectHousekeeping.MOST_DELETED) {
          delete(folder, batch);
        }
      }
    }
    delete(folder, batch);
    return true;
  }

  private void delete(String folder, List<ListedObject> batch) {
    if (!batch.isEmpty()) {
      removal.delete(
          parts.stillUnused(folder, batch).stream()
              .map(part -> new Waste(SweepKind.PART, part))
              .toList());
      batch.clear();
    }
  }
}
