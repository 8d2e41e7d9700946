package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says when it cannot do what it is asked. */
class ErrorAnswerTest {

  private static final String FRONT = "/v1/diffraction/";
  private static final String COPPER = FRONT + "cod-9008468/110";

  private static final String STRUCTURE = "/v1/structure/cod-9008468/110";
  private static final String LEAK = Secrets.LEAK;

  @TempDir private static Path data;

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.on(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008468/abc, zone axis, 400, 'public, max-age=60'",
    "cod-9008468/000, zone axis, 400, 'public, max-age=60'",
    "cod-9008468/110?kv=10, kv, 400, 'public, max-age=60'",
    "cod-9008468/110?kv=1e400, kv, 400, 'public, max-age=60'",
    "cod-9008468/110?gmax=5, gmax, 400, 'public, max-age=60'",
    "cod-9008468/110?sigma=NaN, sigma, 400, 'public, max-age=60'",
    "cod-9008468/110?precession=-1, precession, 400, 'public, max-age=60'",
    "cod-9008468/110?right=111, right, 400, 'public, max-age=60'",
    "cod-9008468/110?labels=some, labels, 400, 'public, max-age=60'",
    "cod-9008468/110?unit=mm, unit, 400, 'public, max-age=60'",
    "cod-9008468/110?colour=red, colour, 400, 'public, max-age=60'",
    "cod-9008468/110?kv=100&kv=200, kv, 400, 'public, max-age=60'",
    "'cod-9008468/2,-1,-1,0', zone axis, 400, 'public, max-age=60'",
    "cu/110, material, 400, 'public, max-age=60'",
  })
  void refusalNamesTheParameterInProblemDetails(
      String request, String parameter, int status, String cache) {
    HttpResponse<byte[]> answer = service.get(FRONT + withExtension(request, ".json"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Cache-Control")).isEqualTo(cache);
    assertThat(text(answer))
        .contains("\"type\":\"about:blank\"", "\"title\":\"", "\"detail\":\"", "\"expected\":\"")
        .contains("\"status\":" + status)
        .contains("\"parameter\":\"" + parameter + "\"")
        .doesNotMatch(LEAK);
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008468/abc, 400, zone axis",
    "cod-9008468/110?kv=10, 400, 1500",
    "cod-1111111/110, 404, cod-1111111",
    "mp-3000000/110, 404, mp-3000000"
  })
  void pictureThatCannotBeDrawnSaysSoAsAPicture(String request, int status, String word)
      throws Exception {
    HttpResponse<byte[]> answer = service.get(FRONT + withExtension(request, ".svg"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    assertThat(text(answer)).contains(word).doesNotMatch(LEAK);
    assertThat(rootElement(answer.body())).isEqualTo("svg");
  }

  @Test
  void unknownMaterialMayBeKeptForFiveMinutes() {
    HttpResponse<byte[]> answer = service.get(FRONT + "cod-1111111/110.json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?kv=2",
        "?gmax=9",
        "?right=1,1,1",
        "?unit=mm",
        "?colour=red",
        "?unit=nm&unit=nm",
      })
  void optionsOfAStructureAreCheckedAsThoseOfAPattern(String query) {
    HttpResponse<byte[]> answer = service.get(STRUCTURE + ".svg" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
    assertThat(answer.body()).isEqualTo(service.get(COPPER + ".svg" + query).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void otherMethodsAreNotAllowed(String method) {
    HttpResponse<byte[]> answer = service.send(method, COPPER + ".json");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).contains("GET");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/v1",
        "/v1/diffraction",
        "/v1/diffraction/cod-9008468",
        COPPER,
        COPPER + ".pdf",
        COPPER + ".SVG",
        COPPER + ".svg/",
        STRUCTURE + ".pdf",
        STRUCTURE + ".csv",
        STRUCTURE,
        FRONT + "cod-9008468/110.svg/x"
      })
  void unknownAddressIsNotFoundInTheSameForm(String path) {
    HttpResponse<byte[]> answer = service.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(answer)).contains("\"detail\":\"").doesNotMatch(LEAK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/html", "application/json", "image/png,*/*;q=0.1"})
  void whatTheClientAcceptsDecidesNothing(String accept) {
    assertThat(service.get(COPPER + ".svg", "Accept", accept).statusCode()).isEqualTo(302);
  }

  static Stream<String> hostileTargets() {
    String digits = "9".repeat(10_000);
    return Stream.of(
        FRONT + "../../etc/passwd/110.svg",
        FRONT + "..%2f..%2fetc%2fpasswd/110.svg",
        FRONT + "%2e%2e%2f%2e%2e/110.svg",
        FRONT + "cod-9008468/../../../p/x.svg",
        FRONT + "cod-9008468/%2e%2e/110.svg",
        FRONT + "cod-9008468%00/110.svg",
        FRONT + "cod-9008468/110%00.svg",
        FRONT + "cod-9008468/%ff%fe.svg",
        FRONT + "cod-9008468/%c0%af.svg",
        FRONT + "cod-9008468/%zz.svg",
        FRONT + "cod-9008468/%.svg",
        FRONT + "cod-9008468/1%2",
        FRONT + digits + "/110.svg",
        FRONT + "cod-" + digits + "/110.svg",
        FRONT + "cod-9008468/" + digits + ".svg",
        COPPER + ".svg?kv=" + digits,
        COPPER + ".svg?kv=1e400",
        COPPER + ".svg?kv=-0x1p3",
        COPPER + ".svg?kv=%zz",
        COPPER + ".svg?%00=1",
        COPPER + ".svg?kv",
        COPPER + ".svg?=200",
        COPPER + ".svg?kv=" + encoded("\u0662\u0660\u0660"),
        FRONT + "cod-9008468/" + encoded("\u0661\u0661\u0660") + ".svg",
        FRONT + "cod-" + encoded("\uff19\uff10\uff10\uff18\uff14\uff16\uff18") + "/110.svg",
        FRONT + "COD-9008468/110.svg",
        FRONT + "cod-9008468/1+1+0.svg",
        FRONT + "cod-9008468/1e0,1,0.svg",
        FRONT + "cod-9008468/<script>alert(1)</script>.svg",
        FRONT + "cod-9008468/\"'><x.svg",
        FRONT + "/110.svg",
        FRONT + "/.svg",
        "/" + COPPER + ".svg",
        "//evil.example" + COPPER + ".svg",
        "//",
        "/p//",
        "/p/../lock",
        "/p/..%2f..%2flock",
        "/p/%2e%2e/%2e%2e/lock",
        "/p/r1/" + digits,
        "*",
        "relative");
  }

  @ParameterizedTest
  @MethodSource("hostileTargets")
  void hostileAddressIsRefusedAndTouchesNoStorage(String target) throws Exception {
    service.calls().since();

    RawHttp.Answer answer = service.raw("GET", target);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Cache-Control")).isPresent();
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body())
        .isNotEmpty()
        .doesNotMatch(LEAK)
        .doesNotContain("<script", "<x.svg", "\u0000");
    // The letters of a picture are outlines; words alone stay short.
    boolean picture = answer.body().startsWith("<svg");
    assertThat(answer.body().length()).isLessThanOrEqualTo(picture ? 8000 : 5000);
    assertThat(service.calls().since()).isEmpty();
  }

  @Test
  void addressLongerThanAnyIsRefused() throws Exception {
    RawHttp.Answer answer = service.raw("GET", "/" + "x".repeat(100_000));

    assertThat(answer.status()).isBetween(400, 431);
    assertThat(answer.body()).doesNotMatch(LEAK);
  }

  @Test
  void headersThatAreTooLargeAreNotCalledABody() {
    HttpResponse<byte[]> answer = service.get("/health", "X-Large", "x".repeat(20_000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("The headers of the request are too large.");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String withExtension(String request, String extension) {
    int query = request.indexOf('?');
    return query < 0
        ? request + extension
        : request.substring(0, query) + extension + request.substring(query);
  }

  private static String rootElement(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement()
        .getTagName();
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new AssertionError("no header " + name + " in " + response.headers()));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
