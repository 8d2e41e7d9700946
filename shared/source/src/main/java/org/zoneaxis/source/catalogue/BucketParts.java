package org.zoneaxis.source.catalogue;

import java.util.Optional;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSink;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.StoredObject;

/** Parts in a bucket: objects named by their SHA-256 in a folder of their own. Thread-safe. */
public final class BucketParts implements PartSink {

  /** Where those of the catalogue are. */
  public static final String CATALOGUE = "catalog/parts/";

  private static final String TYPE = "application/octet-stream";

  private final ObjectStore store;
  private final String folder;

  /**
   * Parts in the bucket of a store.
   *
   * @param folder where they are, with a slash at its end
   */
  public BucketParts(ObjectStore store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** The name of the object that a part is. */
  public String key(PartName part) {
    return folder + part.digest().hex();
  }

  /**
   * Reads a part; one call.
   *
   * @throws BrokenPartException where there is none, or one of other bytes
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public byte[] read(PartName part) {
    Optional<StoredObject> object = store.get(key(part));
    if (object.isEmpty()) {
      throw new BrokenPartException(key(part) + " is missing");
    }
    // Its own statement is checked against the bytes, so that the sum is not made twice.
    Optional<String> fault = object.get().fault();
    if (fault.isEmpty()
        && !object.get().header().statedSha256().equals(Optional.of(part.digest().hex()))) {
      fault = Optional.of("it is another part");
    }
    if (fault.isPresent()) {
      throw new BrokenPartException(key(part) + " is broken: " + fault.get());
    }
    return object.get().bytes();
  }

  /**
   * Writes a part whether it is there or not, in one call: a broken one is mended by that, and an
   * old one is young again, and not taken for waste.
   */
  @Override
  public PartName write(byte[] part) {
    PartName name = PartName.of(part);
    store.replace(key(name), ObjectContent.immutable(part, TYPE));
    return name;
  }
}
