package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.storage.document.StructureDocument;

/**
 * {@code zoneaxis refresh} as a process that is killed, and its object storage with it, as soon as
 * so many objects have been written.
 */
@Tag("long")
class RefreshKillTest {

  private static final int STRUCTURES = 40;
  private static final int KILLS = 20;
  private static final long SEED = 20_261_121;

  @TempDir private Path folder;

  private MaterialsProjectServer database;
  private Process process;

  @BeforeEach
  void start() {
    database = MaterialsProjectServer.start();
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
    database.close();
  }

  private static Says about(MaterialId id) {
    Says[] all = {Says.PLAIN, Says.CORRECTED, Says.CORRECTED, Says.DEPRECATED, Says.NOTHING};
    return all[Math.floorMod(id.text().hashCode(), all.length)];
  }

  @Test
  void killedAtTwentyMomentsItEndsAsAnUndisturbedRunDoes() throws Exception {
    Path calm = seed();
    Path hit = copy(calm, folder.resolve("hit"));
    database.says(RefreshKillTest::about);
    long moments;
    try (ObjectWrites writes = ObjectWrites.in(bucket(calm))) {
      process = refresh(calm);
      moments = writes.untilEnd(process);
    }
    assertThat(process.exitValue()).isZero();
    assertThat(moments).isGreaterThan(STRUCTURES);

    long before = 0;
    int killed = 0;
    for (long moment :
        new SplittableRandom(SEED).longs(KILLS, 1, moments).sorted().boxed().toList()) {
      try (ObjectWrites writes = ObjectWrites.in(bucket(hit))) {
        process = refresh(hit);
        if (writes.reach(Math.max(1, moment - before), process)) {
          process.destroyForcibly().waitFor();
          killed++;
        }
      }
      before = moment;
      assertThatEverythingIsWhole(hit);
    }
    process = refresh(hit);
    int status = process.waitFor();
    assertThat(status).as(Files.readString(folder.resolve("out"))).isZero();

    assertThat(killed).isEqualTo(KILLS);
    Map<String, String> expected = content(calm);
    assertThat(expected).hasSizeGreaterThan(2 * STRUCTURES).containsKey(CatalogueDocument.KEY);
    assertThat(content(hit)).isEqualTo(expected);
    try (Stream<Path> reports = Files.list(bucket(hit).resolve("state/reports"))) {
      assertThat(reports.filter(RefreshKillTest::isObject)).hasSizeGreaterThan(KILLS);
    }
    assertThatAllAreServed(hit);
  }

  /** A bucket whose structures were asked for two days ago, and which has a catalogue. */
  private Path seed() throws Exception {
    Path data = folder.resolve("calm");
    try (Service service = Service.on(data);
        var scene = SharedStorage.of(data).scene(database)) {
      scene.store(STRUCTURES);
      assertThat(service.get("/health").statusCode()).isEqualTo(200);
    }
    process = refresh(data);
    assertThat(process.waitFor()).isZero();
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (Path file : files(data)) {
      Files.setLastModifiedTime(file, then);
    }
    database.forget();
    return data;
  }

  private static Path copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(
          path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return to;
  }

  private Process refresh(Path data) throws IOException {
    ProcessBuilder builder =
        ZoneaxisProcess.builder(List.of(), "refresh", "--data", data.toString(), "--prewarm", "0")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().putAll(database.environment());
    return builder.start();
  }

  private static Path bucket(Path data) {
    return data.resolve("s3/zoneaxis");
  }

  /** What a writer leaves that is killed is no object, and nobody lists it. */
  private static boolean isObject(Path file) {
    return Files.isRegularFile(file) && file.getFileName().toString().matches("[^.].*\\.json");
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> walk = Files.walk(bucket(data))) {
      return walk.filter(RefreshKillTest::isObject).sorted().toList();
    }
  }

  private static Map<String, String> content(Path data) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : files(data)) {
      String key = bucket(data).relativize(file).toString();
      if (!key.startsWith("state/")) {
        content.put(
            key,
            Files.readString(file, StandardCharsets.UTF_8)
                .replaceAll("\"(checked|withdrawn)\":\"[0-9TZ:-]*\"", "\"$1\":\"then\""));
      }
    }
    return content;
  }

  private static void assertThatEverythingIsWhole(Path data) throws IOException {
    Map<String, String> content = content(data);
    Set<String> stored = stored(content);
    for (String id : stored) {
      String text = Files.readString(bucket(data).resolve("structures/" + id + ".json"));
      StructureDocument document = StructureDocument.read(text.getBytes(StandardCharsets.UTF_8));
      assertThat(content)
          .containsKey("structures/" + id + "/" + document.revision().shortForm() + ".json");
    }
    assertThat(stored).hasSizeGreaterThanOrEqualTo(STRUCTURES);
    List<CatalogueEntry> catalogue =
        CatalogueDocument.read(content.get(CatalogueDocument.KEY).getBytes(StandardCharsets.UTF_8));
    assertThat(catalogue.stream().map(entry -> entry.id().text())).containsAll(stored);
  }

  private static Set<String> stored(Map<String, String> content) {
    return content.keySet().stream()
        .filter(key -> key.matches("structures/[^/]*\\.json"))
        .map(key -> key.substring("structures/".length(), key.length() - ".json".length()))
        .collect(Collectors.toSet());
  }

  /** Through the storage, which knows the sums of what was written. */
  private void assertThatAllAreServed(Path data) throws IOException {
    Set<String> stored = stored(content(data));
    try (Service service = Service.on(data)) {
      assertThat(stored)
          .allMatch(id -> service.get("/v1/materials/" + id).statusCode() == 200)
          .hasSizeGreaterThan(STRUCTURES);
      assertThat(service.databases().requests()).isEmpty();
    }
  }
}
