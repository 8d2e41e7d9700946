package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code zoneaxis sweep} in the folder of a service that has stopped. */
class SweepCommandTest {

  private static final String FRONT = "/v1/diffraction/cod-9008468/110.svg";

  @TempDir private Path data;

  private String path;
  private byte[] picture;
  private Path file;
  private Path old;

  @BeforeEach
  void leavePictures() throws IOException {
    try (Service service = Service.on(data)) {
      path = service.location(FRONT);
      picture = service.get(path).body();
      file = service.file(path);
      old = service.file(path.replaceFirst("/s-[0-9a-f]{8}/", "/s-00000000/"));
    }
    putOld(old, 40);
  }

  private static void putOld(Path file, int days) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "old");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
  }

  private CommandRun sweep(String... options) {
    return CommandRun.of(
        Map.of(),
        Stream.concat(Stream.of("sweep", "--data", data.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  /** All files of the bucket, with their times. */
  private Map<Path, FileTime> files() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data.resolve("s3"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        times.put(one, Files.getLastModifiedTime(one));
      }
    }
    return times;
  }

  private String key(Path object) {
    return data.resolve("s3/zoneaxis").relativize(object).toString();
  }

  @Test
  void dryRunListsAndChangesNothing() throws IOException {
    Files.writeString(file, "broken");
    Map<Path, FileTime> before = files();

    CommandRun outcome = sweep("--dry-run");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.text().lines())
        .containsExactly(
            key(old) + " 3",
            key(file) + " 6",
            "pictures of an earlier render number: 0 to be deleted, 0 bytes",
            "pictures of an earlier structure: 1 to be deleted, 3 bytes",
            "broken pictures: 1 to be made again, 6 bytes",
            "half uploads: 0 to be thrown away",
            "earlier structures without pictures: 0 to be deleted, 0 bytes",
            "pictures of uploads that nobody asked for in a year: 0 to be deleted, 0 bytes",
            "uploads that nobody asked for in a year more: 0 to be deleted, 0 bytes",
            "reports of runs more than a year ago: 0 to be deleted, 0 bytes",
            "parts of earlier catalogues: 0 to be deleted, 0 bytes");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void sweepDeletesMendsAndLeavesAReport() throws IOException {
    Files.writeString(file, "broken");

    CommandRun outcome = sweep();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.text())
        .contains(
            "pictures of an earlier structure: 1 deleted, 3 bytes",
            "broken pictures: 1 made again, 6 bytes");
    assertThat(old).doesNotExist();
    assertThat(file).hasBinaryContent(picture);
    assertThat(files().keySet())
        .anyMatch(name -> key(name).matches("state/reports/.*-local\\.json"));
    try (Service service = Service.on(data)) {
      assertThat(service.get(path).body()).isEqualTo(picture);
    }
  }

  @Test
  void timeOfGraceCanBeLongerOrNone() throws IOException {
    assertThat(sweep("--grace", "41").text()).contains("earlier structure: 0 deleted");
    assertThat(old).exists();

    putOld(old, 0);
    CommandRun outcome = sweep("--grace=0");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("without a time of grace").hasLineCount(1);
    assertThat(old).doesNotExist();
    assertThat(file).hasBinaryContent(picture);
  }

  @Test
  void listsTwentyOfAKindUnlessAllAreWanted() {
    IntStream.range(300, 325)
        .forEach(
            kv -> {
              try {
                putOld(old.resolveSibling("diffraction-kv" + kv + ".svg"), 40);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    String short20 = sweep("--dry-run").text();
    String all = sweep("--dry-run", "--verbose").text();

    assertThat(short20.lines().filter(line -> line.startsWith("p/"))).hasSize(20);
    assertThat(short20).contains("26 to be deleted, 78 bytes (6 not listed, see --verbose)");
    assertThat(all.lines().filter(line -> line.startsWith("p/"))).hasSize(26);
    assertThat(all).contains("26 to be deleted, 78 bytes\n");
  }

  @Test
  void whatItDoesNotKnowIsLeftAndSaid() throws IOException {
    Path strange = old.resolveSibling("sketch.txt");
    putOld(strange, 400);

    CommandRun outcome = sweep();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("left alone because they have names").hasLineCount(1);
    assertThat(strange).exists();
  }
}
