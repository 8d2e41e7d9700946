package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kikuchi bands as users get them, against independent programs where the beam is on the axis. */
class KikuchiRouteTest {

  private static Service service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Arguments> onAxis() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("kikuchi").get("cases"))
        .filter(entry -> ReferenceCrystal.commas(entry.get("tilt_deg")).equals("0,0"))
        .map(entry -> Arguments.of(entry.get("case").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onAxis")
  void agreeWithTheReference(String name, JsonNode expected) throws IOException {
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/kikuchi/"
                + ReferenceCrystal.upload(service, expected)
                + "/"
                + ReferenceCrystal.commas(expected.get("zone_axis"))
                + ".json?kv="
                + expected.get("voltage_kV").asText()
                + "&gmax="
                + expected.get("g_max").asText());
    Map<JsonNode, JsonNode> bands = new HashMap<>();
    found.get("bands").forEach(band -> bands.put(band.get("hkl"), band));
    for (JsonNode row : expected.get("bands")) {
      assertAgrees(bands.get(row.get("hkl")), row);
    }
    Map<JsonNode, JsonNode> poles = new HashMap<>();
    found.get("poles").forEach(pole -> poles.put(pole.get("uvw"), pole.get("position")));
    for (JsonNode row : expected.get("poles")) {
      JsonNode uvw =
          ReferenceCrystal.JSON.createArrayNode().add(row.get(0)).add(row.get(1)).add(row.get(2));
      JsonNode position = poles.get(uvw);
      assertThat(Math.hypot(position.get(0).doubleValue(), position.get(1).doubleValue()))
          .isCloseTo(Math.hypot(row.get(3).doubleValue(), row.get(4).doubleValue()), within(1e-9));
    }
  }

  /** All that does not depend on what points to the right. */
  private static void assertAgrees(JsonNode band, JsonNode row) {
    double theta = Math.toDegrees(row.get("theta_B_mrad").doubleValue() * 1e-3);
    assertThat(band.get("braggAngle").doubleValue()).isCloseTo(theta, within(1e-8));
    assertClose(band.get("width"), row.get("width_deg"));
    assertClose(band.get("centre"), row.get("centre"));
    assertClose(band.get("minus"), row.get("minus"));
    assertClose(band.get("plus"), row.get("plus"));
    assertClose(band.get("line").get(2), row.get("line").get(2));
    JsonNode factor = band.get("structureFactor");
    assertThat(Math.hypot(factor.get("re").doubleValue(), factor.get("im").doubleValue()))
        .isCloseTo(row.get("F_abs").doubleValue(), within(1e-9));
    String excess =
        band.get("excess").isNull()
            ? "none"
            : band.get("excess").equals(row.get("hkl")) ? "+g" : "-g";
    assertThat(excess).isEqualTo(row.get("excess").textValue());
  }

  private static void assertClose(JsonNode found, JsonNode expected) {
    assertThat(found.doubleValue()).isCloseTo(expected.doubleValue(), within(1e-9));
  }

  static Stream<Arguments> layers() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("holz").get("cases"))
        .map(
            entry ->
                Arguments.of(
                    entry.get("case").textValue() + " " + entry.get("laue_centre_hkl"), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void ringsOfHigherLaueZonesAgreeWithTheReference(String name, JsonNode expected)
      throws IOException {
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/kikuchi/"
                + ReferenceCrystal.upload(service, expected)
                + "/"
                + ReferenceCrystal.commas(expected.get("zone_axis"))
                + ".json?gmax=0.5&kv="
                + expected.get("voltage_kV").asText()
                + "&laue="
                + ReferenceCrystal.commas(expected.get("laue_centre_hkl")));
    JsonNode zones = found.get("laueZones");
    assertThat(zones).hasSameSizeAs(expected.get("layers"));
    for (int i = 0; i < zones.size(); i++) {
      JsonNode layer = expected.get("layers").get(i);
      assertThat(zones.get(i).get("number")).isEqualTo(layer.get("N"));
      assertClose(zones.get(i).get("height"), layer.get("H"));
      assertClose(zones.get(i).get("radius"), layer.get("radius"));
    }
  }

  @Test
  void spotsLieUnderTheLinesOnRequest() {
    String with =
        new String(
            service.get(service.location("/v1/kikuchi/cod-9008460/001.svg?under=spots")).body(),
            StandardCharsets.UTF_8);
    assertThat(with).contains("spot 2 0 0", "data-uvw=");
  }

  @Test
  void aBeamAtBraggPutsTheBrightLineThroughItsSpot() throws IOException {
    JsonNode found = ReferenceCrystal.get(service, "/v1/kikuchi/cod-9008460/001.json?laue=1,0,0");
    double theta = Math.toRadians(found.get("tilt").doubleValue());
    JsonNode band =
        ReferenceCrystal.elements(found.get("bands"))
            .filter(each -> each.get("hkl").toString().equals("[2,0,0]"))
            .findFirst()
            .orElseThrow();
    assertThat(band.get("excess").toString()).isEqualTo("[2,0,0]");
    assertThat(band.get("minus").doubleValue()).isCloseTo(0, within(1e-9));
    assertThat(band.get("plus").doubleValue()).isCloseTo(Math.tan(2 * theta), within(1e-9));
    assertThat(service.get("/v1/kikuchi/cod-9008460/001.json?laue=40,0,0&kv=20").statusCode())
        .isEqualTo(400);
    assertThat(service.get("/v1/kikuchi/cod-9008460/001.json?laue=0,0,1").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cod-9008460/001.svg",
        "cod-9008566/110.svg?gmax=4",
        "cod-9008961/010.svg?kv=20&labels=all",
        "cod-9008506/2-1-10.svg?laue=0,0,20"
      })
  void aPictureIsSmall(String figure) throws IOException {
    byte[] svg = service.get(service.location("/v1/kikuchi/" + figure)).body();
    assertThat(new String(svg, StandardCharsets.UTF_8)).contains("data-band=\"1\"");
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(svg);
    }
    assertThat(compressed.size()).isLessThan(30_000);
  }
}
