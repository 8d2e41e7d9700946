package org.zoneaxis.refresh.sweep;

import java.time.Instant;
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
 * <p>The last material asked for is remembered, since listings have those of one material together.
 * Not thread-safe.
 */
final class CurrentRevisions {

  private final StructureRevisions revisions;
  private final Library library;
  private final boolean mayWrite;

  private Optional<MaterialId> last = Optional.empty();
  private Standing standing = Standing.UNKNOWN;
  private Optional<Instant> since = Optional.empty();

  /** Where a revision is from. */
  private record Standing(Optional<String> revision, boolean inBucket) {
    static final Standing UNKNOWN = new Standing(Optional.empty(), false);
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
    remember(id);
    return standing.revision();
  }

  /** As {@link #of}, asking anew. */
  Optional<String> again(MaterialId id) {
    return ask(id).revision();
  }

  private void remember(MaterialId id) {
    if (!last.equals(Optional.of(id))) {
      standing = ask(id);
      since = Optional.empty();
      last = Optional.of(id);
    }
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
    remember(id);
    if (since.isEmpty()) {
      since = Optional.of(standing.inBucket() ? written(id) : Instant.MIN);
    }
    return since.get();
  }

  private Instant written(MaterialId id) {
    Optional<Instant> written = revisions.written(id, standing.revision().orElseThrow());
    if (written.isEmpty() && mayWrite) {
      revisions.putBack(id);
    }
    return written.orElse(Instant.MAX);
  }
}
