package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a request through the running service: front, bucket, function. */
class FigureRouteTest {

  private static final String COPPER = "/v1/diffraction/cod-9008468/110.svg";
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";
  private static final int HERD = 50;

  @TempDir private Path data;

  private Service service;

  @BeforeEach
  void start() {
    service = Service.on(data);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void firstGetMakesTheObjectAndLeadsToIt() throws Exception {
    HttpResponse<byte[]> front = service.get(COPPER);

    assertThat(front.statusCode()).isEqualTo(302);
    assertThat(header(front, "Cache-Control")).isEqualTo("public, max-age=60, s-maxage=300");
    assertThat(header(front, "Location"))
        .matches("/p/r[0-9]+/cod-9008468/s-[0-9a-f]{8}/1_1_0/diffraction-kv200\\.svg");
    assertThat(service.calls().since()).containsExactly("GetObject", "HeadObject", "PutObject");

    HttpResponse<byte[]> object = service.get(header(front, "Location"));
    assertThat(object.statusCode()).isEqualTo(200);
    assertThat(header(object, "Cache-Control")).isEqualTo(IMMUTABLE);
    assertThat(header(object, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(header(object, "ETag")).matches("\"[^\"]+\"");
    assertThat(header(object, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(object, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    assertThat(object.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(object.body())
        .isEqualTo(Files.readAllBytes(service.file(header(front, "Location"))));
    assertThat(new String(object.body(), StandardCharsets.UTF_8)).startsWith("<svg");
  }

  @ParameterizedTest
  @CsvSource({
    "svg, image/svg+xml; charset=utf-8, <svg",
    "json, application/json, {",
    "csv, text/csv; charset=utf-8, h"
  })
  void eachFormatHasItsTypeAndBody(String extension, String type, String start) {
    HttpResponse<byte[]> object =
        service.get(service.location("/v1/diffraction/cod-9008468/110." + extension));

    assertThat(header(object, "Content-Type")).isEqualTo(type);
    assertThat(new String(object.body(), StandardCharsets.UTF_8)).startsWith(start);
  }

  @Test
  void structureStandsBesideItsPattern() throws Exception {
    String front = "/v1/structure/cod-9008468/110.svg";
    HttpResponse<byte[]> first = service.get(front + "?kv=300&labels=all");

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=60, s-maxage=300");
    String location = header(first, "Location");
    assertThat(location).matches("/p/r[0-9]+/cod-9008468/s-[0-9a-f]{8}/1_1_0/structure\\.svg");
    assertThat(service.calls().since()).containsExactly("GetObject", "HeadObject", "PutObject");
    assertThat(service.location(front)).isEqualTo(location);

    HttpResponse<byte[]> object = service.get(location);
    assertThat(object.statusCode()).isEqualTo(200);
    assertThat(header(object, "Cache-Control")).isEqualTo(IMMUTABLE);
    assertThat(header(object, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(new String(object.body(), StandardCharsets.UTF_8))
        .startsWith("<svg")
        .contains("data-atoms=\"14\"");
    HttpResponse<byte[]> head = service.send("HEAD", front);
    assertThat(head.statusCode()).isEqualTo(302);
    assertThat(header(head, "Location")).isEqualTo(location);

    Files.write(service.file(location), Arrays.copyOf(object.body(), 500));
    assertThat(service.get(location).body()).isEqualTo(object.body());
    Files.delete(service.file(location));
    assertThat(service.get(location).body()).isEqualTo(object.body());
    assertThat(service.get(location.replace("/r5/", "/r99/")).statusCode()).isEqualTo(302);
  }

  @Test
  void secondGetAsksTheStorageNothing() {
    String first = service.location(COPPER);
    service.calls().since();

    assertThat(service.location(COPPER)).isEqualTo(first);
    assertThat(service.calls().since()).isEmpty();
  }

  @Test
  void bucketAnswersForAnObjectThatIsThere() {
    String location = service.location(COPPER);
    service.calls().since();

    service.get(location);

    assertThat(service.calls().since()).containsExactly("GetObject");
  }

  @Test
  void objectIsMadeFromItsPathAlone() {
    String location = service.location(COPPER);
    byte[] bytes = service.get(location).body();
    String other = location.replace("kv200", "kv300");

    HttpResponse<byte[]> made = service.get(other);

    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(header(made, "Cache-Control")).isEqualTo(IMMUTABLE);
    assertThat(made.body()).isNotEqualTo(bytes);
    assertThat(service.location(COPPER + "?kv=300")).isEqualTo(other);
    assertThat(service.get(other).body()).isEqualTo(made.body());
  }

  @Test
  void herdOfFirstGetsMakesOneObject() throws Exception {
    ExecutorService herd = Executors.newFixedThreadPool(HERD);
    try {
      Callable<byte[]> visitor = () -> service.get(service.location(COPPER)).body();
      List<Future<byte[]>> visits =
          herd.invokeAll(Stream.generate(() -> visitor).limit(HERD).toList());

      byte[] expected = visits.get(0).get();
      for (Future<byte[]> visit : visits) {
        assertThat(visit.get()).isEqualTo(expected);
      }
    } finally {
      herd.shutdownNow();
    }
    assertThat(service.calls().uploads()).isEqualTo(1);
  }

  @Test
  void dataSurvivesARestart() {
    String location = service.location(COPPER);
    HttpResponse<byte[]> before = service.get(location);
    service.close();
    service = Service.on(data);

    HttpResponse<byte[]> after = service.get(location);

    assertThat(after.body()).isEqualTo(before.body());
    assertThat(header(after, "ETag")).isEqualTo(header(before, "ETag"));
    assertThat(service.location(COPPER)).isEqualTo(location);
    assertThat(service.calls().uploads()).isZero();
  }

  @Test
  void truncatedObjectIsNoticedAndMadeAgain() throws Exception {
    String location = service.location(COPPER);
    byte[] whole = service.get(location).body();
    Files.write(service.file(location), Arrays.copyOf(whole, whole.length / 2));

    assertThat(service.get(location).body()).isEqualTo(whole);
    assertThat(service.file(location)).hasBinaryContent(whole);
  }

  @Test
  void objectReplacedByOtherBytesOfTheSameLengthIsNoticedAndMadeAgain() throws Exception {
    String location = service.location(COPPER);
    byte[] whole = service.get(location).body();
    byte[] other = whole.clone();
    other[other.length / 2] ^= 1;
    Files.write(service.file(location), other);

    assertThat(service.get(location).body()).isEqualTo(whole);
    assertThat(service.file(location)).hasBinaryContent(whole);
  }

  @Test
  void deletedObjectIsMadeAgain() throws Exception {
    String location = service.location(COPPER);
    byte[] whole = service.get(location).body();
    Files.delete(service.file(location));

    assertThat(service.get(location).body()).isEqualTo(whole);
    assertThat(service.file(location)).hasBinaryContent(whole);
  }

  @Test
  void headAnswersLikeGetWithoutABody() {
    HttpResponse<byte[]> front = service.send("HEAD", COPPER);
    assertThat(front.statusCode()).isEqualTo(302);
    String location = header(front, "Location");

    HttpResponse<byte[]> get = service.get(location);
    HttpResponse<byte[]> head = service.send("HEAD", location);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Length")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'%s', 304",
    "'W/%s', 304",
    "'\"other\", %s', 304",
    "'*', 304",
    "'\"other\"', 200",
    "'%s-', 200"
  })
  void clientThatHasTheObjectGetsNoBytes(String condition, int status) {
    String location = service.location(COPPER);
    String etag = header(service.get(location), "ETag");

    HttpResponse<byte[]> answer =
        service.get(location, "If-None-Match", condition.replace("%s", etag));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "ETag")).isEqualTo(etag);
    assertThat(header(answer, "Cache-Control")).isEqualTo(IMMUTABLE);
    assertThat(answer.body().length == 0).isEqualTo(status == 304);
  }

  @ParameterizedTest
  @CsvSource({"/p/r[0-9]+/, /p/r99999/", "s-[0-9a-f]{8}, s-00000000"})
  void pathOfAnotherRenderNumberOrRevisionLeadsToTheFront(String current, String other) {
    String location = service.location(COPPER + "?kv=300");

    HttpResponse<byte[]> answer = service.get(location.replaceFirst(current, other));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60, s-maxage=300");
    assertThat(service.location(header(answer, "Location"))).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p/",
        "/p/x",
        "/p/r2",
        "/p/r5/cod-9008468/s-4e1770e0/1_1_0/structure.pdf",
        "/p/r5/cod-9008468/s-4e1770e0/2_2_0/diffraction-kv200.svg",
        "/p/r5/cod-9008468/s-4e1770e0/1_1_0/diffraction-kv200.svgx",
        "/p/r5/cod-9008468/s-4e1770e0/1_1_0/diffraction-kv0200.svg",
        "/p/r01/cod-9008468/s-4e1770e0/1_1_0/diffraction-kv200.svg",
        "/p/r5/../r5/cod-9008468/s-4e1770e0/1_1_0/diffraction-kv200.svg",
        "/p/r5/cod-9008468%2Fs-4e1770e0/1_1_0/diffraction-kv200.svg"
      })
  void pathThatIsNoKeyIsNotFoundAndTouchesNoStorage(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(404);
    assertThat(service.calls().since()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,1,0",
        "1%2C1%2C0",
        "1%201%200",
        "%5B110%5D",
        "%5B1,1,0%5D",
        "2,2,0",
        "220",
        "%31%31%30",
        "20,20,0"
      })
  void everySpellingOfAZoneAxisLeadsToOneObject(String zone) {
    assertThat(service.location("/v1/diffraction/cod-9008468/" + zone + ".svg"))
        .isEqualTo(service.location(COPPER));
    assertThat(service.calls().uploads()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[110]", "[1,1,0]"})
  void bracketsNeedNoEncoding(String zone) throws Exception {
    RawHttp.Answer answer = service.raw("GET", "/v1/diffraction/cod-9008468/" + zone + ".svg");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).hasValue(service.location(COPPER));
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008468, -1-10, -1_-1_0",
    "cod-9008468, '-1,1,0', -1_1_0",
    "cod-9008468, 1-10, 1_-1_0",
    "cod-9008468, %5B1-10%5D, 1_-1_0",
    "cod-9008468, '20,-19,0', 20_-19_0",
    "cod-9008506, '2,-1,-1,0', 1_0_0",
    "cod-9008506, 2-1-10, 1_0_0",
    "cod-9008506, 0001, 0_0_1",
    "cod-9008506, '1,1,-2,0', 1_1_0"
  })
  void zoneAxisStandsInThePathInThreeIndices(String material, String zone, String key) {
    assertThat(service.location("/v1/diffraction/" + material + "/" + zone + ".svg"))
        .contains("/" + key + "/diffraction");
  }

  @ParameterizedTest
  @CsvSource({
    "'', kv200",
    "kv=200, kv200",
    "kv=300, kv300",
    "kv=299.6, kv300",
    "kv=20, kv20",
    "kv=1500, kv1500",
    "gmax=1.5, kv200",
    "gmax=2.504, kv200-gmax2.5",
    "gmax=0.2, kv200-gmax0.2",
    "sigma=0.02, kv200-sigma0.02",
    "sigma=0.0104, kv200",
    "precession=1.5, kv200-precession1.5",
    "precession=0, kv200",
    "labels=all, kv200-labelsall",
    "labels=none, kv200-labelsnone",
    "labels=strong, kv200",
    "unit=nm, kv200-unitnm",
    "unit=A, kv200",
    "right=2-20, kv200-right2_-2_0",
    "'right=2,-2,0', kv200-right2_-2_0",
    "right=%5B2%20-2%200%5D, kv200-right2_-2_0",
    "right=1-11, kv200",
    "unit=nm&labels=all&kv=80&gmax=2, kv80-gmax2-labelsall-unitnm"
  })
  void optionsStandInThePathWhereTheyDifferFromTheDefault(String query, String options) {
    String location = service.location(COPPER + (query.isEmpty() ? "" : "?" + query));

    assertThat(location).endsWith("/1_1_0/diffraction-" + options + ".svg");
    assertThat(service.get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void healthAsksTheStorageNothing() {
    HttpResponse<byte[]> health = service.get("/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(header(health, "Content-Type")).isEqualTo("application/json");
    assertThat(header(health, "Cache-Control")).isEqualTo("no-store");
    assertThat(new String(health.body(), StandardCharsets.UTF_8))
        .contains("\"status\":\"up\"", "\"version\":\"", "\"render\":")
        .doesNotContain("${");
    assertThat(service.calls().since()).isEmpty();
  }

  @Test
  void everyLinkOfTheIndexWorks() {
    HttpResponse<byte[]> index = service.get("/");
    assertThat(header(index, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    List<String> links =
        Pattern.compile("(?:href|src)=\"([^\"]+)\"")
            .matcher(new String(index.body(), StandardCharsets.UTF_8))
            .results()
            .map(match -> match.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
            .filter(link -> !link.isEmpty())
            .distinct()
            .toList();

    assertThat(links).hasSizeGreaterThan(3);
    for (String link : links) {
      HttpResponse<byte[]> answer = service.get(link);
      assertThat(
              answer.statusCode() == 302
                  ? service.get(service.location(link)).statusCode()
                  : answer.statusCode())
          .as(link)
          .isEqualTo(200);
    }
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new AssertionError("no header " + name + " in " + describe(response)));
  }

  private static Map<String, List<String>> describe(HttpResponse<byte[]> response) {
    return response.headers().map();
  }
}
