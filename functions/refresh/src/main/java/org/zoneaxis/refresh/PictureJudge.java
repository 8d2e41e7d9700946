package org.zoneaxis.refresh;

import java.time.Instant;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.ListedObject;
import org.zoneaxis.storage.ObjectKey;

/**
 * Tells which pictures are superseded, and for how long at least.
 *
 * <p>A picture is superseded when it has an earlier render number than this program's, or another
 * revision than the current one. Both it and what superseded it must be older than the time of
 * grace: a picture of last year that was superseded yesterday is one of yesterday.
 */
final class PictureJudge {

  private final CurrentRevisions current;
  private final Instant limit;
  private final RunState.Render render;

  /**
   * A judge.
   *
   * @param current the current revisions
   * @param limit what was so at this time already has been so for longer than the time of grace
   * @param render the present render number, and since when pictures have had it
   */
  PictureJudge(CurrentRevisions current, Instant limit, RunState.Render render) {
    this.current = current;
    this.limit = limit;
    this.render = render;
  }

  /** How an object stands. */
  PictureStanding of(ListedObject object) {
    return ObjectKey.parse(object.key())
        .map(key -> of(key, object.written()))
        .orElse(PictureStanding.FOREIGN);
  }

  private PictureStanding of(ObjectKey key, Instant written) {
    if (key.render() > render.number()) {
      return PictureStanding.OF_NEWER_RENDER;
    }
    boolean oldRender = key.render() < render.number();
    if (oldRender && isOld(written) && isOld(render.since())) {
      return PictureStanding.OF_OLD_RENDER;
    }
    Optional<String> revision = current.of(key.request().material());
    if (revision.isEmpty()) {
      return PictureStanding.OF_UNKNOWN_MATERIAL;
    }
    if (revision.get().equals(key.revision())) {
      return oldRender ? PictureStanding.IN_GRACE : PictureStanding.CURRENT;
    }
    return isOld(written) && isOld(current.since(key.request().material()))
        ? PictureStanding.OF_OLD_STRUCTURE
        : PictureStanding.IN_GRACE;
  }

  /** Whether the material's structure has been the current one for longer than the grace. */
  boolean isSettled(MaterialId id) {
    return isOld(current.since(id));
  }

  /** Whether something was so before the time of grace began. */
  boolean isOld(Instant instant) {
    return !instant.isAfter(limit);
  }
}
