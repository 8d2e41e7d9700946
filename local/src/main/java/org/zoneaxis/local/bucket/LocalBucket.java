package org.zoneaxis.local.bucket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Failure;

/**
 * The bucket of a data folder, for as long as it is needed: through the server that is running on
 * the folder, or through object storage of its own where none is.
 */
public final class LocalBucket implements AutoCloseable {

  private final StorageAccess access;
  private final Optional<EmbeddedStorage> storage;
  private final Optional<DataFolder> folder;

  private LocalBucket(
      StorageAccess access, Optional<EmbeddedStorage> storage, Optional<DataFolder> folder) {
    this.access = access;
    this.storage = storage;
    this.folder = folder;
  }

  /**
   * Opens the bucket of a folder, which is made where it is missing.
   *
   * @throws CommandException where it cannot be made, or is used by something that is no server
   */
  public static LocalBucket open(Path data) {
    Optional<DataFolder> own = DataFolder.openUnlessUsed(data);
    if (own.isEmpty()) {
      return new LocalBucket(ofServer(data), Optional.empty(), Optional.empty());
    }
    try {
      EmbeddedStorage storage = EmbeddedStorage.start(own.get().buckets());
      return new LocalBucket(storage.access(), Optional.of(storage), own);
    } catch (RuntimeException e) {
      own.get().close();
      throw e;
    }
  }

  private static StorageAccess ofServer(Path data) {
    try {
      return StorageAccess.foundIn(data.toAbsolutePath().normalize())
          .orElseThrow(
              () ->
                  new CommandException(
                      data
                          + " is in use by another zoneaxis command; try again when it has ended"));
    } catch (IOException e) {
      throw new CommandException("cannot read from " + data + ": " + Failure.reason(e));
    }
  }

  /** How to reach it. */
  public StorageAccess access() {
    return access;
  }

  /** Whether a server is running on the folder. */
  boolean isOfServer() {
    return storage.isEmpty();
  }

  /** Stops the storage, if it is of its own. */
  @Override
  public void close() {
    try {
      storage.ifPresent(EmbeddedStorage::close);
    } finally {
      folder.ifPresent(DataFolder::close);
    }
  }
}
