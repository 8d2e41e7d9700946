package org.zoneaxis.local.bucket;

import java.nio.file.Path;

/**
 * Where the embedded storage keeps the objects of the bucket: each in a file of its name.
 *
 * @param path the folder
 */
public record BucketFolder(Path path) {

  /** The file of an object, there or not. */
  public Path file(String key) {
    return path.resolve(key);
  }
}
