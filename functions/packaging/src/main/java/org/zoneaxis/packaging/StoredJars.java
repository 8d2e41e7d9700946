package org.zoneaxis.packaging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the compression out of the jars in a zip. The zip's own then reaches over the borders of
 * classes, so that it is a third smaller, and the process has nothing to inflate when it loads a
 * class.
 *
 * <p>Names, order, contents and access rights stay; of times none is left in the jars, so that the
 * same classes give the same bytes.
 */
public final class StoredJars {

  /** The earliest that a zip can say. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StoredJars() {}

  /**
   * Rewrites zips in place; each is its old or its new self at any time.
   *
   * @param zips paths
   */
  public static void main(String[] zips) throws IOException {
    for (String zip : zips) {
      rewrite(Path.of(zip));
    }
  }

  static void rewrite(Path zip) throws IOException {
    Path next = zip.resolveSibling(zip.getFileName() + ".next");
    try (ZipFile old = ZipFile.builder().setPath(zip).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(next)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      List<ZipArchiveEntry> entries = Collections.list(old.getEntriesInPhysicalOrder());
      for (ZipArchiveEntry entry : entries) {
        copy(old, entry, out);
      }
    }
    Files.move(next, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(ZipFile old, ZipArchiveEntry entry, ZipArchiveOutputStream out)
      throws IOException {
    if (!entry.getName().endsWith(".jar")) {
      try (InputStream content = old.getRawInputStream(entry)) {
        out.addRawArchiveEntry(entry, content);
      }
      return;
    }
    ZipArchiveEntry stored = new ZipArchiveEntry(entry.getName());
    stored.setTime(entry.getTime());
    stored.setUnixMode(entry.getUnixMode());
    out.putArchiveEntry(stored);
    try (InputStream content = old.getInputStream(entry)) {
      out.write(store(content.readAllBytes()));
    }
    out.closeArchiveEntry();
  }

  private static byte[] store(byte[] jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * jar.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setTimeLocal(NO_TIME);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        out.putNextEntry(stored);
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
