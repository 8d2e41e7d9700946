package org.zoneaxis.source.catalogue;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.PutResult;
import org.zoneaxis.storage.object.StoredObject;

/**
 * A head in a bucket, which is replaced only where it is still the one that was read. Not
 * thread-safe.
 */
public final class MovingHead {

  private static final Logger LOG = LoggerFactory.getLogger(MovingHead.class);

  private static final String TYPE = "application/json";
  private static final String ALWAYS_ASK = "no-cache";

  private final ObjectStore store;
  private final String key;
  private Optional<String> etag = Optional.empty();
  private Optional<CatalogueHead> head = Optional.empty();

  private MovingHead(ObjectStore store, String key) {
    this.store = store;
    this.key = key;
  }

  /**
   * Reads a head; one call. One that is broken leads nowhere, and may be replaced.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public static MovingHead read(ObjectStore store, String key) {
    MovingHead moving = new MovingHead(store, key);
    Optional<StoredObject> object = store.get(key);
    moving.etag = object.map(found -> found.header().etag());
    moving.head = object.flatMap(found -> head(key, found));
    return moving;
  }

  /** What an object says; nothing where it is broken. */
  public static Optional<CatalogueHead> head(String key, StoredObject object) {
    Optional<String> fault = object.fault();
    if (fault.isEmpty()) {
      try {
        return Optional.of(CatalogueHead.read(object.bytes()));
      } catch (IOException e) {
        fault = Optional.of(e.getMessage());
      }
    }
    LOG.warn("{} is broken: {}", key, fault.get());
    return Optional.empty();
  }

  /** Where it leads; nothing where there is none, or a broken one. */
  public Optional<CatalogueHead> head() {
    return head;
  }

  /**
   * Lets it lead elsewhere; one call, or none where it leads there already.
   *
   * @return whether it does now; not where somebody else has moved it meanwhile
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public boolean move(CatalogueHead next) {
    if (head.filter(next::equals).isPresent()) {
      return true;
    }
    ObjectContent content = new ObjectContent(next.write(), TYPE, ALWAYS_ASK);
    Optional<String> moved =
        etag.isPresent()
            ? store.exchange(key, content, etag.get())
            : store.put(key, content) instanceof PutResult.Stored stored
                ? Optional.of(stored.etag())
                : Optional.empty();
    if (moved.isPresent()) {
      etag = moved;
      head = Optional.of(next);
    }
    return moved.isPresent();
  }
}
