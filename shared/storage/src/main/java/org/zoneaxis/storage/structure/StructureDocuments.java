package org.zoneaxis.storage.structure;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.PutResult;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * The structure documents of the bucket: {@code structures/{material}/{revision}.json}, written
 * once, and {@code structures/{material}.json}, the current one, which moves from one to the next.
 *
 * <p>The immutable document is written first: whenever a writer stops, the current document is a
 * whole one, and its immutable form is there. Thread-safe.
 */
public final class StructureDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(StructureDocuments.class);

  private static final String FOLDER = "structures/";
  private static final String EXTENSION = ".json";
  private static final String JSON = "application/json";
  private static final String ALWAYS_ASK = "no-cache";

  /** What the current document says beside the immutable one, in bytes and more than enough. */
  private static final int STATE = 200;

  private final ObjectStore store;
  private final DocumentReader reader;

  /** What there is under the name of a current document. */
  public sealed interface Reading {}

  /**
   * The current document of a material.
   *
   * @param document the document
   * @param etag its entity tag, in quotes
   */
  public record Current(StructureDocument document, String etag) implements Reading {}

  /** The document is the one that the reader has. */
  record Unchanged() implements Reading {}

  /** There is none. */
  record Missing() implements Reading {}

  /**
   * There is something that cannot be read.
   *
   * @param etag its entity tag, in quotes
   */
  public record Broken(String etag) implements Reading {}

  /** The documents of a bucket. */
  public StructureDocuments(ObjectStore store) {
    this(store, new DocumentReader(store));
  }

  /**
   * The documents of a bucket.
   *
   * @param places those of a process that reads them for many
   */
  public static StructureDocuments of(ObjectStore store, WorkPlaces places) {
    return new StructureDocuments(store, new DocumentReader(store, places));
  }

  private StructureDocuments(ObjectStore store, DocumentReader reader) {
    this.store = store;
    this.reader = reader;
  }

  public static String currentKey(MaterialId id) {
    return FOLDER + id.objectText() + EXTENSION;
  }

  static String immutableKey(MaterialId id, String revision8) {
    return FOLDER + id.objectText() + "/" + revision8 + EXTENSION;
  }

  /** Reads the current document; one call. */
  public Reading current(MaterialId id) {
    return reader.current(id);
  }

  /** Reads the current document unless it is the one that the reader has; one call. */
  Reading current(MaterialId id, String etag) {
    return reader.current(id, etag);
  }

  /**
   * The materials that have a current document, in the order of their names, read as they are
   * needed.
   *
   * @param housekeeping of the same bucket
   * @throws StorageUnavailableException while reading, where the store fails
   */
  public static Stream<ListedStructure> list(ObjectHousekeeping housekeeping) {
    return housekeeping
        .listFolder(FOLDER, "")
        .flatMap(
            object ->
                idOf(object.key())
                    .map(id -> new ListedStructure(id, object.written(), object.etag()))
                    .stream());
  }

  private static Optional<MaterialId> idOf(String key) {
    if (!key.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    String name = key.substring(FOLDER.length(), key.length() - EXTENSION.length());
    try {
      return Optional.of(MaterialId.ofObjectText(name));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /**
   * The current document of a material; one call.
   *
   * @return the document; nothing where there is none, or one that cannot be read
   * @throws StorageUnavailableException where the store fails
   */
  public Optional<StructureDocument> find(MaterialId id) {
    return current(id) instanceof Current current
        ? Optional.of(current.document())
        : Optional.empty();
  }

  /**
   * Makes a structure the current one of a material that has none; two calls. Its source counts as
   * never asked.
   *
   * @return whether it is now; not where there is one
   * @throws StorageUnavailableException where the store fails
   */
  public boolean adopt(Material material) {
    Structure kept = keep(Structure.of(material));
    return create(StructureDocument.immutable(kept)).isPresent();
  }

  /** The immutable document of an upload, whose name holds its revision; one call. */
  Optional<StructureDocument> upload(MaterialId id) {
    return reader.immutable(id, id.uploadRevision().substring(0, Revision.SHORT_LENGTH));
  }

  /**
   * Writes the immutable document of a structure unless there is one; one call, and two more where
   * there is.
   *
   * @return the structure as it is kept: what was written first holds, so that a figure's bytes
   *     follow from material and revision
   * @throws CrystalException where its document would be larger than is read; nothing is written
   */
  public Structure keep(Structure structure) {
    return kept(structure).orElse(structure);
  }

  /**
   * As {@link #keep}, for a structure that is to become the current one in place of another. What
   * there was already is written once more, with the same bytes: the time of the immutable document
   * is then that of the change, from which the time of grace of the other counts. One call more.
   */
  Structure keepAgain(Structure structure) {
    Optional<Structure> earlier = kept(structure);
    earlier.ifPresent(there -> store.replace(immutableKey(there), immutable(there)));
    return earlier.orElse(structure);
  }

  /** What there was under this revision; nothing where the structure has been written. */
  private Optional<Structure> kept(Structure structure) {
    String key = immutableKey(structure);
    ObjectContent content = immutable(structure);
    if (store.put(key, content) instanceof PutResult.Stored) {
      return Optional.empty();
    }
    Optional<Structure> earlier =
        reader
            .immutable(structure.material().id(), structure.revision().shortForm())
            .map(StructureDocument::structure)
            .filter(there -> there.revision().equals(structure.revision()));
    if (earlier.isEmpty()) {
      LOG.warn("writing {} over a broken document", key);
      store.replace(key, content);
    }
    return earlier;
  }

  private static String immutableKey(Structure structure) {
    return immutableKey(structure.material().id(), structure.revision().shortForm());
  }

  private static ObjectContent immutable(Structure structure) {
    return ObjectContent.immutable(storable(structure), JSON);
  }

  /**
   * Lets a structure pass whose documents can be read again.
   *
   * @throws CrystalException where they would be larger than that
   */
  public static void requireStorable(Structure structure) {
    storable(structure);
  }

  private static byte[] storable(Structure structure) {
    byte[] json = StructureDocument.immutable(structure).json();
    if (json.length + STATE > AnswerSize.MAX_BYTES) {
      throw new CrystalException(
          "size of the structure document",
          AnswerSize.megabytes(json.length + STATE),
          "at most "
              + AnswerSize.limit()
              + "; with fewer atoms, or fewer elements on a site, it would fit");
    }
    return json;
  }

  /**
   * Makes a document the current one of a material that has none; its immutable form has been
   * written. One call.
   *
   * @return the document with its tag; nothing where somebody was faster
   */
  public Optional<Current> create(StructureDocument document) {
    return store.put(currentKey(document.id()), moving(document)) instanceof PutResult.Stored stored
        ? Optional.of(new Current(document, stored.etag()))
        : Optional.empty();
  }

  /**
   * Makes a document the current one in place of another; its immutable form has been written. One
   * call.
   *
   * @param etag tag of the other
   * @return the document with its tag; nothing where the current one is no longer the other
   */
  public Optional<Current> move(StructureDocument document, String etag) {
    return store
        .exchange(currentKey(document.id()), moving(document), etag)
        .map(moved -> new Current(document, moved));
  }

  private static ObjectContent moving(StructureDocument document) {
    return new ObjectContent(document.json(), JSON, ALWAYS_ASK);
  }
}
