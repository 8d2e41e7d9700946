package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.runtime.FunctionZip;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.S3OnFolder;

/** The zip of the refresh function under Lambda's runtime client, one process for all events. */
@Tag("long")
class PackagedRefreshTest {

  private static final Path ZIP =
      PackagedFunction.ROOT.resolve("functions/refresh/target/zoneaxis-refresh-function.zip");
  private static final String HANDLER = "org.zoneaxis.refresh.RefreshHandler";
  private static final Duration TIME = Duration.ofMinutes(15);

  /** What a process has written is read within this. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static MaterialsProjectServer database;
  private static S3OnFolder storage;
  private static PackagedFunction function;

  @BeforeAll
  static void start() throws Exception {
    database = MaterialsProjectServer.start();
    storage = S3OnFolder.start(Files.createDirectories(folder.resolve("s3")), 0);
    Map<String, String> environment = new HashMap<>(storage.settings());
    environment.putAll(S3OnFolder.credentials());
    environment.putAll(database.environment());
    function =
        PackagedFunction.start(
            FunctionZip.unpack(ZIP, folder.resolve("task")), HANDLER, environment);
    function.api().awaitReady();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    assertThat(function.process().terminate()).isIn(0, 143);
    function.close();
    storage.close();
    database.close();
  }

  private static JsonNode report(byte[] event) throws IOException {
    Invocation invocation = function.api().invoke(event, TIME);
    assertThat(invocation.failed()).as(invocation.json()).isFalse();
    return JSON.readTree(invocation.json());
  }

  private static Path object(String key) {
    return folder.resolve("s3").resolve(S3OnFolder.BUCKET).resolve(key);
  }

  @Test
  void scheduledRunLeavesCatalogueAndReportAndTellsItsMetrics() throws Exception {
    byte[] event =
        "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":{\"prewarm\":5}}"
            .getBytes(StandardCharsets.UTF_8);

    JsonNode report = report(event);

    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(report.path("counts").path("prewarmed").asInt()).isEqualTo(5);
    assertThat(object("catalog/materials.json")).isNotEmptyFile();
    assertThat(object("state/reports/" + report.path("run").asText() + ".json")).isNotEmptyFile();
    String run = report.path("run").asText();
    assertThat(function.process().awaitLine(line -> isMetricsOf(line, run), PATIENCE)).isTrue();
  }

  private static boolean isMetricsOf(String line, String run) {
    return line.startsWith("{")
        && json(line).has("_aws")
        && json(line).path("run").asText().equals(run);
  }

  @Test
  void sweepAloneAndItsDryRunAreTaken() throws IOException {
    JsonNode report = report(PackagedFunction.sample("refresh-sweep.json"));
    JsonNode dry = report(PackagedFunction.sample("refresh-dry-run.json"));

    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(dry.path("order").path("dryRun").asBoolean()).isTrue();
    assertThat(report.path("phases")).hasSize(1);
    assertThat(dry.path("phases")).hasSize(1);
  }

  @Test
  void materialThatIsAskedForByNameIsRefreshed() throws IOException {
    report("{\"tasks\":[\"refresh\"]}".getBytes(StandardCharsets.UTF_8));

    JsonNode report = report(PackagedFunction.sample("refresh-one.json"));

    assertThat(report.path("counts").path("lookedAt").asInt()).isEqualTo(1);
    assertThat(report.path("counts").path("requests").asInt()).isEqualTo(1);
    assertThat(object("structures/mp-149.json")).content().contains("\"checked\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"tasks\":[\"destroy\"]}", "{\"colour\":\"red\"}", "{"})
  void eventThatIsNoOrderIsAnErrorAndHurtsNoLaterOne(String event) throws IOException {
    Invocation invocation = function.api().invoke(event.getBytes(StandardCharsets.UTF_8), TIME);

    assertThat(invocation.failed()).isTrue();
    assertThat(invocation.json()).contains("OrderException");
    assertThat(report(PackagedFunction.sample("refresh-dry-run.json")).path("complete").asBoolean())
        .isTrue();
  }

  @Test
  void runWithoutTimeLeftStopsInGoodOrder() {
    Invocation invocation =
        function
            .api()
            .invoke(
                "{\"tasks\":[\"refresh\",\"prewarm\"],\"olderThanHours\":0}"
                    .getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(30));

    assertThat(invocation.failed()).isFalse();
    assertThat(json(invocation.json()).path("complete").asBoolean()).isFalse();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
