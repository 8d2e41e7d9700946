package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tilts as users get them, against independent programs. */
class TiltRouteTest extends ServiceTest {

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
      for (int i = 0; i < 9; i++) {
        assertThat(plan.get("crystalToHolder").get(i / 3).get(i % 3).doubleValue())
            .isCloseTo(
                expected.get("crystal_to_holder").get(i / 3).get(i % 3).doubleValue(),
                within(1e-9));
      }
      JsonNode members = target.get("members");
      for (int i = 0; i < members.size(); i++) {
        JsonNode found = plan.get("targets").get(i);
        assertThat(found.get("zone")).isEqualTo(members.get(i).get("direction"));
        assertAgrees(found, members.get(i));
      }
      assertThat(plan.get("targets").size())
          .isBetween(members.size(), target.get("family_size").intValue());
      List<JsonNode> reachable =
          ReferenceCrystal.elements(plan.get("targets"))
              .filter(found -> found.get("reachable").booleanValue())
              .map(found -> found.get("zone"))
              .toList();
      assertThat(reachable).hasSize(target.get("n_reachable").intValue());
      if (!reachable.isEmpty()) {
        assertThat(reachable.get(0)).isEqualTo(target.get("first_reachable"));
      }
    }
  }

  private static JsonNode plan(String material, JsonNode expected, JsonNode target)
      throws IOException {
    return plan(material, expected, target, "");
  }

  private static JsonNode plan(String material, JsonNode expected, JsonNode target, String more)
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
            + expected.get("beta_limit").asText()
            + more;
    return ReferenceCrystal.JSON.readTree(service.get(path).body());
  }

  private static void assertAgrees(JsonNode found, JsonNode member) {
    assertThat(found.get("angle").doubleValue())
        .isCloseTo(member.get("angle_from_current").doubleValue(), within(1e-7));
    assertThat(found.get("alpha").doubleValue())
        .isCloseTo(member.get("alpha").doubleValue(), within(1e-7));
    double turn = found.get("beta").doubleValue() - member.get("beta").doubleValue();
    assertThat(turn - 360 * Math.rint(turn / 360)).isCloseTo(0, within(1e-7));
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
        "001/112.json?g=200",
        "001/112.json?alphaSign=2",
        "001/112.json?also=0,0,0",
        "001/112.json?twoBeam=1,1,1"
      })
  void refuse(String request) {
    assertThat(service.get("/v1/tilt/cod-9008460/" + request).statusCode()).isEqualTo(400);
  }

  /**
   * A copper-nickel alloy in a microscope (Nanocartography, Elemental Microscopy EM000001, CC BY
   * 4.0, figure 28): [110] at alpha, beta 9.5, 0.0, a {111} reflection 6 degrees from the alpha
   * axis; [112] at -20.3, 3.3.
   */
  @Test
  void findTheSecondZoneOfARealCrystal() throws IOException {
    byte[] cell =
        "{\"cell\": {\"a\": 3.57}, \"spaceGroup\": \"Fm-3m\", \"sites\": \"Cu Ni\"}"
            .getBytes(StandardCharsets.UTF_8);
    String alloy =
        ReferenceCrystal.JSON
            .readTree(
                service.post("/v1/materials", cell, "Content-Type", "application/json").body())
            .get("id")
            .textValue();
    JsonNode plan =
        ReferenceCrystal.JSON.readTree(
            service
                .get(
                    "/v1/tilt/"
                        + alloy
                        + "/110/112.json?alpha=9.5&beta=0&reflection=1,-1,1&azimuth=-6&holder=jeol"
                        + "&second=112&secondAlpha=-20.3&secondBeta=3.3")
                .body());
    assertThat(plan.at("/second/deviations/0").doubleValue()).isLessThan(0.3);
    JsonNode found =
        ReferenceCrystal.elements(plan.get("targets"))
            .filter(target -> target.get("reachable").booleanValue())
            .filter(target -> Math.abs(target.get("alpha").doubleValue() + 20.3) < 1)
            .findFirst()
            .orElseThrow();
    assertThat(found.get("alpha").doubleValue()).isCloseTo(-20.3, within(0.3));
    assertThat(found.get("beta").doubleValue()).isCloseTo(3.3, within(0.3));
    assertThat(found.get("angle").doubleValue()).isCloseTo(30, within(1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void twoBeamConditionsAgreeWithTheReference(String name, JsonNode expected) throws IOException {
    String material = ReferenceCrystal.upload(service, expected);
    StringBuilder reflections = new StringBuilder();
    for (JsonNode row : expected.get("two_beam_200kV")) {
      reflections.append(reflections.isEmpty() ? "" : "%3B");
      reflections.append(ReferenceCrystal.commas(row.get("reflection")));
    }
    JsonNode target = expected.get("targets").get(0);
    JsonNode plan = plan(material, expected, target, "&twoBeam=" + reflections);
    for (int i = 0; i < expected.get("two_beam_200kV").size(); i++) {
      JsonNode row = expected.get("two_beam_200kV").get(i);
      JsonNode found = plan.get("twoBeam").get(i);
      assertThat(found.get("hkl")).isEqualTo(row.get("reflection"));
      assertThat(found.get("alpha").doubleValue())
          .isCloseTo(row.get("alpha").doubleValue(), within(1e-7));
      assertThat(found.get("beta").doubleValue())
          .isCloseTo(row.get("beta").doubleValue(), within(1e-7));
      for (int j = 0; j < 3; j++) {
        assertThat(found.get("direction").get(j).doubleValue())
            .isCloseTo(row.get("beam_direction_cartesian").get(j).doubleValue(), within(1e-9));
      }
    }
  }

  @Test
  void leadToAllZonesWithSmallIndicesAndAreDrawnAsAMap() throws IOException {
    String path = "/v1/tilt/cod-9008460/001/all";
    JsonNode all = ReferenceCrystal.JSON.readTree(service.get(path + ".json").body());
    assertThat(all.get("target").isNull()).isTrue();
    assertThat(all.get("targets")).hasSizeGreaterThan(10);
    double last = 0;
    for (JsonNode target : all.get("targets")) {
      assertThat(target.get("angle").doubleValue()).isGreaterThanOrEqualTo(last - 1e-9);
      last = target.get("angle").doubleValue();
    }
    var map = service.get(path + ".svg");
    assertThat(map.headers().firstValue("Content-Type")).contains("image/svg+xml; charset=utf-8");
    assertThat(new String(map.body(), StandardCharsets.UTF_8))
        .contains("data-bands=", "data-uvw=\"1 0 1\"", "<desc");
    var wrong = service.get(path + ".svg?alpha=100");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).contains("<svg");
  }

  @Test
  void thePageKeepsTheHolderInItsAddress() {
    String page =
        new String(
            service.get("/tilt?material=cod-9008566&zone=111&to=011&holder=gatan&axis=12").body(),
            StandardCharsets.UTF_8);
    assertThat(page)
        .contains("holder=gatan", "axis=12", "cannot tell", "/v1/tilt/cod-9008566/111/011.svg");
    assertThat(service.get("/tilt").statusCode()).isEqualTo(200);
    assertThat(service.get("/tilt?material=cod-9008566&zone=000").statusCode()).isEqualTo(400);
  }

  @Test
  void haveTwoForms() {
    assertThat(service.get("/v1/tilt/cod-9008460/001/112.csv").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/tilt/cod-9008460/001.json").statusCode()).isEqualTo(404);
  }
}
