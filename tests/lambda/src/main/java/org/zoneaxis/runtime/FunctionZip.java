package org.zoneaxis.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A packaged function. */
public final class FunctionZip {

  private FunctionZip() {}

  /**
   * Lays a zip out as Lambda does under /var/task.
   *
   * @param folder where to; made where it is missing
   * @return the folder
   */
  public static Path unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(entry.getName() + " leads out of the function");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
    return folder;
  }

  /**
   * The jars of a function, sorted, as a class path must be for an archive of its classes.
   *
   * @param task where it is unpacked
   */
  public static List<Path> jars(Path task) throws IOException {
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      return jars.sorted().toList();
    }
  }
}
