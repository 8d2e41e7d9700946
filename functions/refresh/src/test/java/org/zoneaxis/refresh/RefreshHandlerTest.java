package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.Json;
import org.zoneaxis.refresh.run.OrderException;
import org.zoneaxis.refresh.run.RunReport;

/** The sample events, through the handler, on a real S3 server. */
@Tag("long")
class RefreshHandlerTest extends SceneTest<EmbeddedServer> {

  private static final int PLENTY = 900_000;

  /** So many pictures; a schedule asks for some hundreds. */
  private static final int FEW = 12;

  private final Invocation invocation = new Invocation();

  @Override
  EmbeddedServer open(Path empty) throws Exception {
    return EmbeddedServer.start(empty);
  }

  /** What Lambda tells a function about its invocation. */
  private static final class Invocation implements Context {
    private final List<String> log = new ArrayList<>();
    private int remaining = PLENTY;

    @Override
    public String getAwsRequestId() {
      return "8f5f9f0e-1111-2222-3333-444455556666";
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionName() {
      return "refresh";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:eu-central-1:123456789012:function:refresh";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException("there is nobody behind a schedule");
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException("there is nobody behind a schedule");
    }

    @Override
    public int getRemainingTimeInMillis() {
      return remaining;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.add(message);
        }

        @Override
        public void log(byte[] message) {
          log.add(new String(message, StandardCharsets.UTF_8));
        }
      };
    }
  }

  private RunReport handle(InputStream event) throws IOException {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put("ZONEAXIS_BUCKET", BucketServer.BUCKET);
    environment.put("ZONEAXIS_S3_ENDPOINT", server.settings().endpoint().orElseThrow().toString());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new RefreshHandler(environment, BucketServer.CREDENTIALS)
        .handleRequest(event, answer, invocation);
    assertThat(answer.toString(StandardCharsets.UTF_8)).doesNotContain(MaterialsProjectServer.KEY);
    return Json.mapper().readValue(answer.toByteArray(), RunReport.class);
  }

  private RunReport handle(String name) throws IOException {
    return handle(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String name) throws IOException {
    try (InputStream event =
        RefreshHandlerTest.class.getResourceAsStream("/events/refresh-" + name + ".json")) {
      return new String(event.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> phases(RunReport report) {
    return report.phases().stream().map(RunReport.Phase::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduled", "rule"})
  void scheduleRefreshesWritesTheCatalogueAndMakesPictures(String event) throws IOException {
    scene.store(7);
    server.age(Scene.AGE);

    RunReport report =
        handle(
            new ByteArrayInputStream(
                text(event)
                    .replaceFirst("\"prewarm\": [0-9]+", "\"prewarm\": " + FEW)
                    .getBytes(StandardCharsets.UTF_8)));

    assertThat(report.complete()).isTrue();
    assertThat(Scene.count(report, Count.PREWARMED)).isEqualTo(FEW);
    assertThat(phases(report)).containsExactly("refresh", "catalogue", "prewarm", "sweep");
    assertThat(Scene.count(report, Count.UNCHANGED)).isEqualTo(7);
    assertThat(scene.objects()).containsKey(CatalogueDocument.KEY);
    assertThat(scene.objects().keySet())
        .contains("state/reports/" + report.run() + ".json")
        .anyMatch(key -> key.startsWith("p/"));
    assertThat(report.run()).endsWith("-8f5f9f0e");
  }

  @Test
  void manualEventAsksForOneMaterial() throws IOException {
    MaterialId silicon = MaterialId.parse("mp-149");
    scene.store(List.of(silicon));
    scene.store(3);

    RunReport report = handle("one");

    assertThat(report.complete()).isTrue();
    assertThat(database.requests())
        .singleElement()
        .satisfies(asked -> assertThat(asked.ids()).containsExactly(silicon));
    assertThat(phases(report)).containsExactly("refresh", "catalogue");
    assertThat(scene.document(silicon).checked()).isPresent();
  }

  /** A picture that nothing leads to any more, since more than the time of grace. */
  private String superseded() {
    MaterialId id = scene.store(1).get(0);
    String picture = scene.figures(() -> 0).locate(Scene.pattern(id));
    database.says(any -> Says.CORRECTED);
    scene.run(Scene.REFRESH.of(List.of(id)));
    database.forget();
    server.age(Duration.ofDays(31));
    return picture;
  }

  @Test
  void sweepEventDeletesWhatNothingLeadsToAndAsksNobody() throws IOException {
    String picture = superseded();

    RunReport report = handle("sweep");

    assertThat(report.complete()).isTrue();
    assertThat(phases(report)).containsExactly("sweep");
    assertThat(Scene.count(report, Count.SWEPT)).isPositive();
    assertThat(scene.objects()).doesNotContainKey(picture);
    assertThat(database.requests()).isEmpty();
  }

  @Test
  void dryRunEventTellsWhatItWouldDeleteAndWritesNothing() throws IOException {
    superseded();
    Map<String, String> before = scene.objects();

    RunReport report = handle("dry-run");

    assertThat(report.order().dryRun()).isTrue();
    assertThat(Scene.count(report, Count.SWEPT)).isPositive();
    assertThat(scene.objects()).isEqualTo(before);
    assertThat(database.requests()).isEmpty();
  }

  @Test
  void stopsWhenTheInvocationIsAboutToEnd() throws IOException {
    scene.store(3);
    server.age(Scene.AGE);
    invocation.remaining = 59_999;

    RunReport report = handle("scheduled");

    assertThat(report.complete()).isFalse();
    assertThat(database.requests()).isEmpty();
  }

  @Test
  void refusesAnEventThatIsNoOrderBeforeAnythingIsDone() {
    assertThatThrownBy(
            () -> handle(new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(OrderException.class);
    assertThat(scene.objects()).isEmpty();
  }

  /** As in "Specification: Embedded metric format" of the Amazon CloudWatch User Guide. */
  @Test
  void logsOneLineOfTheEmbeddedMetricFormat() throws IOException {
    scene.store(3);
    server.age(Scene.AGE);

    RunReport report = handle("one");

    String line = invocation.log.get(invocation.log.size() - 1);
    assertThat(line).endsWith("\n");
    assertThat(line.strip()).doesNotContain("\n");
    assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256 * 1024);
    JsonNode root = Json.mapper().readTree(line);
    JsonNode about = root.get("_aws");
    assertThat(about.get("Timestamp").isIntegralNumber()).isTrue();
    assertThat(about.get("Timestamp").asLong()).isEqualTo(report.endedAt().toEpochMilli());
    JsonNode directive = about.get("CloudWatchMetrics").get(0);
    assertThat(directive.get("Namespace").asText()).isEqualTo("zoneaxis");
    assertThat(directive.get("Dimensions").toString()).isEqualTo("[[\"function\"]]");
    assertThat(root.get("function").isTextual()).isTrue();
    List<JsonNode> metrics = list(directive.get("Metrics")).toList();
    assertThat(metrics).hasSizeBetween(1, 100);
    assertThat(metrics)
        .allSatisfy(
            metric -> {
              assertThat(root.get(metric.get("Name").asText()).isNumber()).isTrue();
              assertThat(metric.get("Unit").asText()).isIn("Count", "Bytes", "Seconds");
            });
    assertThat(metrics.stream().map(metric -> metric.get("Name").asText()))
        .containsAll(Arrays.stream(Count.values()).map(Count::text).toList())
        .contains("complete")
        .doesNotHaveDuplicates();
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
