package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.zoneaxis.source.upstream.FetchLimits;

/**
 * Every way in which a database may answer, seen from the front: what the user is told, and that
 * what is stored stays as it was.
 */
@Tag("long")
class UpstreamAnswerTest {

  private static final String KEY = "k3yThatNobodyMaySee0123456789abcd";

  /** Never reached where an answer comes at all, on however busy a machine. */
  private static final FetchLimits PATIENT = limits(Duration.ofSeconds(15));

  /** For answers that come too late. */
  private static final FetchLimits IMPATIENT = limits(Duration.ofMillis(600));

  /** Less than the stand-in would need time for. */
  private static final int LOGGED_BYTES = 1000;

  private static final Duration UNTIL_DUE = Duration.ofDays(31);

  private static final AtomicInteger ENTRIES = new AtomicInteger();

  @TempDir private static Path data;

  /** Paths of requests that brought the key. */
  private static final Set<String> SHOWN_THE_KEY = ConcurrentHashMap.newKeySet();

  private static StandardError log;
  private static WireMockServer server;
  private static WireMockServer stranger;
  private static SkippingTime time;
  private static Service withKey;
  private static Service withoutKey;
  private static Service impatientWithKey;
  private static Service impatientWithoutKey;

  @BeforeAll
  static void start() {
    log = new StandardError();
    server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .gzipDisabled(true)
                .disableRequestJournal()
                .maxLoggedResponseSize(LOGGED_BYTES)
                .extensions(new Flood()));
    server.addMockServiceRequestListener(
        (request, response) -> {
          if (request.getHeaders().toString().contains(KEY) || request.getUrl().contains(KEY)) {
            SHOWN_THE_KEY.add(request.getUrl().replaceFirst("\\?.*", ""));
          }
        });
    server.start();
    stranger = stranger();
    time = new SkippingTime();
    withKey = withKey("with-key", PATIENT);
    withoutKey = withoutKey("without-key", PATIENT);
    impatientWithKey = withKey("impatient-with-key", IMPATIENT);
    impatientWithoutKey = withoutKey("impatient-without-key", IMPATIENT);
    // The first answer of a server takes longer than these limits allow.
    Service.send("GET", URI.create(server.baseUrl()), BodyPublishers.noBody());
  }

  private static FetchLimits limits(Duration read) {
    return new FetchLimits(
        Duration.ofSeconds(15),
        read,
        Duration.ofSeconds(60),
        1,
        Duration.ofMillis(300),
        Duration.ofSeconds(4));
  }

  private static Service withKey(String folder, FetchLimits limits) {
    return Service.on(
        data.resolve(folder),
        Map.of(
            "ZONEAXIS_MP_URL",
            server.baseUrl() + "/mp",
            "ZONEAXIS_COD_URL",
            server.baseUrl() + "/cod",
            "MP_API_KEY",
            KEY),
        limits,
        time);
  }

  private static Service withoutKey(String folder, FetchLimits limits) {
    return Service.on(
        data.resolve(folder),
        Map.of("ZONEAXIS_MP_OPTIMADE_URL", server.baseUrl() + "/optimade"),
        limits,
        time);
  }

  private static List<Service> services() {
    return List.of(withKey, withoutKey, impatientWithKey, impatientWithoutKey);
  }

  private static WireMockServer stranger() {
    WireMockServer started = new WireMockServer(wireMockConfig().dynamicPort());
    started.start();
    return started;
  }

  @AfterAll
  static void stop() {
    try {
      assertThat(log.text()).contains("answered with status 401").doesNotContain(KEY);
      assertThat(SHOWN_THE_KEY).containsExactly("/mp/materials/summary/");
      assertThat(stranger.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    } finally {
      services().forEach(Service::close);
      server.stop();
      stranger.stop();
      log.close();
    }
  }

  /** Each case has an entry of its own, so that what the process remembers does not matter. */
  @AfterEach
  void forget() {
    server.resetAll();
    for (Service service : services()) {
      assertThat(service.bucket().holding(KEY)).isEmpty();
      service.bucket().clear();
    }
  }

  static Stream<UpstreamCase> cases() {
    return Stream.concat(RecordedCases.all(), FaultCases.all(URI.create(stranger.baseUrl()), KEY));
  }

  static Stream<UpstreamCase> failures() {
    return cases().filter(some -> !some.expected().isFound());
  }

  static Stream<UpstreamCase> successes() {
    return cases().filter(some -> some.expected().isFound());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void failureIsShownInTheFormAskedForAndStoresNothing(UpstreamCase failure) throws Exception {
    Service service = service(failure);
    String id = failure.database().id(ENTRIES.incrementAndGet());
    failure.play().on(server, id);
    Map<String, String> before = service.bucket().listing();

    HttpResponse<byte[]> picture = service.get(picture(id));
    HttpResponse<byte[]> table = service.get("/v1/diffraction/" + id + "/001.json");
    HttpResponse<byte[]> document = service.get(document(id));

    String words = failure.expected().words().replace("{id}", id);
    for (HttpResponse<byte[]> answer : List.of(picture, table, document)) {
      assertFailure(answer, failure.expected());
    }
    assertThat(header(picture, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(description(picture.body())).contains(words);
    for (HttpResponse<byte[]> answer : List.of(table, document)) {
      assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(text(answer))
          .contains(words, "\"status\":" + failure.expected().status(), "\"detail\":\"");
    }
    assertThat(service.bucket().listing()).isEqualTo(before);
  }

  private static void assertFailure(HttpResponse<byte[]> answer, Expected expected) {
    assertThat(answer.statusCode()).isEqualTo(expected.status());
    assertThat(header(answer, "Cache-Control")).isEqualTo(expected.cacheControl());
    assertThat(header(answer, "Retry-After"))
        .isEqualTo(
            expected.retryAfter().isPresent()
                ? Integer.toString(expected.retryAfter().getAsInt())
                : "");
    assertNoSecrets(answer);
  }

  private static void assertNoSecrets(HttpResponse<byte[]> answer) {
    Secrets.assertNone(
        answer, KEY, ":" + server.port(), ":" + stranger.port(), data.toString(), "/etc/passwd");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void whatIsCachedIsServedWithANoteWhileItsSourceFails(UpstreamCase failure) {
    Service service = service(failure);
    String id = failure.database().id(ENTRIES.incrementAndGet());
    server.stubFor(failure.database().request(id).willReturn(ok(failure.database().good(id))));
    String location = service.location(picture(id));
    time.skip(UNTIL_DUE);
    server.resetAll();
    failure.play().on(server, id);
    Map<String, String> before = service.bucket().listing();

    HttpResponse<byte[]> picture = service.get(picture(id));
    HttpResponse<byte[]> document = service.get(document(id));

    assertThat(picture.statusCode()).isEqualTo(302);
    assertThat(header(picture, "Location")).isEqualTo(location);
    assertThat(document.statusCode()).isEqualTo(200);
    // Published entries do not change, so that their database is not asked again.
    boolean askedAgain = failure.database() != StandIn.COD;
    boolean gone = askedAgain && failure.expected().status() == 404;
    String note = gone ? "The source no longer has this entry" : "Served from the copy of ";
    assertThat(text(document).contains(note)).isEqualTo(askedAgain);
    assertNoSecrets(document);
    Map<String, String> after = new TreeMap<>(service.bucket().listing());
    if (gone) {
      // That it is withdrawn is written down; nothing else changes.
      String current = "structures/" + id + ".json";
      assertThat(after.put(current, before.get(current))).isNotEqualTo(before.get(current));
    }
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("successes")
  void goodAnswerLeadsToThePicture(UpstreamCase success) {
    Service service = service(success);
    String id = success.database().id(ENTRIES.incrementAndGet());
    success.play().on(server, id);

    HttpResponse<byte[]> picture = service.get(picture(id));
    HttpResponse<byte[]> document = service.get(document(id));

    assertThat(picture.statusCode()).isEqualTo(302);
    assertThat(header(picture, "Location")).startsWith("/p/").contains("/" + id + "/");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(text(document))
        .contains("\"id\":\"" + id + "\"", "\"provider\":\"" + success.database().provider());
    assertNoSecrets(picture);
    assertNoSecrets(document);
    assertThat(service.bucket().listing())
        .containsKeys("structures/" + id + ".json", header(picture, "Location").substring(1));
  }

  private static Service service(UpstreamCase some) {
    if (some.database() == StandIn.OPTIMADE) {
      return some.isSlow() ? impatientWithoutKey : withoutKey;
    }
    return some.isSlow() ? impatientWithKey : withKey;
  }

  private static String picture(String id) {
    return "/v1/diffraction/" + id + "/001.svg";
  }

  private static String document(String id) {
    return "/v1/materials/" + id;
  }

  /** What a picture of an error says, in one piece; it must be well-formed. */
  private static String description(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    return root.getElementsByTagName("desc").item(0).getTextContent();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
