package org.zoneaxis.local;

import java.nio.file.Path;

/**
 * Where the embedded storage keeps the objects of the bucket: each in a file of its name.
 *
 * @param path the folder
 */
record BucketFolder(Path path) {

  /** The file of an object, there or not. */
  Path file(String key) {
    return path.resolve(key);
  }
}
