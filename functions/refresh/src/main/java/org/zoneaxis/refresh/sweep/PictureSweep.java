package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.sweep.Removal.Waste;
import org.zoneaxis.storage.figure.ObjectKeys;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/**
 * Goes through all pictures and deletes those that are superseded. Where there is no time left, the
 * next run goes on after the last one looked at.
 */
final class PictureSweep {

  /** Where pictures are. */
  static final String FOLDER = "p/";

  private final ObjectHousekeeping housekeeping;
  private final CurrentRevisions current;
  private final ObjectKeys keys;
  private final PictureJudge judge;
  private final Removal removal;
  private final RunContext context;

  private final Map<PictureStanding, Long> seen = new EnumMap<>(PictureStanding.class);
  private final List<Waste> batch = new ArrayList<>();

  PictureSweep(
      ObjectHousekeeping housekeeping,
      CurrentRevisions current,
      ObjectKeys keys,
      PictureJudge judge,
      Removal removal,
      RunContext context) {
    this.housekeeping = housekeeping;
    this.current = current;
    this.keys = keys;
    this.judge = judge;
    this.removal = removal;
    this.context = context;
  }

  /**
   * Sweeps.
   *
   * @param fromTheStart whether to begin anew where an earlier run was not finished
   * @return whether all pictures have been looked at
   */
  boolean run(boolean fromTheStart) {
    String after = fromTheStart ? "" : context.state().get().swept().orElse("");
    try (Stream<ListedObject> pictures = housekeeping.list(FOLDER, after)) {
      for (Iterator<ListedObject> next = pictures.iterator(); next.hasNext(); ) {
        ListedObject object = next.next();
        look(object);
        boolean isShort = context.time().isShort();
        if (batch.size() == ObjectHousekeeping.MOST_DELETED || isShort) {
          flush(Optional.of(object.key()));
        }
        if (isShort) {
          context.tally().note("There was no time left to look at all pictures.");
          note();
          return false;
        }
      }
    }
    flush(Optional.empty());
    note();
    return true;
  }

  private void look(ListedObject object) {
    PictureStanding standing = judge.of(object);
    seen.merge(standing, 1L, Long::sum);
    if (standing == PictureStanding.OF_OLD_RENDER) {
      batch.add(new Waste(SweepKind.OLD_RENDER, object));
    } else if (standing == PictureStanding.OF_OLD_STRUCTURE) {
      batch.add(new Waste(SweepKind.OLD_STRUCTURE, object));
    }
  }

  /** Deletes the batch, and notes the key up to which everything has been looked at. */
  private void flush(Optional<String> upTo) {
    dropWhatIsCurrentAgain();
    if (!removal.isDry()) {
      context.change(state -> state.swept(upTo));
    }
    removal.delete(batch);
    batch.clear();
  }

  /** A structure may have gone back to an earlier revision since it was asked for. */
  private void dropWhatIsCurrentAgain() {
    Map<MaterialId, Optional<String>> now = new HashMap<>();
    batch.removeIf(
        waste -> {
          if (waste.kind() != SweepKind.OLD_STRUCTURE) {
            return false;
          }
          return keys.parse(waste.key()).orElseThrow().request().phases().stream()
              .allMatch(phase -> isCurrentAgain(phase, now));
        });
  }

  private boolean isCurrentAgain(Phase phase, Map<MaterialId, Optional<String>> now) {
    Optional<String> revision = now.computeIfAbsent(phase.material(), current::again);
    return revision.isEmpty() || revision.get().equals(phase.revision());
  }

  private void note() {
    note(PictureStanding.FOREIGN, "have names that this program does not give");
    note(PictureStanding.OF_NEWER_RENDER, "are of a later render number");
    note(PictureStanding.OF_UNKNOWN_MATERIAL, "are of structures that nobody here has");
  }

  private void note(PictureStanding standing, String words) {
    long number = seen.getOrDefault(standing, 0L);
    if (number > 0) {
      context
          .tally()
          .note(
              "Objects under "
                  + FOLDER
                  + " left alone because they "
                  + words
                  + ": "
                  + number
                  + ".");
    }
  }
}
