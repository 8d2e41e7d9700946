package org.zoneaxis.local.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.local.bucket.BucketFolder;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.StoredObject;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * Objects that were served lately, in memory. One counts only for as long as its file is the one
 * that it was read from, so that an object that is damaged, replaced or deleted is noticed as if
 * nothing were remembered. Thread-safe.
 */
@Singleton
final class ServedObjects {

  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /** What an entry takes beside its bytes. */
  private static final int OVERHEAD = 1000;

  /**
   * A file that changed so shortly before it was read could change again without another time of
   * change: a file system counts in milliseconds at best.
   */
  private static final Duration SETTLED = Duration.ofMillis(100);

  /** An object of 6 MB takes thrice that while it is read. */
  private static final int READ_AT_ONCE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ObjectStore store;
  private final BucketFolder bucket;
  private final WorkPlaces readings;
  private final Cache<String, Remembered> memory =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MOST_BYTES)
          .weigher((String path, Remembered entry) -> entry.object().bytes().length + OVERHEAD)
          .build();

  private record Remembered(FileState file, StoredObject object) {}

  /**
   * Nothing yet.
   *
   * @param store what is asked for what is not remembered
   * @param bucket where the store keeps its objects
   * @param places those of the process
   */
  ServedObjects(ObjectStore store, BucketFolder bucket, WorkPlaces places) {
    this.store = store;
    this.bucket = bucket;
    this.readings = places.beside(READ_AT_ONCE, PATIENCE);
  }

  /**
   * An object, if it is there and is what was written.
   *
   * @param path its key, which is one of a figure
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  Optional<StoredObject> get(String path) {
    Optional<FileState> file = FileState.of(bucket.file(path));
    Remembered remembered = memory.getIfPresent(path);
    if (remembered != null && file.equals(Optional.of(remembered.file()))) {
      return Optional.of(remembered.object());
    }
    Optional<StoredObject> object =
        readings.in(() -> store.get(path)).filter(found -> found.fault().isEmpty());
    if (object.isPresent() && file.isPresent() && file.get().isSettled(Instant.now())) {
      memory.put(path, new Remembered(file.get(), object.get()));
    } else {
      memory.invalidate(path);
    }
    return object;
  }

  /**
   * What tells a file from one in its place.
   *
   * @param changed when its content, name or attributes changed last
   * @param size bytes
   * @param number what the file system calls it
   */
  private record FileState(FileTime changed, Object size, String number) {

    static Optional<FileState> of(Path path) {
      try {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
          Map<String, Object> unix = Files.readAttributes(path, "unix:ctime,size,ino");
          return state(unix, "ctime", "ino");
        }
        return state(
            Files.readAttributes(path, "lastModifiedTime,size,fileKey"),
            "lastModifiedTime",
            "fileKey");
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private static Optional<FileState> state(
        Map<String, Object> attributes, String changed, String number) {
      return Optional.of(
          new FileState(
              (FileTime) attributes.get(changed),
              attributes.get("size"),
              String.valueOf(attributes.get(number))));
    }

    boolean isSettled(Instant now) {
      return changed.toInstant().isBefore(now.minus(SETTLED));
    }
  }
}
