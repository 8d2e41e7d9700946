package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stereograms as users get them, against independent programs. */
class StereogramRouteTest extends ServiceTest {

  static Stream<Arguments> cases() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("orientation").get("stereographic"))
        .map(entry -> Arguments.of(entry.get("id").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreeWithTheReference(String name, JsonNode expected) throws IOException {
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/stereogram/"
                + ReferenceCrystal.upload(service, expected)
                + "/"
                + ReferenceCrystal.commas(expected.get("zone_axis"))
                + ".json");
    double turn = turn(found, expected);
    for (String kind : new String[] {"uvw", "hkl"}) {
      Map<JsonNode, JsonNode> poles = poles(found, kind);
      for (JsonNode row : expected.get(kind.equals("uvw") ? "directions" : "planes")) {
        JsonNode pole = poles.get(row.get("indices"));
        assertThat(pole.get("angle").doubleValue())
            .isCloseTo(row.get("polar_deg").doubleValue(), within(1e-7));
        assertAt(pole.get("position"), row.get("x"), row.get("y"), turn);
        JsonNode circle = row.path("great_circle");
        assertThat(pole.path("greatCircle").isNull()).isEqualTo(circle.has("diameter_direction"));
        if (circle.has("radius")) {
          assertThat(pole.at("/greatCircle/radius").doubleValue())
              .isCloseTo(circle.get("radius").doubleValue(), within(1e-9));
          JsonNode centre = circle.get("centre");
          assertAt(pole.at("/greatCircle/centre"), centre.get(0), centre.get(1), turn);
        }
      }
    }
  }

  private static Map<JsonNode, JsonNode> poles(JsonNode found, String kind) {
    Map<JsonNode, JsonNode> poles = new HashMap<>();
    ReferenceCrystal.elements(found.get("poles"))
        .filter(pole -> pole.has(kind))
        .forEach(pole -> poles.put(pole.get(kind), pole));
    return poles;
  }

  /** How far the page is turned against that of the reference, in radians. */
  private static double turn(JsonNode found, JsonNode expected) {
    JsonNode away =
        ReferenceCrystal.elements(expected.get("directions"))
            .filter(row -> row.get("polar_deg").doubleValue() > 10)
            .findFirst()
            .orElseThrow();
    JsonNode at = poles(found, "uvw").get(away.get("indices")).get("position");
    return Math.atan2(at.get(1).doubleValue(), at.get(0).doubleValue())
        - Math.atan2(away.get("y").doubleValue(), away.get("x").doubleValue());
  }

  private static void assertAt(JsonNode found, JsonNode x, JsonNode y, double turn) {
    double cosine = Math.cos(turn);
    double sine = Math.sin(turn);
    assertThat(found.get(0).doubleValue())
        .isCloseTo(x.doubleValue() * cosine - y.doubleValue() * sine, within(1e-9));
    assertThat(found.get(1).doubleValue())
        .isCloseTo(x.doubleValue() * sine + y.doubleValue() * cosine, within(1e-9));
  }

  private static double radius(JsonNode x, JsonNode y) {
    return Math.hypot(x.doubleValue(), y.doubleValue());
  }

  @Test
  void shadeTheStandardTriangleAndTakePlanesAndEqualAreas() throws IOException {
    String svg = svg("cod-9008460/001.svg?theme=auto");
    assertThat(svg).contains("shaded: standard triangle", "class=\"triangle\"", "[1 1 1], 54.74");
    assertThat(svg("cod-9008506/0001.svg?poles=planes")).contains("(1 0 \u22121 1), ");
    JsonNode area =
        ReferenceCrystal.get(service, "/v1/stereogram/cod-9008460/001.json?projection=area");
    JsonNode pole =
        ReferenceCrystal.elements(area.get("poles"))
            .filter(each -> each.path("uvw").toString().equals("[1,1,1]"))
            .findFirst()
            .orElseThrow();
    assertThat(radius(pole.get("position").get(0), pole.get("position").get(1)))
        .isCloseTo(Math.sqrt(1 - 1 / Math.sqrt(3)), within(1e-9));
  }

  private static String svg(String figure) {
    return new String(
        service.get(service.location("/v1/stereogram/" + figure)).body(), StandardCharsets.UTF_8);
  }
}
