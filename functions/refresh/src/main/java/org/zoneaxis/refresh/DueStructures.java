package org.zoneaxis.refresh;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.structure.ListedStructure;
import org.zoneaxis.storage.structure.StructureDocuments;

/**
 * Finds the structures whose database was asked longest ago, by the time at which their current
 * document was written: every answer of the database rewrites it.
 *
 * <p>Keeps so many at a time and no more, however many there are; whoever has dealt with these asks
 * for those that come after the last.
 */
final class DueStructures {

  /** Well below a megabyte, and a listing of the bucket for each two thousand. */
  static final int MOST = 2_000;

  private static final Comparator<ListedStructure> OLDEST_FIRST =
      Comparator.comparing(ListedStructure::written)
          .thenComparing(structure -> structure.id().text());

  /**
   * What a look at the listing brought.
   *
   * @param oldest those asked for, oldest first
   * @param more whether there may be more after these
   * @param newest when the newest of all structures was written, by the clock of the store
   */
  record Look(List<ListedStructure> oldest, boolean more, Instant newest) {}

  private final ObjectHousekeeping housekeeping;
  private final int most;

  DueStructures(ObjectHousekeeping housekeeping, int most) {
    this.housekeeping = housekeeping;
    this.most = most;
  }

  /**
   * The oldest.
   *
   * @param which only these materials
   * @param writtenBefore only documents written before
   * @param last only what comes after it in this order; empty at the beginning
   */
  Look oldest(Predicate<MaterialId> which, Instant writtenBefore, Optional<ListedStructure> last) {
    PriorityQueue<ListedStructure> oldest = new PriorityQueue<>(OLDEST_FIRST.reversed());
    AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);
    try (Stream<ListedStructure> all = StructureDocuments.list(housekeeping)) {
      all.peek(structure -> newest.accumulateAndGet(structure.written(), DueStructures::later))
          .filter(structure -> which.test(structure.id()))
          .filter(structure -> structure.written().isBefore(writtenBefore))
          .filter(structure -> last.isEmpty() || OLDEST_FIRST.compare(structure, last.get()) > 0)
          .forEach(
              structure -> {
                oldest.add(structure);
                if (oldest.size() > most) {
                  oldest.remove();
                }
              });
    }
    return new Look(
        oldest.stream().sorted(OLDEST_FIRST).toList(), oldest.size() == most, newest.get());
  }

  private static Instant later(Instant p, Instant q) {
    return p.isAfter(q) ? p : q;
  }
}
