package org.zoneaxis.storage.structure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureDocuments.Broken;
import org.zoneaxis.storage.structure.StructureDocuments.Current;
import org.zoneaxis.storage.structure.StructureDocuments.Reading;

/**
 * The revisions of structures in a bucket, as housekeeping sees them: which there are, since when,
 * and which is the current one. Thread-safe.
 */
public final class StructureRevisions {

  private static final String FOLDER = "structures/";

  /** How the names of all objects of uploads begin. */
  public static final String UPLOADS = FOLDER + "cif-";

  private static final Pattern OWNER =
      Pattern.compile("structures/(?<id>[A-Za-z0-9._~-]{1,110})(?:\\.json|/.*)");

  private static final Pattern IMMUTABLE =
      Pattern.compile("structures/(?<id>[A-Za-z0-9._~-]{1,110})/(?<revision>[0-9a-f]{8})\\.json");

  private final ObjectHousekeeping housekeeping;
  private final StructureDocuments documents;

  /**
   * The revisions of a bucket.
   *
   * @param housekeeping lists it
   * @param documents reads and writes its structures
   */
  public StructureRevisions(ObjectHousekeeping housekeeping, StructureDocuments documents) {
    this.housekeeping = housekeeping;
    this.documents = documents;
  }

  /**
   * All immutable documents in the order of their names, those of a material one after the other,
   * read as they are needed.
   *
   * @throws StorageUnavailableException while reading, where the store fails
   */
  public Stream<StoredRevision> list() {
    return housekeeping.list(FOLDER, "").flatMap(object -> revision(object).stream());
  }

  private static Optional<StoredRevision> revision(ListedObject object) {
    Matcher matcher = IMMUTABLE.matcher(object.key());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String text = matcher.group("id");
      return Optional.of(MaterialId.ofObjectText(text))
          .map(id -> new StoredRevision(id, matcher.group("revision"), object));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /**
   * The current revision of a material; one call.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public CurrentRevision current(MaterialId id) {
    Reading reading = documents.current(id);
    if (reading instanceof Current current) {
      return new CurrentRevision.Is(current.document().revision().shortForm());
    }
    return reading instanceof Broken
        ? new CurrentRevision.Unreadable()
        : new CurrentRevision.None();
  }

  /**
   * When the immutable document of a revision was written, by the clock of the store; one call.
   *
   * @param revision the first eight digits
   * @return the time; nothing where there is no such document
   * @throws StorageUnavailableException where the store fails
   */
  public Optional<Instant> written(MaterialId id, String revision) {
    String key = StructureDocuments.immutableKey(id, revision);
    return housekeeping
        .list(key, "")
        .filter(object -> object.key().equals(key))
        .map(ListedObject::written)
        .findFirst();
  }

  /**
   * When the current document of a material was written, by the clock of the store; one call. That
   * of an upload is written again while somebody asks for it, see {@link
   * StructureCache#NOTED_EVERY}.
   *
   * @return the time; nothing where there is no current document
   * @throws StorageUnavailableException where the store fails
   */
  public Optional<Instant> moved(MaterialId id) {
    String key = StructureDocuments.currentKey(id);
    return housekeeping
        .list(key, "")
        .filter(object -> object.key().equals(key))
        .map(ListedObject::written)
        .findFirst();
  }

  /**
   * Writes the current document again with the same bytes, so that it is one of today; two calls.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public void renew(MaterialId id) {
    if (documents.current(id) instanceof Current current) {
      documents.move(current.document(), current.etag());
    }
  }

  /** The material to which an object under {@code structures/} belongs, by its name. */
  public static Optional<MaterialId> owner(String key) {
    Matcher matcher = OWNER.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String text = matcher.group("id");
      return Optional.of(MaterialId.ofObjectText(text));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /**
   * All objects of a material that are structures: the current document first, which readers ask
   * for, then the immutable ones.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public List<ListedObject> all(MaterialId id) {
    String current = StructureDocuments.currentKey(id);
    String folder = StructureDocuments.immutableKey(id, "").replaceFirst("[^/]*$", "");
    return Stream.concat(
            housekeeping.list(current, "").filter(object -> object.key().equals(current)),
            housekeeping.list(folder, ""))
        .toList();
  }

  /**
   * Writes the immutable document of the current revision if there is none; two calls, or one where
   * the material has no current document.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public void putBack(MaterialId id) {
    if (documents.current(id) instanceof Current current) {
      documents.keep(current.document().structure());
    }
  }
}
