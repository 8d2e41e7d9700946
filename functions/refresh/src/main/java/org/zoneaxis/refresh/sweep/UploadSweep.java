package org.zoneaxis.refresh.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.sweep.Removal.Waste;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.structure.StructureRevisions;

/**
 * Deletes uploads that nobody asks for, in two steps of a year each.
 *
 * <p>A request for an upload writes its document again, once a month at most. A picture is served
 * past all that by the network, for as long as it is there. So after a year the pictures go and the
 * document stays: who follows a link to one of them has it made again, and is noticed. When a year
 * has passed without that, no copy of a picture may be kept anywhere any more, and the document
 * goes.
 */
final class UploadSweep {

  static final Duration IDLE = Duration.ofDays(365);

  private final ObjectHousekeeping housekeeping;
  private final StructureRevisions revisions;
  private final Removal removal;
  private final RunContext context;
  private final PictureFolders pictures;
  private final List<Waste> batch = new ArrayList<>();

  UploadSweep(
      ObjectHousekeeping housekeeping,
      StructureRevisions revisions,
      Removal removal,
      RunContext context) {
    this.housekeeping = housekeeping;
    this.revisions = revisions;
    this.removal = removal;
    this.context = context;
    this.pictures = PictureFolders.in(housekeeping);
  }

  /**
   * Sweeps.
   *
   * @return whether the time was enough
   */
  boolean run() {
    Instant limit = context.startedAt().minus(IDLE);
    List<ListedObject> ofOne = new ArrayList<>();
    Optional<MaterialId> id = Optional.empty();
    try (Stream<ListedObject> all = housekeeping.list(StructureRevisions.UPLOADS, "")) {
      for (Iterator<ListedObject> next = all.iterator(); next.hasNext(); ) {
        ListedObject object = next.next();
        Optional<MaterialId> owner = StructureRevisions.owner(object.key());
        if (!owner.equals(id)) {
          look(id, ofOne, limit);
          ofOne.clear();
          id = owner;
        }
        ofOne.add(object);
        if (context.time().isShort()) {
          flush();
          return false;
        }
      }
    }
    look(id, ofOne, limit);
    flush();
    return true;
  }

  /** What has any object of less than a year has been asked for. */
  private void look(Optional<MaterialId> id, List<ListedObject> ofOne, Instant limit) {
    if (id.isEmpty() || ofOne.stream().anyMatch(object -> !object.written().isBefore(limit))) {
      return;
    }
    List<ListedObject> shown;
    try (Stream<ListedObject> all = pictures.of(id.get())) {
      shown = all.toList();
    }
    if (!shown.isEmpty()) {
      if (!removal.isDry()) {
        // Before: if this is cut off, pictures stay for longer, and no document goes too early.
        revisions.renew(id.get());
      }
      shown.forEach(picture -> add(SweepKind.IDLE_PICTURE, picture));
    } else if (revisions.moved(id.get()).map(moved -> moved.isBefore(limit)).orElse(true)) {
      ofOne.forEach(object -> add(SweepKind.IDLE_UPLOAD, object));
    }
  }

  private void add(SweepKind kind, ListedObject object) {
    batch.add(new Waste(kind, object));
    if (batch.size() == ObjectHousekeeping.MOST_DELETED) {
      flush();
    }
  }

  private void flush() {
    removal.delete(batch);
    batch.clear();
  }
}
