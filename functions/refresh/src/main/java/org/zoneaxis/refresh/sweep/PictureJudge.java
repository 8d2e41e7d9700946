package org.zoneaxis.refresh.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.refresh.run.RunState;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.figure.ObjectKeys;
import org.zoneaxis.storage.object.ListedObject;

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
  private final ObjectKeys keys;
  private final Map<String, RunState.Render> renders;

  /**
   * A judge.
   *
   * @param current the current revisions
   * @param limit what was so at this time already has been so for longer than the time of grace
   * @param keys reads the keys of pictures
   * @param renders the present render number of each figure, and since when it has had it
   */
  PictureJudge(
      CurrentRevisions current,
      Instant limit,
      ObjectKeys keys,
      Map<String, RunState.Render> renders) {
    this.current = current;
    this.limit = limit;
    this.keys = keys;
    this.renders = renders;
  }

  /** How an object stands. */
  PictureStanding of(ListedObject object) {
    return keys.parse(object.key())
        .map(key -> of(key, object.written()))
        .orElse(PictureStanding.FOREIGN);
  }

  private PictureStanding of(ObjectKey key, Instant written) {
    RunState.Render render = renders.get(FigureCatalogue.id(key.request().figure()));
    if (key.render() > render.number()) {
      return PictureStanding.OF_NEWER_RENDER;
    }
    boolean oldRender = key.render() < render.number();
    if (oldRender && isOld(written) && isOld(render.since())) {
      return PictureStanding.OF_OLD_RENDER;
    }
    List<Phase> phases = key.request().phases();
    if (phases.stream().anyMatch(phase -> current.of(phase.material()).isEmpty())) {
      return PictureStanding.OF_UNKNOWN_MATERIAL;
    }
    List<Phase> outdated = phases.stream().filter(phase -> !isCurrent(phase)).toList();
    if (outdated.isEmpty()) {
      return oldRender ? PictureStanding.IN_GRACE : PictureStanding.CURRENT;
    }
    return isOld(written)
            && outdated.stream().anyMatch(phase -> isOld(current.since(phase.material())))
        ? PictureStanding.OF_OLD_STRUCTURE
        : PictureStanding.IN_GRACE;
  }

  private boolean isCurrent(Phase phase) {
    return current.of(phase.material()).equals(Optional.of(phase.revision()));
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
