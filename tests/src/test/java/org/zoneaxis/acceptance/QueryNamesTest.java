package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.http.route.RouteQueries;

/** Which names a query may have: by the service, and by the network in front of it. */
class QueryNamesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Service service;
  private static Chromium chromium;
  private static Page page;
  private static String edge;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    service = Service.on(data);
    chromium = Chromium.start(service.url());
    page = chromium.visitor();
    edge =
        Template.read(PackagedFunction.ROOT.resolve("template.yaml"))
            .properties("KnownNames")
            .get("FunctionCode")
            .toString();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    service.close();
  }

  /** What the network does with a request: goes on with its query as it leaves it, or refuses. */
  private static JsonNode edge(String path, String query) throws IOException {
    ObjectNode request = JSON.createObjectNode().put("method", "GET").put("uri", path);
    ObjectNode names = request.putObject("querystring");
    for (String field : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = field.split("=", 2);
      if (names.has(parts[0])) {
        ObjectNode first = (ObjectNode) names.get(parts[0]);
        if (!first.has("multiValue")) {
          first.putArray("multiValue").addObject().put("value", first.get("value").asText());
        }
        first.withArray("/multiValue").addObject().put("value", parts[1]);
      } else {
        names.putObject(parts[0]).put("value", parts[1]);
      }
    }
    return script(
        "handler({request: JSON.parse(" + JSON.writeValueAsString(request.toString()) + ")})");
  }

  private static JsonNode script(String expression) throws IOException {
    return JSON.readTree(
        page.evaluate("() => { " + edge + "\n return JSON.stringify(" + expression + "); }")
            .toString());
  }

  @Test
  void everyRoutesCacheKeyHoldsExactlyTheNamesThatItKnows() throws IOException {
    Map<?, ?> network = JSON.convertValue(script("known"), Map.class);

    assertThat(network).isEqualTo(RouteQueries.byPath(Figures.ALL));
  }

  @Test
  void theCodeOfTheNetworkIsNoLargerThanItTakes() {
    assertThat(edge.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_240);
  }

  static Stream<String> routes() {
    return RouteQueries.byPath(Figures.ALL).keySet().stream();
  }

  private static boolean isAncestor(String route) {
    return route.startsWith("/dp_sim");
  }

  private static final Map<String, String> BELOW =
      Map.of(
          "/v1/", "diffraction/cod-9008566/110.json",
          "/v1/materials/", "cod-9008566",
          "/assets/", "style.css",
          "/v1/tilt/", "cod-9008460/001/112.json",
          "/v1/angle/", "cod-9008460/001/112.json",
          "/dp_sim/", "");

  /** The address of a route. */
  private static String example(String route) {
    return route + BELOW.getOrDefault(route, "");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aNameThatTheRouteDoesNotKnowIsRefusedHereAndThere(String route) throws IOException {
    String path = example(route);
    for (String name : List.of("utm_source", "Kv", "__proto__", "constructor")) {
      HttpResponse<byte[]> answer = service.get(path + "?" + name + "=x");
      JsonNode there = edge(path, name + "=x");
      if (isAncestor(route)) {
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(there.path("querystring").asText()).isEmpty();
        continue;
      }
      assertThat(answer.statusCode()).as(path + " " + name).isEqualTo(400);
      assertThat(there.path("statusCode").asInt()).isEqualTo(400);
      assertThat(there.path("body").asText()).contains(name);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      // A page says it in place; the network has no page, but something to read.
      assertThat(there.at("/headers/content-type/value").asText().split(";")[0])
          .isEqualTo(edgeType(route, type));
    }
  }

  private static String edgeType(String route, String type) {
    return List.of("/image", "/atlas", "/api").contains(route) ? "text/html" : type.split(";")[0];
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aNameThatTheRouteKnowsIsNotRefusedForItself(String route) throws IOException {
    for (String name : RouteQueries.byPath(Figures.ALL).get(route)) {
      HttpResponse<byte[]> answer = service.get(example(route) + "?" + name + "=1");

      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .doesNotContain("the parameters are", "there is no such");
      assertThat(edge(example(route), name + "=1").path("querystring").asText())
          .isEqualTo(name + "=1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                                | zone=110&material=Si&kv=300 | kv=300&material=Si&zone=110",
        "/                                | material=Si&zone=           | material=Si&zone=",
        "/v1/diffraction/mp-149/1,1,0.svg | kv=300&kv=200               | kv=200&kv=300",
        "/v1/diffraction/mp-149/110.svg   | right=1%2C-1%2C1            | right=1%2C-1%2C1",
        "/nothing/here                    | a=1&b=2                     | ''",
        "/dp_sim/                         | zone_axis=111&x=1&structure=mp-81 | structure=mp-81&zone_axis=111"
      })
  void theSameQueryInAnotherOrderIsTheSameKey(String path, String query, String key)
      throws IOException {
    assertThat(edge(path, query).path("querystring").asText()).isEqualTo(key);
  }

  @Test
  void aRefusalOfThePageOffersTheAddressWithoutTheName() throws IOException {
    JsonNode refusal = edge("/", "material=Si&fbclid=<b>\"&zone=110\">");

    assertThat(refusal.path("body").asText())
        .contains("fbclid", "href=\"/?material=Si&amp;zone=110&quot;&gt;\"")
        .doesNotContain("<b>");
    assertThat(refusal.at("/headers/cache-control/value").asText()).isEqualTo("no-store");
  }

  @Test
  void aRefusalWhereAPictureWasAskedForIsOne() throws IOException {
    String body = edge("/v1/structure/mp-149/110.svg", "x<y=1").path("body").asText();

    assertThat(body).startsWith("<svg ").contains("x&lt;y").doesNotContain("x<y");
  }
}
