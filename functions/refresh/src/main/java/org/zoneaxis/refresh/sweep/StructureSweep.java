package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.sweep.Removal.Waste;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.structure.StoredRevision;
import org.zoneaxis.storage.structure.StructureRevisions;

/**
 * Deletes the immutable documents of structures that are not the current ones, once no picture of
 * them is left. Uploads have but the one that is current.
 */
final class StructureSweep {

  private final StructureRevisions revisions;
  private final CurrentRevisions current;
  private final PictureJudge judge;
  private final Removal removal;
  private final RunContext context;

  private final List<StoredRevision> batch = new ArrayList<>();
  private final PictureFolders pictures;

  StructureSweep(
      ObjectHousekeeping housekeeping,
      StructureRevisions revisions,
      CurrentRevisions current,
      PictureJudge judge,
      Removal removal,
      RunContext context) {
    this.revisions = revisions;
    this.current = current;
    this.judge = judge;
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
    List<StoredRevision> ofOne = new ArrayList<>();
    try (Stream<StoredRevision> all = revisions.list()) {
      for (Iterator<StoredRevision> next = all.iterator(); next.hasNext(); ) {
        StoredRevision revision = next.next();
        if (!ofOne.isEmpty() && !ofOne.get(0).id().equals(revision.id())) {
          look(ofOne);
          ofOne.clear();
        }
        ofOne.add(revision);
        boolean isShort = context.time().isShort();
        if (batch.size() >= ObjectHousekeeping.MOST_DELETED || isShort) {
          flush();
        }
        if (isShort) {
          return false;
        }
      }
    }
    look(ofOne);
    flush();
    return true;
  }

  /** Where there is but one, it is the current one, and nobody needs to be asked. */
  private void look(List<StoredRevision> ofOne) {
    if (ofOne.size() < 2 || ofOne.get(0).id().isUpload()) {
      return;
    }
    MaterialId id = ofOne.get(0).id();
    Optional<String> revision = current.of(id);
    if (revision.isEmpty() || !judge.isSettled(id)) {
      return;
    }
    ofOne.stream()
        .filter(stored -> !stored.revision().equals(revision.get()))
        .filter(stored -> judge.isOld(stored.object().written()))
        .filter(stored -> !hasPictures(stored))
        .forEach(batch::add);
  }

  /** A dry run takes those for deleted that would be. */
  private boolean hasPictures(StoredRevision stored) {
    try (Stream<ListedObject> shown = pictures.of(stored.id(), stored.revision())) {
      return shown.anyMatch(picture -> !removal.isDry() || !isWaste(picture));
    }
  }

  private boolean isWaste(ListedObject picture) {
    PictureStanding standing = judge.of(picture);
    return standing == PictureStanding.OF_OLD_RENDER
        || standing == PictureStanding.OF_OLD_STRUCTURE;
  }

  /**
   * Deletes the batch. A structure that goes back to an earlier revision just now finds the
   * document there, and may then lose it: it is put back.
   */
  private void flush() {
    Set<MaterialId> ids = new LinkedHashSet<>();
    List<Waste> waste = new ArrayList<>();
    for (StoredRevision stored : batch) {
      Optional<String> now = current.again(stored.id());
      if (now.isPresent() && !now.get().equals(stored.revision())) {
        ids.add(stored.id());
        waste.add(new Waste(SweepKind.STRUCTURE, stored.object()));
      }
    }
    batch.clear();
    for (int i = 0; i < waste.size(); i += ObjectHousekeeping.MOST_DELETED) {
      removal.delete(waste.subList(i, Math.min(waste.size(), i + ObjectHousekeeping.MOST_DELETED)));
    }
    if (!removal.isDry()) {
      ids.forEach(revisions::putBack);
    }
  }
}
