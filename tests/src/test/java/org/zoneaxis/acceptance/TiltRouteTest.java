package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tilts as users get them, against independent programs. */
class TiltRouteTest {

  private static Service service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Arguments> crystals() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("orientation").get("tilt_planner"))
        .map(entry -> Arguments.of(entry.get("id").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void agreeWithTheReference(String name, JsonNode expected) throws IOException {
    String material = ReferenceCrystal.upload(service, expected);
    for (JsonNode target : expected.get("targets")) {
      JsonNode plan = plan(material, expected, target);
      Map<JsonNode, JsonNode> found = new HashMap<>();
      plan.get("targets").forEach(member -> found.put(member.get("zone"), member));
      for (JsonNode member : target.get("members")) {
        assertAgrees(found.get(member.get("direction")), member);
      }
    }
  }

  private static JsonNode plan(String material, JsonNode expected, JsonNode target)
      throws IOException {
    String path =
        "/v1/tilt/"
            + material
            + "/"
            + ReferenceCrystal.commas(expected.get("zone_axis"))
            + "/"
            + ReferenceCrystal.commas(target.get("target"))
            + ".json?reflection="
            + ReferenceCrystal.commas(expected.get("reference_reflection"))
            + "&azimuth="
            + expected.get("screen_azimuth_deg").asText()
            + "&alpha="
            + expected.get("alpha0").asText()
            + "&beta="
            + expected.get("beta0").asText()
            + "&alphaLimit="
            + expected.get("alpha_limit").asText()
            + "&betaLimit="
            + expected.get("beta_limit").asText();
    return ReferenceCrystal.JSON.readTree(service.get(path).body());
  }

  private static void assertAgrees(JsonNode found, JsonNode member) {
    assertThat(found.get("angle").doubleValue())
        .isCloseTo(member.get("angle_from_current").doubleValue(), within(1e-6));
    assertThat(found.get("alpha").doubleValue())
        .isCloseTo(member.get("alpha").doubleValue(), within(1e-6));
    double turn = found.get("beta").doubleValue() - member.get("beta").doubleValue();
    assertThat(turn - 360 * Math.rint(turn / 360)).isCloseTo(0, within(1e-6));
    assertThat(found.get("reachable")).isEqualTo(member.get("reachable"));
  }

  @Test
  void saysWhatOnePatternCannotTellAndTakesASecondZone() throws IOException {
    // Along the threefold axis of a diamond a turn by 180 degrees shows the same spots.
    String path = "/v1/tilt/cod-9008566/111/011.json";
    JsonNode one = ReferenceCrystal.JSON.readTree(service.get(path).body());
    assertThat(one.get("ambiguous").booleanValue()).isTrue();
    assertThat(one.get("turned")).hasSameSizeAs(one.get("targets"));
    JsonNode nearest = one.get("targets").get(0);
    JsonNode two =
        ReferenceCrystal.JSON.readTree(
            service
                .get(
                    path
                        + "?second=011&secondAlpha="
                        + nearest.get("alpha").asText()
                        + "&secondBeta="
                        + nearest.get("beta").asText())
                .body());
    assertThat(two.at("/second/settled").booleanValue()).isTrue();
    assertThat(two.get("ambiguous").booleanValue()).isFalse();
    assertThat(two.get("targets")).isEqualTo(one.get("targets"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001/112.json?alpha=91",
        "001/112.json?holder=mine",
        "001/112.json?reflection=1,1,1",
        "001/000.json",
        "001/112.json?kv=200"
      })
  void refuse(String request) {
    assertThat(service.get("/v1/tilt/cod-9008460/" + request).statusCode()).isEqualTo(400);
  }

  @Test
  void haveOneForm() {
    assertThat(service.get("/v1/tilt/cod-9008460/001/112.svg").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/tilt/cod-9008460/001.json").statusCode()).isEqualTo(404);
  }
}
