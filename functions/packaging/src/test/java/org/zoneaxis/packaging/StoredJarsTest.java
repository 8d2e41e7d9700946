package org.zoneaxis.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarsTest {

  private static final long NEW_YEAR = 1_767_225_600_000L;

  @TempDir private Path folder;
  private Path zip;

  @BeforeEach
  void zip() throws IOException {
    zip = folder.resolve("function.zip");
    write(zip, NEW_YEAR);
  }

  /** Two jars and a text, the way the build puts them together. */
  private static void write(Path zip, long timeInJars) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      put(out, "lib/", 040755, new byte[0]);
      put(
          out,
          "lib/a.jar",
          0100644,
          jar(timeInJars, "META-INF/MANIFEST.MF", "b/", "b/C.class", "b/D.class"));
      put(out, "lib/d.jar", 0100600, jar(timeInJars, "e.txt"));
      put(out, "read.me", 0100644, "text".repeat(100).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void put(ZipArchiveOutputStream out, String name, int mode, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    entry.setTime(NEW_YEAR);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static byte[] jar(long time, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(name.endsWith("/") ? new byte[0] : content(name));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** What repeats from entry to entry but not within one, as classes of one library do. */
  private static byte[] content(String name) {
    byte[] content = new byte[5000];
    new Random(1).nextBytes(content);
    byte[] own = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(own, 0, content, 0, own.length);
    return content;
  }

  private static Map<String, byte[]> read(byte[] jar) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        contents.put(entry.getName(), in.readAllBytes());
      }
    }
    return contents;
  }

  @Test
  void keepsWhatIsInTheJarsInItsOrder() throws IOException {
    StoredJars.main(new String[] {zip.toString()});
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      Map<String, byte[]> first =
          read(file.getInputStream(file.getEntry("lib/a.jar")).readAllBytes());
      assertThat(first.keySet())
          .containsExactly("META-INF/MANIFEST.MF", "b/", "b/C.class", "b/D.class");
      assertThat(first.get("b/C.class")).isEqualTo(content("b/C.class"));
      assertThat(first.get("b/")).isEmpty();
      assertThat(read(file.getInputStream(file.getEntry("lib/d.jar")).readAllBytes()))
          .containsOnlyKeys("e.txt");
      assertThat(file.getInputStream(file.getEntry("read.me")).readAllBytes())
          .isEqualTo("text".repeat(100).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void keepsNamesTimesAndAccessRightsOfTheZip() throws IOException {
    StoredJars.main(new String[] {zip.toString()});
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      List<ZipArchiveEntry> entries = Collections.list(file.getEntriesInPhysicalOrder());
      assertThat(entries)
          .extracting(ZipArchiveEntry::getName)
          .containsExactly("lib/", "lib/a.jar", "lib/d.jar", "read.me");
      assertThat(entries)
          .extracting(ZipArchiveEntry::getUnixMode)
          .containsExactly(040755, 0100644, 0100600, 0100644);
      assertThat(entries).extracting(ZipArchiveEntry::getTime).containsOnly(NEW_YEAR);
    }
  }

  @Test
  void compressesOverTheBordersOfEntries() throws IOException {
    long before = Files.size(zip);
    StoredJars.main(new String[] {zip.toString()});
    assertThat(Files.size(zip)).isLessThan(before);
  }

  @Test
  void givesTheSameBytesAgainAndForJarsOfAnotherTime() throws IOException {
    StoredJars.main(new String[] {zip.toString()});
    byte[] once = Files.readAllBytes(zip);
    StoredJars.main(new String[] {zip.toString()});
    assertThat(Files.readAllBytes(zip)).isEqualTo(once);
    Path later = folder.resolve("later.zip");
    write(later, NEW_YEAR + 86_400_000);
    StoredJars.main(new String[] {later.toString()});
    assertThat(Files.readAllBytes(later)).isEqualTo(once);
  }

  @Test
  void leavesTheZipAloneWhereItIsNone() throws IOException {
    Files.writeString(zip, "no zip");
    assertThatThrownBy(() -> StoredJars.main(new String[] {zip.toString()}))
        .isInstanceOf(IOException.class);
    assertThat(zip).hasContent("no zip");
    List<Path> left = new ArrayList<>();
    try (var files = Files.list(folder)) {
      files.forEach(left::add);
    }
    assertThat(left).containsExactly(zip);
  }
}
