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

/** Rings as users get them, against independent programs. */
class RingRouteTest extends ServiceTest {

  static Stream<Arguments> patterns() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("rings_2").get("patterns"))
        .map(pattern -> Arguments.of(pattern.get("id").textValue(), pattern));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void agreeWithTheReference(String name, JsonNode expected) throws IOException {
    String material = ReferenceCrystal.upload(service, expected);
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/rings/"
                + material
                + ".json?b=0&kv="
                + expected.get("voltage_kV").asText()
                + "&gmax="
                + expected.get("g_max").asText());
    assertThat(found.get("rings")).hasSize(expected.get("n_rings").intValue());
    for (int i = 0; i < found.get("rings").size(); i++) {
      assertAgrees(found.get("rings").get(i), expected.get("rings").get(i));
    }
  }

  private static void assertAgrees(JsonNode ring, JsonNode expected) {
    assertThat(ring.get("g").doubleValue())
        .isCloseTo(expected.get("g").doubleValue(), within(1e-9));
    assertThat(ring.get("twoTheta").doubleValue())
        .isCloseTo(expected.get("two_theta_mrad").doubleValue(), within(1e-7));
    assertThat(ring.get("multiplicity")).isEqualTo(expected.get("multiplicity"));
    assertThat(ring.get("intensity").doubleValue() / expected.get("I_ring").doubleValue())
        .isCloseTo(1, within(1e-8));
    assertThat(ring.get("relative").doubleValue())
        .isCloseTo(expected.at("/relative/I_ring").doubleValue(), within(1e-6));
    JsonNode families = ring.get("families");
    assertThat(families).hasSize(expected.get("families").size());
    for (JsonNode family : expected.get("families")) {
      JsonNode same =
          ReferenceCrystal.elements(families)
              .filter(each -> each.get("hkl").equals(family.get("hkl")))
              .findFirst()
              .orElseThrow();
      assertThat(same.get("multiplicity")).isEqualTo(family.get("multiplicity"));
      assertThat(same.get("squared").doubleValue())
          .isCloseTo(family.get("F2").doubleValue(), within(1e-12));
    }
  }

  @Test
  void haveOneObjectAndSayWhichFamiliesAreOneRing() {
    String key = service.location("/v1/rings/cod-9008460.svg?labels=strong&kv=200.2");
    assertThat(key).startsWith("/p/r4/cod-9008460/s-").endsWith("/all/rings-kv200.svg");
    String svg = new String(service.get(key).body(), StandardCharsets.UTF_8);
    assertThat(svg).contains("data-rings=\"13\"", "data-ring=\"13\"", "5 1 1; 3 3 3, d ");
    assertThat(new String(service.get(key.replace("svg", "csv")).body(), StandardCharsets.UTF_8))
        .contains("5 1 1; 3 3 3");
    assertThat(service.get("/v1/rings/cod-9008460.svg?gmax=9").statusCode()).isEqualTo(400);
    assertThat(service.get("/v1/rings/cod-9008460/110.svg").statusCode()).isEqualTo(404);
  }

  /** Gold and silver have one lattice but for 0.2 per cent, and aluminium scatters less. */
  @Test
  void twoPhasesAreOnOneScaleAndTheirCommonRingsAreSaid() throws IOException {
    JsonNode gold = ReferenceCrystal.get(service, "/v1/rings/cod-9008463.json");
    JsonNode aluminium = ReferenceCrystal.get(service, "/v1/rings/cod-9008460.json");
    JsonNode both = ReferenceCrystal.get(service, "/v1/rings/cod-9008460/with/cod-9008463.json");
    assertThat(both.at("/crystals/0/material/id").textValue()).isEqualTo("cod-9008460");
    assertThat(both.at("/crystals/1/material/id").textValue()).isEqualTo("cod-9008463");
    int first = aluminium.get("rings").size();
    assertThat(both.get("rings")).hasSize(first + gold.get("rings").size());
    for (int i = 0; i < both.get("rings").size(); i++) {
      JsonNode own = i < first ? aluminium.get("rings").get(i) : gold.get("rings").get(i - first);
      JsonNode ring = both.get("rings").get(i);
      assertThat(ring.get("crystal").intValue()).isEqualTo(i < first ? 0 : 1);
      for (String field : List.of("g", "d", "families", "intensity", "multiplicity")) {
        assertThat(ring.get(field)).isEqualTo(own.get(field));
      }
      double share =
          ring.get("intensity").doubleValue()
              / both.at("/rings/" + first + "/intensity").doubleValue();
      assertThat(ring.get("relative").doubleValue() / 100).isCloseTo(share, within(1e-8));
    }
    // Gold's 111 is the strongest of both, and lies on aluminium's.
    assertThat(both.at("/rings/" + first + "/relative").doubleValue()).isEqualTo(100);
    assertThat(both.at("/coincident/0/first").intValue()).isZero();
    assertThat(both.at("/coincident/0/second").intValue()).isZero();
  }

  @Test
  void twoPhasesHaveAnObjectDrawingsAndATable() {
    String key = service.location("/v1/rings/cod-9008460/with/cod-9008566.svg");
    assertThat(key)
        .matches(
            "/p/r2/cod-9008460/s-[0-9a-f]{8}/all/with-cod-9008566/s-[0-9a-f]{8}/all/rings-kv200.svg");
    String svg = new String(service.get(key).body(), StandardCharsets.UTF_8);
    assertThat(svg).contains("Al 1 1 1, d ", "Si 1 1 1, d ", "data-rings=");
    assertThat(service.get(key.replace("svg", "png")).statusCode()).isEqualTo(200);
    assertThat(new String(service.get(key.replace("svg", "csv")).body(), StandardCharsets.UTF_8))
        .startsWith("crystal,g (1/angstrom)")
        .contains("\r\n1,");
    assertThat(service.get("/v1/rings/cod-9008460/with/nothing.svg").statusCode()).isEqualTo(400);
    assertThat(service.get("/v1/rings/cod-9008460/with/cod-9008566/001.svg").statusCode())
        .isEqualTo(404);
  }
}
