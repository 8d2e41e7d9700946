package org.zoneaxis.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.zoneaxis.storage.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The bucket of a local service's folder, for a command that works on it. */
final class LocalBucket implements AutoCloseable {

  private final DataFolder folder;
  private final EmbeddedStorage storage;

  private LocalBucket(DataFolder folder, EmbeddedStorage storage) {
    this.folder = folder;
    this.storage = storage;
  }

  /**
   * Opens the bucket.
   *
   * @param data the folder of a service
   * @throws CommandException where there is no such folder, or it cannot be had
   */
  static LocalBucket open(Path data) {
    if (!Files.isDirectory(data)) {
      throw new CommandException(
          "there is no data in "
              + data.toAbsolutePath().normalize()
              + "; name the folder of the server with --data");
    }
    DataFolder folder = DataFolder.open(data);
    try {
      return new LocalBucket(folder, EmbeddedStorage.start(folder.buckets()));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Where it is. */
  StorageSettings settings() {
    return storage.settings();
  }

  /** What it lets in. */
  AwsCredentialsProvider credentials() {
    return storage.credentials();
  }

  @Override
  public void close() {
    try {
      storage.close();
    } finally {
      folder.close();
    }
  }
}
