package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kikuchi bands as users get them, against independent programs. */
class KikuchiRouteTest extends ServiceTest {

  static Stream<Arguments> cases() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("kikuchi").get("cases"))
        .map(entry -> Arguments.of(entry.get("case").textValue(), entry));
  }

  /** What the answers are compared with is itself compared with the other program. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theFormulaeMakeTheNumbersOfTheReference(String name, JsonNode entry) {
    ReferenceScreen screen = ReferenceScreen.of(entry);
    for (JsonNode row : entry.get("bands")) {
      ReferenceScreen.Band band = screen.band(row.get("hkl"));
      assertClose(1000 * band.theta(), row.get("theta_B_mrad"));
      for (int i = 0; i < 3; i++) {
        assertClose(band.normal()[i], row.get("line").get(i));
      }
      assertClose(band.centre(), row.get("centre"));
      assertClose(band.minus(), row.get("minus"));
      assertClose(band.plus(), row.get("plus"));
      assertThat(band.excess()).isEqualTo(row.get("excess").textValue());
      for (JsonNode point : row.path("points")) {
        double[] at = band.point(point.get(0).intValue(), point.get(1).doubleValue());
        assertClose(at[0], point.get(2));
        assertClose(at[1], point.get(3));
      }
    }
    for (JsonNode row : entry.get("poles")) {
      double[] pole = screen.pole(ReferenceCell.vector(row));
      assertClose(pole[0], row.get(3));
      assertClose(pole[1], row.get(4));
    }
  }

  /**
   * Bands, points of their lines and poles. A request says the centre of the Laue circle with two
   * decimals, which is less than 0.01 degrees from the tilts of the reference; what is there is
   * compared to the last digit all the same.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreeWithTheReference(String name, JsonNode entry) throws IOException {
    ReferenceScreen stated = ReferenceScreen.of(entry);
    JsonNode zone = entry.get("zone_axis");
    double[] laue =
        DoubleStream.of(stated.laue(zone)).map(index -> Math.rint(100 * index) / 100).toArray();
    ReferenceScreen screen = stated.tilted(zone, laue);
    assertThat(screen.apart(stated)).isLessThan(0.01);
    String onAxis = DoubleStream.of(laue).allMatch(index -> index == 0) ? "" : "&laue=";
    JsonNode found =
        ReferenceCrystal.get(
            service,
            "/v1/kikuchi/"
                + ReferenceCrystal.upload(service, entry)
                + "/"
                + ReferenceCrystal.commas(zone)
                + ".json?kv="
                + entry.get("voltage_kV").asText()
                + "&gmax="
                + entry.get("g_max").asText()
                + onAxis
                + (onAxis.isEmpty() ? "" : commas(laue)));
    assertThat(found.at("/beam/wavelength").doubleValue())
        .isCloseTo(entry.get("wavelength").doubleValue(), within(1e-10));
    Map<JsonNode, JsonNode> bands = listed(found.get("bands"), entry);
    assertThat(bands).hasSameSizeAs(entry.get("bands"));
    double turn = turn(bands, entry, screen);
    for (JsonNode row : entry.get("bands")) {
      assertAgrees(bands.get(row.get("hkl")), row, screen.band(row.get("hkl")), turn);
    }
    assertPoles(found.get("poles"), entry, screen, turn);
  }

  private static String commas(double[] numbers) {
    return DoubleStream.of(numbers)
        .mapToObj(number -> BigDecimal.valueOf(number).toPlainString())
        .collect(Collectors.joining(","));
  }

  /** The bands that the reference lists: those within its angle, which is smaller than ours. */
  private static Map<JsonNode, JsonNode> listed(JsonNode all, JsonNode entry) {
    double most = entry.get("half_angle_deg").doubleValue();
    Map<JsonNode, JsonNode> bands = new HashMap<>();
    for (JsonNode band : all) {
      double nu = Math.toDegrees(Math.atan(band.get("centre").doubleValue()));
      if (Math.abs(nu) - band.get("braggAngle").doubleValue() <= most) {
        bands.put(band.get("hkl"), band);
      }
    }
    return bands;
  }

  /** How far the page is turned against that of the reference, in radians. */
  private static double turn(
      Map<JsonNode, JsonNode> bands, JsonNode entry, ReferenceScreen screen) {
    JsonNode hkl = entry.get("bands").get(0).get("hkl");
    JsonNode line = bands.get(hkl).get("line");
    double[] normal = screen.band(hkl).normal();
    return Math.atan2(line.get(1).doubleValue(), line.get(0).doubleValue())
        - Math.atan2(normal[1], normal[0]);
  }

  private static double[] turned(double x, double y, double turn) {
    return new double[] {
      x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)
    };
  }

  private static void assertAgrees(
      JsonNode band, JsonNode row, ReferenceScreen.Band expected, double turn) {
    double theta = Math.toDegrees(row.get("theta_B_mrad").doubleValue() * 1e-3);
    assertThat(band.get("braggAngle").doubleValue()).isCloseTo(theta, within(1e-9));
    assertClose(band.get("width").doubleValue(), row.get("width_deg"));
    double[] normal = turned(expected.normal()[0], expected.normal()[1], turn);
    double[] line = {normal[0], normal[1], expected.normal()[2]};
    for (int i = 0; i < 3; i++) {
      assertThat(band.get("line").get(i).doubleValue()).isCloseTo(line[i], within(1e-9));
    }
    assertThat(band.get("centre").doubleValue()).isCloseTo(expected.centre(), within(1e-9));
    assertThat(band.get("minus").doubleValue()).isCloseTo(expected.minus(), within(1e-9));
    assertThat(band.get("plus").doubleValue()).isCloseTo(expected.plus(), within(1e-9));
    JsonNode factor = band.get("structureFactor");
    assertThat(Math.hypot(factor.get("re").doubleValue(), factor.get("im").doubleValue()))
        .isCloseTo(row.get("F_abs").doubleValue(), within(1e-9));
    String excess =
        band.get("excess").isNull()
            ? "none"
            : band.get("excess").equals(row.get("hkl")) ? "+g" : "-g";
    assertThat(excess).isEqualTo(expected.excess()).isEqualTo(row.get("excess").textValue());
    for (JsonNode point : row.path("points")) {
      int sign = point.get(0).intValue();
      double[] at = expected.point(sign, point.get(1).doubleValue());
      assertOnLine(band, sign, turned(at[0], at[1], turn));
    }
  }

  /** n_x X + n_y Y - n_z = +-sin(theta_B) sqrt(1 + X^2 + Y^2). */
  private static void assertOnLine(JsonNode band, int sign, double[] at) {
    JsonNode line = band.get("line");
    double side =
        line.get(0).doubleValue() * at[0]
            + line.get(1).doubleValue() * at[1]
            - line.get(2).doubleValue();
    double cone =
        sign
            * Math.sin(Math.toRadians(band.get("braggAngle").doubleValue()))
            * Math.sqrt(1 + at[0] * at[0] + at[1] * at[1]);
    assertThat(side).isCloseTo(cone, within(1e-9));
  }

  private static void assertPoles(
      JsonNode found, JsonNode entry, ReferenceScreen screen, double turn) {
    Set<JsonNode> near = new HashSet<>();
    for (JsonNode pole : found) {
      double[] expected = screen.pole(ReferenceCell.vector(pole.get("uvw")));
      double[] at = turned(expected[0], expected[1], turn);
      assertThat(pole.get("position").get(0).doubleValue()).isCloseTo(at[0], within(1e-9));
      assertThat(pole.get("position").get(1).doubleValue()).isCloseTo(at[1], within(1e-9));
      if (expected[2] <= entry.get("half_angle_deg").doubleValue()) {
        near.add(pole.get("uvw"));
      }
    }
    assertThat(near)
        .isEqualTo(
            ReferenceCrystal.elements(entry.get("poles"))
                .map(
                    row ->
                        ReferenceCrystal.JSON
                            .createArrayNode()
                            .add(row.get(0))
                            .add(row.get(1))
                            .add(row.get(2)))
                .collect(Collectors.toSet()));
  }

  private static void assertClose(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), within(1e-9));
  }

  private static void assertClose(JsonNode found, JsonNode expected) {
    assertClose(found.doubleValue(), expected);
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
