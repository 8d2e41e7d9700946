package org.zoneaxis.storage.object;

import java.util.Optional;

/** An object as read from the store, whole or broken. */
public final class StoredObject {

  private final ObjectHeader header;
  private final byte[] bytes;

  StoredObject(ObjectHeader header, byte[] bytes) {
    this.header = header;
    this.bytes = bytes;
  }

  /** What the store says about it. */
  public ObjectHeader header() {
    return header;
  }

  /** The bytes, as found; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Why these are not the bytes that were written; empty where they are. */
  public Optional<String> fault() {
    Optional<String> fault = header.fault();
    if (fault.isEmpty() && !header.statedSha256().equals(Optional.of(Sha256.of(bytes).hex()))) {
      return Optional.of("its SHA-256 is not the one in its metadata");
    }
    return fault;
  }
}
