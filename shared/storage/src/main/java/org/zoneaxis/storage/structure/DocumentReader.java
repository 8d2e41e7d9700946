package org.zoneaxis.storage.structure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.ReadResult;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.object.StoredObject;
import org.zoneaxis.storage.structure.StructureDocuments.Broken;
import org.zoneaxis.storage.structure.StructureDocuments.Current;
import org.zoneaxis.storage.structure.StructureDocuments.Missing;
import org.zoneaxis.storage.structure.StructureDocuments.Reading;
import org.zoneaxis.storage.structure.StructureDocuments.Unchanged;
import org.zoneaxis.storage.work.TooBusyException;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * Reads structure documents, a few at once however many are asked for: one may have 6 MB, and takes
 * thrice that until it is a structure. Thread-safe.
 */
final class DocumentReader {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

  private static final int AT_ONCE = 4;

  /** What waits longer for its turn waits for a store that does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ObjectStore store;
  private final WorkPlaces turns;

  DocumentReader(ObjectStore store) {
    this.store = store;
    this.turns = new WorkPlaces(AT_ONCE, PATIENCE);
  }

  /**
   * A reader whose turns end with the places of a process.
   *
   * @param places those
   */
  DocumentReader(ObjectStore store, WorkPlaces places) {
    this.store = store;
    this.turns = places.beside(AT_ONCE, PATIENCE);
  }

  /** The current document; one call. */
  Reading current(MaterialId id) {
    String key = StructureDocuments.currentKey(id);
    return inTurn(
        () -> store.get(key).map(object -> reading(key, id, object)).orElseGet(Missing::new));
  }

  /** The current document unless it is the one that the reader has; one call. */
  Reading current(MaterialId id, String etag) {
    String key = StructureDocuments.currentKey(id);
    return inTurn(
        () -> {
          ReadResult result = store.getUnless(key, etag);
          if (result instanceof ReadResult.Read read) {
            return reading(key, id, read.object());
          }
          return result instanceof ReadResult.Unchanged ? new Unchanged() : new Missing();
        });
  }

  /** The immutable document of a revision; one call. */
  Optional<StructureDocument> immutable(MaterialId id, String revision8) {
    String key = StructureDocuments.immutableKey(id, revision8);
    return inTurn(() -> store.get(key).flatMap(object -> readable(key, id, object)));
  }

  /** Whoever gets no turn is told what is told of a store that does not answer. */
  private <T> T inTurn(Supplier<T> reading) {
    try {
      return turns.in(reading);
    } catch (TooBusyException e) {
      throw new StorageUnavailableException("too many structures are waited for", e);
    }
  }

  private static Reading reading(String key, MaterialId id, StoredObject object) {
    Optional<StructureDocument> document = readable(key, id, object);
    return document.isPresent()
        ? new Current(document.get(), object.header().etag())
        : new Broken(object.header().etag());
  }

  private static Optional<StructureDocument> readable(
      String key, MaterialId id, StoredObject object) {
    Optional<String> fault = object.fault();
    if (fault.isPresent()) {
      LOG.warn("{} is broken: {}", key, fault.get());
      return Optional.empty();
    }
    try {
      StructureDocument document = StructureDocument.read(object.bytes());
      if (document.id().equals(id)) {
        return Optional.of(document);
      }
      LOG.warn("{} is broken: it is the document of {}", key, document.id());
    } catch (CrystalException e) {
      LOG.warn("{} is broken: {}", key, e.getMessage());
    }
    return Optional.empty();
  }
}
