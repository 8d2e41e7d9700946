package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.acceptance.PackagedFunction.Answer;
import org.zoneaxis.runtime.Invocation;
import org.zoneaxis.runtime.S3OnFolder;

/** The zip of the HTTP function under Lambda's runtime client, beside the local server. */
@Tag("long")
class PackagedFunctionTest {

  /** What a server adds, and Lambda in front of the function. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "date", "content-length");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Service local;
  private static Databases databases;
  private static S3OnFolder storage;
  private static Path task;
  private static PackagedFunction function;

  @BeforeAll
  static void start() throws Exception {
    local = Service.on(folder.resolve("local"));
    databases = Databases.start();
    storage = S3OnFolder.start(java.nio.file.Files.createDirectories(folder.resolve("s3")), 0);
    task = PackagedFunction.unpack(folder.resolve("task"));
    function = PackagedFunction.start(task, environment(), false);
    function.api().awaitReady();
  }

  @AfterAll
  static void stop() {
    function.close();
    storage.close();
    databases.close();
    local.close();
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(storage.settings());
    environment.putAll(S3OnFolder.credentials());
    environment.putAll(Service.databases(databases.url()));
    return environment;
  }

  private static Map<String, String> headers(Answer answer) {
    Map<String, String> headers = new TreeMap<>();
    answer
        .headers()
        .forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    return headers;
  }

  private static Map<String, String> headers(HttpResponse<byte[]> response) {
    Map<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    return headers;
  }

  private static void assertSame(Answer answer, HttpResponse<byte[]> expected) {
    assertThat(answer.status()).isEqualTo(expected.statusCode());
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(new String(expected.body(), StandardCharsets.UTF_8));
    assertThat(headers(answer)).isEqualTo(headers(expected));
    assertThat(answer.body()).isEqualTo(expected.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/health",
        "/v1/diffraction/cod-9008566/110.svg",
        "/v1/diffraction/cod-9008566/110.json?kv=300&gmax=2",
        "/v1/diffraction/cod-9008566/110.csv?right=1,-1,1",
        "/v1/diffraction/cod-9008566/110.svg?right=1%2C-1%2C1",
        "/v1/diffraction/cod-9008566/1%201%200.svg",
        "/v1/diffraction/cod-9008566/%5B110%5D.svg",
        "/v1/diffraction/cod-9008566/%5B11%CC%850%5D.svg",
        "/v1/diffraction/cod-9008566/1,%E2%88%921,0.svg",
        "/v1/diffraction/cod-9008566/(110).svg",
        "/v1/diffraction/cod-9008566/%3C110%3E.svg",
        "/v1/diffraction/cod-9008566/000.svg",
        "/v1/diffraction/cod-9008566/110.svg?kv=10",
        "/v1/diffraction/cod-9008566/110.svg?kv=200&kv=300",
        "/v1/diffraction/cod-9008566/110.svg?colour=red",
        "/v1/thickness/cod-9008566/110.json?g=0,0,0;1,-1,1&kv=300",
        "/v1/thickness/cod-9008566/110.json?g=0,0,0%3B1,-1,1&kv=300",
        "/v1/diffraction/cod-9008566/110.svg?kv=%C3%A5+b",
        "/v1/diffraction/mp-1/110.json",
        "/v1/diffraction/cod-9008566/110%2F.svg",
        "/v1/diffraction/cod-9008566/%ff.svg",
        "/v1/materials/cod-9008566",
        "/v1/materials?q=rutile&limit=3",
        "/p/r1/cod-9008566/s-00000000/1_1_0/diffraction-kv200.svg",
        "/p/r1/nothing",
        "/nowhere",
        "/nowhere.svg"
      })
  void answersAsTheLocalServerDoes(String target) {
    assertSame(function.get(target), local.get(target));
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /v1/diffraction/cod-9008566/110.svg",
    "HEAD, /health",
    "DELETE, /health",
    "POST, /health",
    "PUT, /v1/materials",
    "OPTIONS, /health"
  })
  void otherMethodsAreAnsweredAsTheLocalServerDoes(String method, String target) {
    assertSame(function.answer(PackagedFunction.event(method, target)), local.send(method, target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "json", "csv"})
  void objectsAreTheSameBytesAndHaveTheSameTag(String extension) {
    String front = "/v1/diffraction/cod-9008468/111." + extension;
    String object = function.get(front).headers().get("Location");

    assertThat(object).isEqualTo(local.location(front));
    assertSame(function.get(object), local.get(object));
    String tag = function.get(object).headers().get("ETag");
    assertSame(
        function.answer(
            PackagedFunction.event("GET", object, new byte[0], Map.of("if-none-match", tag))),
        local.get(object, "If-None-Match", tag));
  }

  static Stream<String> requests() throws Exception {
    return PackagedFunction.sampleRequests();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everySampleOfARequestIsAnswered(String sample) throws Exception {
    assertThat(function.answer(PackagedFunction.sample(sample)).status()).isBetween(200, 302);
  }

  @Test
  void brackets_asBrowsersSendThem_areTakenByEveryKindOfEvent() throws Exception {
    Answer fromUrl = function.answer(PackagedFunction.sample("function-url.json"));
    assertThat(fromUrl.status()).isEqualTo(302);
    assertThat(fromUrl.headers().get("Location"))
        .isEqualTo(local.location("/v1/diffraction/cod-9008566/%5B110%5D.svg?kv=300&right=1,-1,1"));
    for (String sample : List.of("function-url.json", "http-api.json")) {
      for (String zone :
          List.of("[110]", "%5B110%5D", "[1 1 0]", "1%201%200", "1,1,0", "1%2C1%2C0")) {
        ObjectNode event = (ObjectNode) JSON.readTree(PackagedFunction.sample(sample));
        event.put("rawPath", "/v1/diffraction/cod-9008566/" + zone + ".svg");
        event.put("rawQueryString", "");
        assertThat(function.answer(JSON.writeValueAsBytes(event)).headers().get("Location"))
            .as(sample + " " + zone)
            .isEqualTo(local.location("/v1/diffraction/cod-9008566/110.svg"));
      }
    }
  }

  /** The local server's own HTTP layer unpacks it; Lambda hands it over as it is. */
  @Test
  void aCompressedUploadIsRefusedAndSaysWhatIsRight() throws Exception {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(JSON.readTree(PackagedFunction.sample("upload.json")).get("body").binaryValue());
    }

    Answer answer =
        function.answer(
            PackagedFunction.event(
                "POST",
                "/v1/materials",
                compressed.toByteArray(),
                Map.of("content-type", "chemical/x-cif", "content-encoding", "gzip")));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("gzip", "send the CIF uncompressed");
  }

  @Test
  void anEventOfAnHttpApiIsAnsweredTheSame() throws Exception {
    assertSame(
        function.answer(PackagedFunction.sample("http-api.json")),
        local.get("/v1/diffraction/cod-9008566/110.json"));
  }

  @Test
  void theSampleObjectOfAnotherRevisionLeadsBack() throws Exception {
    assertThat(function.answer(PackagedFunction.sample("object.json")).status()).isEqualTo(302);
  }

  @Test
  void anUploadGetsItsNameAndIsThere() throws Exception {
    byte[] event = PackagedFunction.sample("upload.json");
    byte[] cif = java.util.Base64.getDecoder().decode(JSON.readTree(event).get("body").asText());

    Answer answer = function.answer(event);

    assertSame(answer, local.post("/v1/materials", cif, "Content-Type", "chemical/x-cif"));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(function.get(answer.headers().get("Location")).status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAsTheLocalServerDoes() {
    byte[] body = new byte[3 * 1024 * 1024];
    java.util.Arrays.fill(body, (byte) '#');

    Answer answer =
        function.answer(
            PackagedFunction.event(
                "POST", "/v1/materials", body, Map.of("content-type", "text/plain")));

    assertSame(answer, local.post("/v1/materials", body, "Content-Type", "text/plain"));
    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"text\"",
        "{\"rawPath\":7}",
        "{\"rawPath\":\"health\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"rawPath\":\"/health\",\"requestContext\":{\"http\":{}}}",
        "{\"rawPath\":\"/health\",\"requestContext\":[],\"headers\":{}}",
        "{\"rawPath\":\"/\",\"headers\":{\"a\":{}},\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"rawPath\":\"/\",\"body\":\"*\",\"isBase64Encoded\":true,"
            + "\"requestContext\":{\"http\":{\"method\":\"GET\"}}}"
      })
  void anEventThatIsNoRequestIsAnErrorThatSaysWhyAndHurtsNoLaterOne(String event) throws Exception {
    Invocation invocation =
        function.api().invoke(event.getBytes(StandardCharsets.UTF_8), PackagedFunction.TIME);

    assertThat(invocation.failed()).isTrue();
    JsonNode error = JSON.readTree(invocation.json());
    assertThat(error.get("errorType").asText()).endsWith("MalformedEventException");
    assertThat(error.get("errorMessage").asText())
        .startsWith("the event is no HTTP request of version 2.0");
    assertThat(function.get("/health").status()).isEqualTo(200);
  }

  @Test
  void aScheduledEventIsNoRequest() throws Exception {
    assertThat(
            function
                .api()
                .invoke(PackagedFunction.sample("schedule.json"), PackagedFunction.TIME)
                .failed())
        .isTrue();
  }

  @Test
  void anEventAsLargeAsLambdaAllowsIsAnswered() throws Exception {
    ObjectNode event = (ObjectNode) JSON.readTree(PackagedFunction.event("POST", "/v1/materials"));
    event.put("body", "#".repeat(6_000_000));

    assertThat(function.answer(JSON.writeValueAsBytes(event)).status()).isEqualTo(413);
  }

  @Test
  void saysSoWhereThereIsNoTimeLeftAndAnswersTheNextRequest() {
    Answer answer =
        function.answer(
            PackagedFunction.event("GET", "/v1/diffraction/cod-9008566/310.svg"), Duration.ZERO);

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Retry-After", "5")
        .containsEntry("Content-Type", "image/svg+xml; charset=utf-8");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("<svg");
    assertThat(function.get("/v1/diffraction/cod-9008566/310.svg").status()).isEqualTo(302);
  }

  @Test
  void logsOneLineOfJsonARequestWithItsOutcomeAndNothingOfWhoAsked() throws Exception {
    String target = "/v1/diffraction/cod-9008566/331.svg?gmax=1.23";
    function.get(target);
    function.get(target);
    function.get("/v1/diffraction/cod-9008566/331.svg?secretName=secretValue");
    // The log is read by a thread of its own: what comes after is in it, so is what was before.
    List<JsonNode> lines = requestsFrom("3,3,1", 3);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).get("Outcome").asText()).isEqualTo("made");
    assertThat(lines.get(0).get("Route").asText()).isEqualTo("diffraction");
    assertThat(lines.get(0).get("material").asText()).isEqualTo("cod-9008566");
    assertThat(lines.get(0).get("zone").asText()).isEqualTo("3,3,1");
    assertThat(lines.get(0).get("status").asInt()).isEqualTo(302);
    for (String step : List.of("structure", "look", "pattern", "drawing", "validation", "store")) {
      assertThat(lines.get(0).get(step + "Milliseconds").isNumber()).as(step).isTrue();
    }
    assertThat(lines.get(0).at("/_aws/CloudWatchMetrics/0/Namespace").asText())
        .isEqualTo("zoneaxis");
    assertThat(lines.get(1).get("Outcome").asText()).isEqualTo("hit");
    assertThat(lines.get(1).get("requestId").asText())
        .isNotEqualTo(lines.get(0).get("requestId").asText());
    assertThat(lines.get(2).get("Outcome").asText()).isEqualTo("refused");
    assertThat(String.join("\n", function.process().output()))
        .doesNotContain("secretName", "secretValue", "203.0.113.9", "Amazon CloudFront");
  }

  private static List<JsonNode> requestsFrom(String zone, int count) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (true) {
      List<JsonNode> lines =
          function.process().output().stream()
              .filter(line -> line.startsWith("{\"_aws\""))
              .map(PackagedFunctionTest::json)
              .filter(line -> line.get("Route").asText().equals("diffraction"))
              .dropWhile(line -> !line.path("zone").asText().equals(zone))
              .limit(count)
              .toList();
      if (lines.size() == count || System.nanoTime() > deadline) {
        return lines;
      }
      Thread.onSpinWait();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (java.io.IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  @Timeout(180)
  void stopsOnSigterm() throws Exception {
    try (PackagedFunction other = PackagedFunction.start(task, environment(), false)) {
      other.api().awaitReady();
      assertThat(other.get("/health").status()).isEqualTo(200);

      // 128 + 15: the Java machine says by which signal it ended, after its own clean stop.
      assertThat(other.process().terminate()).isEqualTo(143);
    }
  }

  @Test
  void dropsNothingWhenTheStorageGoesAndComesBack() throws Exception {
    Path own = java.nio.file.Files.createDirectories(folder.resolve("dropped"));
    S3OnFolder first = S3OnFolder.start(own, 0);
    int port = first.port();
    Map<String, String> environment = new HashMap<>(environment());
    environment.putAll(first.settings());
    try (PackagedFunction other = PackagedFunction.start(task, environment, false)) {
      assertThat(other.get("/v1/diffraction/cod-9008566/110.svg").status()).isEqualTo(302);
      first.close();
      try (S3OnFolder second = S3OnFolder.start(own, port)) {
        assertThat(second.port()).isEqualTo(port);
        assertThat(other.get("/v1/diffraction/cod-9008566/111.svg").status()).isEqualTo(302);
      }
    } finally {
      first.close();
    }
  }
}
