package org.zoneaxis.storage.structure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureDocuments.Broken;
import org.zoneaxis.storage.structure.StructureDocuments.Current;
import org.zoneaxis.storage.structure.StructureDocuments.Reading;

/**
 * Writes down what a database says today about a material that is kept.
 *
 * <p>A structure once written under a revision holds for ever, names and warnings included: figures
 * show them, and their bytes must follow from their key. The immutable document is written before
 * the current one moves, and the current one moves only from what was read, so that of several
 * writers none undoes another's work. Thread-safe.
 */
public final class StructureUpdates {

  /** More races than that are no coincidence. */
  private static final int ATTEMPTS = 5;

  private final StructureDocuments documents;

  /** Updates of documents. */
  public StructureUpdates(StructureDocuments documents) {
    this.documents = documents;
  }

  /**
   * Writes down what a database says about a material that the bucket has.
   *
   * @param id the material
   * @param news what the database says
   * @param dueBefore where the document says that the database was asked since, it stays as it is
   * @param now the time of the database's answer
   * @throws StorageUnavailableException where the bucket fails; then the current document is the
   *     old one or the new one, and whole
   */
  public StructureOutcome apply(
      MaterialId id, UpstreamStatus news, Instant dueBefore, Instant now) {
    return applyStorable(id, storable(news), dueBefore, now);
  }

  private static UpstreamStatus storable(UpstreamStatus news) {
    if (news instanceof UpstreamStatus.Found found) {
      try {
        StructureDocuments.requireStorable(Structure.of(found.material()));
      } catch (CrystalException e) {
        return new UpstreamStatus.Unusable(e);
      }
    }
    return news;
  }

  private StructureOutcome applyStorable(
      MaterialId id, UpstreamStatus news, Instant dueBefore, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Reading reading = documents.current(id);
      Optional<StructureOutcome> outcome = Optional.empty();
      if (reading instanceof Current current) {
        outcome =
            isAskedSince(current.document(), dueBefore, now)
                ? Optional.of(new StructureOutcome.AskedByAnother())
                : move(current, news, now);
      } else if (reading instanceof Broken broken) {
        outcome = mend(id, broken, news, now);
      } else {
        return new StructureOutcome.Failed("its document is gone");
      }
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new StructureOutcome.Failed("others kept changing its document");
  }

  /** A time to come is that of a clock that was wrong. */
  private static boolean isAskedSince(StructureDocument document, Instant dueBefore, Instant now) {
    return document
        .checked()
        .filter(checked -> !checked.isBefore(dueBefore) && !checked.isAfter(now))
        .isPresent();
  }

  /** Nothing where somebody else was faster. */
  private Optional<StructureOutcome> move(Current current, UpstreamStatus news, Instant now) {
    StructureDocument old = current.document();
    StructureDocument next = next(old, news, now);
    return documents.move(next, current.etag()).map(moved -> outcome(old, next, news));
  }

  private StructureDocument next(StructureDocument old, UpstreamStatus news, Instant now) {
    if (news instanceof UpstreamStatus.Found found) {
      return found(Structure.of(found.material()), Optional.of(old.structure()), now);
    }
    if (news instanceof UpstreamStatus.Withdrawn) {
      return withdrawn(old, old.structure(), now);
    }
    return new StructureDocument(old.structure(), Optional.of(seconds(now)), old.withdrawn());
  }

  private static StructureOutcome outcome(
      StructureDocument old, StructureDocument next, UpstreamStatus news) {
    if (news instanceof UpstreamStatus.Unusable unusable) {
      return new StructureOutcome.Failed(unusable.reason().getMessage());
    }
    if (news instanceof UpstreamStatus.Withdrawn) {
      return new StructureOutcome.Withdrawn(old.withdrawn().isEmpty());
    }
    return next.revision().equals(old.revision()) && old.withdrawn().isEmpty()
        ? new StructureOutcome.Unchanged()
        : new StructureOutcome.Changed(next.revision());
  }

  private Optional<StructureOutcome> mend(
      MaterialId id, Broken broken, UpstreamStatus news, Instant now) {
    if (news instanceof UpstreamStatus.Found found) {
      StructureDocument next = found(Structure.of(found.material()), Optional.empty(), now);
      return documents
          .move(next, broken.etag())
          .map(moved -> new StructureOutcome.Changed(next.revision()));
    }
    return Optional.of(
        new StructureOutcome.Failed(
            "the document of " + id + " cannot be read, and there is none to replace it"));
  }

  /**
   * The document of what a database gives; its immutable form is written when this returns.
   *
   * @param inBucket the structure whose immutable form is known to be written
   */
  StructureDocument found(Structure fresh, Optional<Structure> inBucket, Instant now) {
    Structure kept =
        inBucket
            .filter(old -> isSame(old, fresh))
            .orElseGet(
                () -> inBucket.isPresent() ? documents.keepAgain(fresh) : documents.keep(fresh));
    return new StructureDocument(kept, Optional.of(seconds(now)), Optional.empty());
  }

  /** The document of what a database has no longer, the structure being kept as it is written. */
  StructureDocument withdrawn(StructureDocument old, Structure written, Instant now) {
    return new StructureDocument(
        written,
        Optional.of(seconds(now)),
        Optional.of(old.withdrawn().orElseGet(() -> seconds(now))));
  }

  /**
   * Some answers lack the space group that another interface of the same database has stated; that
   * is no correction of the crystal.
   */
  private static boolean isSame(Structure old, Structure fresh) {
    Revision revision = old.revision();
    return revision.equals(fresh.revision())
        || (fresh.crystal().spaceGroup().isEmpty()
            && revision.equals(Revision.of(withGroupOf(old.crystal(), fresh.crystal()))));
  }

  private static Crystal withGroupOf(Crystal old, Crystal fresh) {
    return new Crystal(fresh.lattice(), fresh.sites(), fresh.setting(), old.spaceGroup());
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
