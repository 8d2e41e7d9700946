package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The zips of the functions hold nothing of the machine, the person or the day they were built on.
 * That two builds give the same bytes is for {@code .ci/reproducible} to see.
 */
class FunctionZipTest {

  private static final String FILE = "rw-r--r--";
  private static final String FOLDER = "rwxr-xr-x";

  /** Stands for none. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static Path zip(String module) {
    return PackagedFunction.ROOT.resolve(
        "functions/" + module + "/target/zoneaxis-" + module + "-function.zip");
  }

  private record Content(ZipEntry entry, String text) {}

  /** All entries in their order, with their bytes as Latin-1. */
  private static List<Content> contents(byte[] zip) throws IOException {
    List<Content> contents = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        contents.add(
            new Content(entry, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
      }
    }
    return contents;
  }

  private static byte[] bytes(Content content) {
    return content.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isOurs(Content jar) {
    return jar.entry().getName().startsWith("lib/zoneaxis-");
  }

  /** What the build states as its time, on whatever day it is. */
  private static LocalDateTime timeOfTheBuild() throws IOException {
    Matcher stated =
        Pattern.compile("<project\\.build\\.outputTimestamp>(.*)</project\\.build")
            .matcher(Files.readString(PackagedFunction.ROOT.resolve("pom.xml")));
    assertThat(stated.find()).isTrue();
    return OffsetDateTime.parse(stated.group(1)).toLocalDateTime();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "refresh"})
  void entriesAreSortedJarsOfALibrary(String module) throws IOException {
    List<String> names =
        contents(Files.readAllBytes(zip(module))).stream()
            .map(content -> content.entry().getName())
            .toList();

    assertThat(names).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(40);
    assertThat(names.get(0)).isEqualTo("lib/");
    assertThat(names.subList(1, names.size()))
        .allMatch(name -> name.matches("lib/[^/\\\\]+\\.jar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "refresh"})
  void everyEntryHasTheTimeThatTheBuildStatesAndThoseInJarsHaveNone(String module)
      throws IOException {
    LocalDateTime time = timeOfTheBuild();
    for (Content jar : contents(Files.readAllBytes(zip(module)))) {
      assertThat(jar.entry().getTimeLocal()).isEqualTo(time);
      assertThat(contents(bytes(jar)))
          .as(jar.entry().getName())
          .allMatch(inner -> inner.entry().getTimeLocal().equals(NO_TIME));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "refresh"})
  void filesMayBeReadByAllAndWrittenByTheirOwner(String module) throws IOException {
    try (FileSystem zip =
            FileSystems.newFileSystem(zip(module), Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> all = Files.walk(zip.getPath("/lib"))) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? FOLDER : FILE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "refresh"})
  void nothingTellsWhereAndByWhomItWasBuilt(String module) throws IOException {
    String here = PackagedFunction.ROOT.toString();
    for (Content jar : contents(Files.readAllBytes(zip(module)))) {
      if (!isOurs(jar)) {
        continue;
      }
      for (Content content : contents(bytes(jar))) {
        assertThat(content.entry().getName()).doesNotStartWith("/").doesNotContain("..", "\\");
        assertThat(content.text())
            .as(jar.entry().getName() + ", " + content.entry().getName())
            .doesNotContain(here, "/home/", "/Users/", "C:\\Users");
      }
      try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes(jar)))) {
        assertThat(in.getManifest().getMainAttributes().keySet())
            .extracting(Object::toString)
            .containsExactlyInAnyOrder("Manifest-Version", "Created-By", "Build-Jdk-Spec");
      }
    }
  }
}
