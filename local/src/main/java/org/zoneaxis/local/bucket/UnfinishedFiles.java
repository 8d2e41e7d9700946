package org.zoneaxis.local.bucket;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the embedded storage leaves when it is killed while it writes: it writes an object into a
 * file beside it, of its name and a UUID, and gives that the object's name when it is whole.
 */
public final class UnfinishedFiles {

  private static final Pattern NAME =
      Pattern.compile(".+-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private UnfinishedFiles() {}

  /**
   * Deletes them. One that cannot be deleted, or goes meanwhile, is left alone.
   *
   * @param folder where the objects are
   * @param before what was written since then is being written still
   * @return how many there were
   */
  public static int deleteFrom(BucketFolder folder, Instant before) {
    Sweeper sweeper = new Sweeper(before);
    try {
      Files.walkFileTree(folder.path(), sweeper);
    } catch (IOException e) {
      // The next start looks again.
    }
    return sweeper.deleted;
  }

  private static final class Sweeper extends SimpleFileVisitor<Path> {

    private final Instant before;
    private int deleted;

    Sweeper(Instant before) {
      this.before = before;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()
          && NAME.matcher(file.getFileName().toString()).matches()
          && attributes.lastModifiedTime().toInstant().isBefore(before)) {
        delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void delete(Path file) {
      try {
        Files.delete(file);
        deleted++;
      } catch (IOException e) {
        // It is only in the way.
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
