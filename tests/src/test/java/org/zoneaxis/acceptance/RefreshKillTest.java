package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.local.Zoneaxis;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.source.search.CatalogueDocument;
import org.zoneaxis.storage.StructureDocument;

/**
 * {@code zoneaxis refresh} as a process that is killed, and its object storage with it, when so
 * many files have changed in the bucket.
 */
class RefreshKillTest {

  private static final int STRUCTURES = 260;
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
    try (Moments watched = new Moments(calm)) {
      process = refresh(calm);
      moments = watched.countUntilEnd(process);
    }
    assertThat(process.exitValue()).isZero();
    assertThat(moments).isGreaterThan(STRUCTURES);

    List<Long> kills =
        new SplittableRandom(SEED).longs(KILLS, 1, moments).sorted().boxed().toList();
    long before = 0;
    int killed = 0;
    for (long kill : kills) {
      try (Moments watched = new Moments(hit)) {
        process = refresh(hit);
        if (watched.reached(Math.max(1, kill - before), process)) {
          process.destroyForcibly().waitFor();
          killed++;
        }
      }
      before = kill;
      assertThatNothingIsHalfWritten(hit);
    }
    process = refresh(hit);
    assertThat(process.waitFor()).isZero();

    assertThat(killed).isEqualTo(KILLS);
    Map<String, String> expected = content(calm);
    assertThat(expected).hasSizeGreaterThan(2 * STRUCTURES).containsKey(CatalogueDocument.KEY);
    assertThat(content(hit)).isEqualTo(expected);
    assertThat(reports(hit)).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  /** A folder as a service leaves it that has been asked for many materials, two days ago. */
  private Path seed() throws Exception {
    Path data = folder.resolve("calm");
    try (Service service = Service.on(data, database.url(), database.environment())) {
      IntStream.range(0, STRUCTURES)
          .parallel()
          .forEach(
              n ->
                  assertThat(service.get("/v1/materials/mp-" + (900_001 + n)).statusCode())
                      .isEqualTo(200));
    }
    Instant then = Instant.now().minus(Duration.ofDays(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    for (Path file : files(data)) {
      StoredText.replace(file, "\"checked\":\"[^\"]*\"", "\"checked\":\"" + then + "\"");
      Files.setLastModifiedTime(file, FileTime.from(then));
    }
    return data;
  }

  private Process refresh(Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Zoneaxis.class.getName(),
                "refresh",
                "--data",
                data.toString(),
                "--prewarm",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().putAll(database.environment());
    return builder.start();
  }
}
