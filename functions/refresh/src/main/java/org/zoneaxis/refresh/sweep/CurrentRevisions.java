package org.zoneaxis.refresh.sweep;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.library.Library;
import org.zoneaxis.storage.structure.CurrentRevision;
import org.zoneaxis.storage.structure.StructureRevisions;

/**
 * Which revision of a material is the current one: that of the bucket, and of the library where the
 * bucket has none. An upload's name says it.
 *
 * <p>The last materials asked for are remembered, since listings have those of one material
 * together, and it may be shown with others. Not thread-safe.
 */
final class CurrentRevisions {

  /** So many materials are shown with one. */
  private static final int REMEMBERED = 100;

  private final StructureRevisions revisions;
  private final Library library;
  private final boolean mayWrite;

  private final Map<MaterialId, Standing> standings = remembered();
  private final Map<MaterialId, Instant> since = remembered();

  /** Where a revision is from. */
  private record Standing(Optional<String> revision, boolean inBucket) {
    static final Standing UNKNOWN = new Standing(Optional.empty(), false);
  }

  private static <T> Map<MaterialId, T> remembered() {
    return new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<MaterialId, T> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /**
   * Revisions.
   *
   * @param mayWrite whether a missing immutable document of a current revision is put back
   */
  CurrentRevisions(StructureRevisions revisions, Library library, boolean mayWrite) {
    this.revisions = revisions;
    this.library = library;
    this.mayWrite = mayWrite;
  }

  /** The first eight digits; nothing where nobody has the material or its document is broken. */
  Optional<String> of(MaterialId id) {
    return standing(id).revision();
  }

  /** As {@link #of}, asking anew. */
  Optional<String> again(MaterialId id) {
    return ask(id).revision();
  }

  private Standing standing(MaterialId id) {
    return standings.computeIfAbsent(id, this::ask);
  }

  private Standing ask(MaterialId id) {
    if (id.isUpload()) {
      return new Standing(
          Optional.of(id.uploadRevision().substring(0, Revision.SHORT_LENGTH)), false);
    }
    CurrentRevision current = revisions.current(id);
    if (current instanceof CurrentRevision.Is is) {
      return new Standing(Optional.of(is.revision()), true);
    }
    return current instanceof CurrentRevision.None
        ? new Standing(library.find(id).map(Material::revision).map(Revision::shortForm), false)
        : Standing.UNKNOWN;
  }

  /**
   * Since when the current revision is the current one, at the latest: its immutable document is
   * written with every change. For ever where it is not from the bucket, and since the end of time
   * where nobody can tell.
   */
  Instant since(MaterialId id) {
    Standing standing = standing(id);
    return since.computeIfAbsent(
        id,
        unused ->
            standing.inBucket() ? written(id, standing.revision().orElseThrow()) : Instant.MIN);
  }

  private Instant written(MaterialId id, String revision) {
    Optional<Instant> written = revisions.written(id, revision);
    if (written.isEmpty() && mayWrite) {
      revisions.putBack(id);
    }
    return written.orElse(Instant.MAX);
  }
}
