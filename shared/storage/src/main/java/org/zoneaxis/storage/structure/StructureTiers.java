package org.zoneaxis.storage.structure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.LookupResult.Known;
import org.zoneaxis.storage.structure.LookupResult.Unknown;
import org.zoneaxis.storage.structure.LookupResult.Unusable;
import org.zoneaxis.storage.structure.StructureDocuments.Broken;
import org.zoneaxis.storage.structure.StructureDocuments.Current;
import org.zoneaxis.storage.structure.StructureDocuments.Reading;
import org.zoneaxis.storage.structure.StructureDocuments.Unchanged;

/**
 * Looks a material up where structures are: in the bucket, in the library, at its database.
 *
 * <p>The bucket comes first, because what it has of a database is newer than the library, which was
 * made with the program. An upload's name holds its revision, so there the library comes first, and
 * what is in it costs no call. A database is asked for what neither has, and for what was last
 * checked long ago; what it gives is complete and valid before anything is written. When it fails,
 * what is there stays.
 */
final class StructureTiers {

  private static final Logger LOG = LoggerFactory.getLogger(StructureTiers.class);

  private final LibraryTier library;
  private final StructureDocuments documents;
  private final List<StructureSource> databases;
  private final Clock clock;
  private final StructureUpdates updates;

  StructureTiers(
      LibraryTier library,
      StructureDocuments documents,
      List<? extends StructureSource> databases,
      Clock clock) {
    this.library = library;
    this.documents = documents;
    this.databases = List.copyOf(databases);
    this.clock = clock;
    this.updates = new StructureUpdates(documents);
  }

  /**
   * What is in hand when a database is asked.
   *
   * @param document the structure as it was
   * @param etag its tag as the current document in the bucket; empty where it is not, or no longer
   */
  private record Held(StructureDocument document, Optional<String> etag) {}

  /**
   * Looks a material up.
   *
   * @param before what was known of it
   * @throws StorageUnavailableException where the bucket fails and nothing was known
   * @throws RuntimeException of the database, where it fails and nothing is in hand
   */
  LookupResult find(MaterialId id, Optional<Known> before) {
    if (id.isUpload()) {
      LookupResult result = library.find(id);
      return result instanceof Unknown ? inBucketOrBeyond(id, before) : result;
    }
    return inBucketOrBeyond(id, before);
  }

  static Optional<Material> first(List<? extends StructureSource> sources, MaterialId id) {
    return sources.stream()
        .filter(source -> source.answersFor(id))
        .map(source -> source.find(id))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private LookupResult inBucketOrBeyond(MaterialId id, Optional<Known> before) {
    Reading reading;
    try {
      reading = reading(id, before);
    } catch (StorageUnavailableException e) {
      LOG.warn("looking {} up without the bucket: {}", id, e.getMessage());
      return before
          .map(known -> known.goodFor(StructureCache.CURRENT_FOR))
          .or(() -> library.instead(id))
          .orElseThrow(() -> e);
    }
    if (reading instanceof Current current) {
      return inBucket(current, askAfter(current.document()));
    }
    if (reading instanceof Unchanged && before.isPresent()) {
      return id.isUpload() || clock.instant().isAfter(before.get().askAfter())
          ? inBucket(current(before.get()), before.get().askAfter())
          : before.get().goodFor(StructureCache.CURRENT_FOR);
    }
    Optional<String> broken =
        reading instanceof Broken there ? Optional.of(there.etag()) : Optional.empty();
    return id.isUpload() ? upload(id, broken) : beyond(id, before, broken);
  }

  /**
   * What the bucket does not have, or has broken. A broken document may be of a later revision than
   * the library's, so the database is asked; where none can be, nobody has said that it is gone.
   */
  private LookupResult beyond(MaterialId id, Optional<Known> before, Optional<String> broken) {
    LookupResult result = library.find(id);
    if (result instanceof Known inLibrary) {
      if (broken.isEmpty() || !isOfDatabase(id)) {
        return inLibrary.goodFor(StructureCache.CURRENT_FOR);
      }
      return ask(id, Optional.of(held(before.orElse(inLibrary))), broken);
    }
    return result instanceof Unknown && isOfDatabase(id)
        ? ask(id, before.map(StructureTiers::held), broken)
        : result;
  }

  private static Held held(Known known) {
    return new Held(known.document(), Optional.empty());
  }

  private Reading reading(MaterialId id, Optional<Known> before) {
    Optional<String> etag = before.flatMap(Known::etag);
    return etag.isPresent() ? documents.current(id, etag.get()) : documents.current(id);
  }

  private static Current current(Known known) {
    return new Current(known.document(), known.etag().orElseThrow());
  }

  private boolean isOfDatabase(MaterialId id) {
    return databases.stream().anyMatch(source -> source.answersFor(id));
  }

  private boolean isAskedAgain(MaterialId id) {
    return databases.stream()
        .anyMatch(source -> source.answersFor(id) && source.correctsStructures());
  }

  private Instant askAfter(StructureDocument document) {
    return isAskedAgain(document.id())
        ? document
            .checked()
            .map(checked -> checked.plus(StructureCache.DUE_AFTER))
            .orElse(Instant.MAX)
        : Instant.MAX;
  }

  private LookupResult inBucket(Current current, Instant askAfter) {
    if (current.document().id().isUpload()) {
      Current noted = noted(current);
      return known(noted.document(), Optional.of(noted.etag()));
    }
    if (clock.instant().isAfter(askAfter)) {
      Optional<String> etag = Optional.of(current.etag());
      return ask(current.document().id(), Optional.of(new Held(current.document(), etag)), etag);
    }
    return known(current.document(), Optional.of(current.etag()));
  }

  /**
   * An upload that somebody asks for: written down once in a while, so that the sweep knows which
   * ones nobody does. A process that cannot write serves it all the same.
   */
  private Current noted(Current current) {
    Instant now = clock.instant();
    StructureDocument document = current.document();
    boolean isNoted =
        document
            .checked()
            .filter(last -> last.plus(StructureCache.NOTED_EVERY).isAfter(now))
            .isPresent();
    if (isNoted) {
      return current;
    }
    try {
      StructureDocument next =
          new StructureDocument(
              document.structure(),
              Optional.of(now.truncatedTo(ChronoUnit.SECONDS)),
              document.withdrawn());
      return documents.move(next, current.etag()).orElse(current);
    } catch (StorageUnavailableException e) {
      LOG.warn("{} is asked for, which could not be noted: {}", document.id(), e.getMessage());
      return current;
    }
  }

  /** An upload has no source but its immutable document. */
  private LookupResult upload(MaterialId id, Optional<String> broken) {
    Optional<StructureDocument> kept =
        broken.isPresent() && id.isUpload() ? documents.upload(id) : Optional.empty();
    return kept.<LookupResult>map(
            document ->
                known(document, documents.move(document, broken.orElseThrow()).map(Current::etag)))
        .orElseGet(() -> new Unknown());
  }

  private LookupResult ask(MaterialId id, Optional<Held> held, Optional<String> etag) {
    Optional<Material> answer;
    try {
      answer = first(databases, id);
    } catch (CrystalException e) {
      return held.<LookupResult>map(
              old -> stale(old, "the structure that its source has now cannot be used", e))
          .orElseGet(() -> new Unusable(e, StructureCache.UNUSABLE_FOR));
    } catch (WithdrawnMaterialException e) {
      return held.map(old -> withdraw(old, etag))
          .orElseGet(() -> new Unknown(Optional.of(e.getMessage()), StructureCache.UNKNOWN_FOR));
    } catch (RuntimeException e) {
      // Whatever went wrong over there, or in reading it, is no reason to lose what is here.
      return held.map(old -> stale(old, "the source could not be reached", e)).orElseThrow(() -> e);
    }
    try {
      return answer.isPresent()
          ? store(Structure.of(answer.get()), held, etag)
          : held.map(old -> withdraw(old, etag)).orElseGet(Unknown::new);
    } catch (CrystalException e) {
      return held.<LookupResult>map(
              old -> stale(old, "the structure that its source has now is too large", e))
          .orElseGet(() -> new Unusable(e, StructureCache.UNUSABLE_FOR));
    } catch (StorageUnavailableException e) {
      return held.map(old -> stale(old, "the source's answer could not be stored", e))
          .orElseThrow(() -> e);
    }
  }

  private LookupResult store(Structure fresh, Optional<Held> held, Optional<String> etag) {
    Optional<Structure> inBucket =
        held.filter(old -> old.etag().isPresent()).map(old -> old.document().structure());
    return moved(updates.found(fresh, inBucket, clock.instant()), etag);
  }

  private LookupResult withdraw(Held held, Optional<String> etag) {
    Structure written =
        held.etag().isPresent()
            ? held.document().structure()
            : documents.keep(held.document().structure());
    return moved(updates.withdrawn(held.document(), written, clock.instant()), etag);
  }

  /** Where somebody else was faster, theirs is as good. */
  private LookupResult moved(StructureDocument document, Optional<String> etag) {
    Optional<Current> moved =
        etag.isPresent() ? documents.move(document, etag.get()) : documents.create(document);
    if (moved.isEmpty() && documents.current(document.id()) instanceof Current theirs) {
      return known(theirs.document(), Optional.of(theirs.etag()));
    }
    return known(document, moved.map(Current::etag));
  }

  private Known known(StructureDocument document, Optional<String> etag) {
    List<String> notes =
        document.withdrawn().stream()
            .map(
                since ->
                    "The source no longer has this entry, as seen on "
                        + date(since)
                        + "; its last structure is kept.")
            .toList();
    return new Known(
        new ServedDocument(document, notes), etag, askAfter(document), StructureCache.CURRENT_FOR);
  }

  private Known stale(Held held, String reason, RuntimeException failure) {
    StructureDocument document = held.document();
    LOG.warn("serving the stored copy of {}: {}", document.id(), failure.getMessage());
    Known known = known(document, held.etag());
    List<String> notes = new ArrayList<>(known.served().notes());
    notes.add(
        "Served from the copy of "
            + document.checked().map(StructureTiers::date).orElse("an earlier day")
            + "; "
            + reason
            + ".");
    return new Known(
        new ServedDocument(document, notes),
        held.etag(),
        clock.instant().plus(StructureCache.RETRY_AFTER),
        StructureCache.CURRENT_FOR);
  }

  private static String date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
