package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.figure.convergent.ConvergentFigure;
import org.zoneaxis.figure.foil.ThicknessFigure;

/**
 * Convergent-beam discs from a CIF to the JSON against another program, at every point; and
 * thickness curves, which are patterns side by side.
 */
class ConvergentReferenceTest {

  /** What the reference has to the right. */
  private static final Map<String, String> RIGHT =
      Map.of(
          "Si_111_100kV", "2,-2,0",
          "GaAs_110_100kV", "0,0,2",
          "SiO2_100_200kV_tilted", "0,0,-1");

  @TempDir private static Path folder;

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.on(folder);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Arguments> discs() throws IOException {
    return ReferenceCrystal.elements(ReferenceCrystal.read("cbed").get("cases"))
        .flatMap(
            entry ->
                IntStream.range(0, entry.get("thickness").size())
                    .mapToObj(i -> Arguments.of(entry.get("case").textValue(), entry, i)));
  }

  /**
   * A cone that is as wide or wider may have a grid that is a finer one of the reference: then all
   * its points are compared. Were there another number of points, those that both have would be.
   */
  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("discs")
  void agreesWithTheReference(String name, JsonNode entry, int thickness) throws IOException {
    String material = ReferenceCrystal.uploadVibrating(service, entry);
    String query = query(name, entry, thickness);
    double angle = entry.get("semi_angle_mrad").doubleValue();
    JsonNode served = cbed(material, entry, query, angle);
    OptionalDouble wider = wider(entry, served.get("points").intValue());
    if (wider.isPresent()) {
      served = cbed(material, entry, query, wider.getAsDouble());
    }
    int compared = 0;
    for (int d = 0; d < entry.get("discs").size(); d++) {
      JsonNode expected = entry.get("intensity").get(thickness).get(d);
      compared += compare(served, disc(served, entry, d), expected, entry);
    }
    assertThat(compared)
        .isGreaterThanOrEqualTo(wider.isPresent() ? points(entry) : entry.get("discs").size() * 5);
    assertThat(served.get("beams").intValue()).isEqualTo(entry.get("beams").size());
  }

  /** An angle in tenths of a milliradian whose steps are a part of those of the reference. */
  private static OptionalDouble wider(JsonNode entry, int points) {
    double angle = entry.get("semi_angle_mrad").doubleValue();
    double step = 2 * angle / (entry.get("grid").size() - 1);
    return IntStream.rangeClosed(1, 4)
        .mapToDouble(parts -> 10 * step / parts * (points - 1) / 2)
        .filter(tenths -> isWhole(tenths) && tenths > 10 * angle - 1e-6)
        .map(tenths -> Math.rint(tenths) / 10)
        .min();
  }

  private static JsonNode disc(JsonNode served, JsonNode entry, int number) {
    JsonNode disc =
        ReferenceCrystal.elements(served.get("discs"))
            .filter(each -> each.get("hkl").equals(entry.get("discs").get(number)))
            .findAny()
            .orElseThrow();
    JsonNode centre = entry.get("disc_centres").get(number);
    assertThat(disc.at("/centre/0").doubleValue())
        .isCloseTo(centre.get(0).doubleValue(), within(1e-9));
    assertThat(disc.at("/centre/1").doubleValue())
        .isCloseTo(centre.get(1).doubleValue(), within(1e-9));
    return disc;
  }

  /** How many points of a disc are on both grids, which are centred, and agree. */
  private static int compare(JsonNode served, JsonNode disc, JsonNode expected, JsonNode entry) {
    int points = served.get("points").intValue();
    double step = 2 * served.get("radius").doubleValue() / (points - 1);
    int compared = 0;
    for (int row = 0; row < expected.size(); row++) {
      for (int column = 0; column < expected.size(); column++) {
        double right = (points - 1) / 2.0 + entry.get("grid").get(column).doubleValue() / step;
        double up = (points - 1) / 2.0 + entry.get("grid").get(row).doubleValue() / step;
        JsonNode value = expected.get(row).get(column);
        if (!value.isNull() && isWhole(right) && isWhole(up)) {
          assertThat(
                  disc.at("/intensity/" + Math.round(up) + "/" + Math.round(right)).doubleValue())
              .isCloseTo(value.doubleValue(), within(1e-9));
          compared++;
        }
      }
    }
    return compared;
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < 1e-6;
  }

  /** In all discs of the reference. */
  private static int points(JsonNode entry) {
    int points = 0;
    for (JsonNode disc : entry.get("intensity").get(0)) {
      for (JsonNode row : disc) {
        points += (int) ReferenceCrystal.elements(row).filter(value -> !value.isNull()).count();
      }
    }
    return points;
  }

  private static JsonNode cbed(String material, JsonNode entry, String query, double convergence)
      throws IOException {
    return ReferenceCrystal.get(
        service,
        "/v1/cbed/"
            + material
            + "/"
            + ReferenceCrystal.commas(entry.get("zone_axis"))
            + ".json?convergence="
            + convergence
            + "&"
            + query);
  }

  private static String query(String name, JsonNode entry, int thickness) {
    return "kv="
        + entry.get("voltage_kV").asText()
        + "&gmax="
        + entry.get("g_max").asText()
        + "&smax="
        + entry.get("s_max").asText()
        + "&laue="
        + ReferenceCrystal.decimals(entry.get("axial_laue_centre_hkl"))
        + "&thickness="
        + new BigDecimal(entry.get("thickness").get(thickness).asText()).movePointLeft(1)
        + "&absorption="
        + ReferenceCrystal.perCent(entry.get("absorption_ratio"))
        + "&right="
        + RIGHT.get(name);
  }

  private static JsonNode json(String path) throws IOException {
    return ReferenceCrystal.JSON.readTree(service.get(service.location(path)).body());
  }

  @Test
  void curvesArePatternsSideBySide() throws IOException {
    JsonNode curves = json("/v1/thickness/cod-9008566/110.json?g=0,0,0;0,0,2&to=50&step=10");
    assertThat(curves.get("thickness").toString()).isEqualTo("[0,10,20,30,40,50]");
    assertThat(curves.at("/series/0/intensity/0").doubleValue()).isEqualTo(1);
    JsonNode pattern = json("/v1/diffraction/cod-9008566/110.json?model=bloch&thickness=30");
    for (JsonNode curve : curves.get("series")) {
      for (JsonNode beam : pattern.get("reflections")) {
        if (beam.get("hkl").equals(curve.get("hkl"))) {
          assertThat(curve.get("intensity").get(3).doubleValue())
              .isCloseTo(beam.get("intensity").doubleValue(), within(1e-9));
        }
      }
    }
    // 002 has no structure factor, and fills in all the same.
    assertThat(curves.at("/series/1/extinctionDistance").isNull()).isTrue();
    assertThat(curves.at("/series/1/intensity/3").doubleValue()).isGreaterThan(0.005);
  }

  @Test
  void everyDrawingIsServedAndValid() {
    for (String path :
        List.of(
            "/v1/thickness/cod-9008566/110.svg",
            "/v1/thickness/cod-9008566/110.csv?g=000;2,-2,0&to=10",
            "/v1/cbed/cod-9008566/111.svg?kv=100",
            "/v1/diffraction/cod-9008566/110.svg?model=bloch&laue=1,-1,1",
            "/v1/diffraction/cod-9008566/110.csv?model=bloch")) {
      HttpResponse<byte[]> answer = service.get(service.location(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body().length).as(path).isGreaterThan(500);
    }
  }

  @Test
  void keysStateWhatCountsAndNothingElse() {
    String folder = "/p/r%d/cod-9008566/s-5ed0d97a/1_1_0/";
    assertThat(service.location("/v1/diffraction/cod-9008566/110.svg?thickness=80&b=1"))
        .endsWith("/diffraction-kv200.svg");
    assertThat(
            service.location(
                "/v1/diffraction/cod-9008566/110.svg?model=bloch&sigma=0.02&foil=2,2,0&laue=0.5,-0.5,0.5"))
        .endsWith("/diffraction-kv200-laue0.5_-0.5_0.5-modelbloch.svg");
    assertThat(service.location("/v1/thickness/cod-9008566/110.json?g=0,0,0;2,-2,0&model=bloch"))
        .isEqualTo(
            folder.formatted(new ThicknessFigure().render())
                + "thickness-kv200-g0_0_0__2_-2_0.json");
    assertThat(service.location("/v1/cbed/cod-9008566/110.json?convergence=4"))
        .isEqualTo(
            folder.formatted(new ConvergentFigure().render()) + "cbed-kv200-convergence4.json");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeIsRefusedByItsName(String query, int status, String field) throws IOException {
    HttpResponse<byte[]> answer = service.get("/v1/" + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(status);
    JsonNode problem = ReferenceCrystal.JSON.readTree(answer.body());
    assertThat(problem.get("parameter").textValue()).isEqualTo(field);
    assertThat(problem.get("expected").textValue()).isNotBlank();
  }

  static Stream<Arguments> refused() {
    String silicon = "cod-9008566/110.json?";
    return Stream.of(
        Arguments.of("diffraction/" + silicon + "laue=1,1,0", 400, "laue"),
        Arguments.of("diffraction/" + silicon + "laue=1,2", 400, "laue"),
        Arguments.of("diffraction/" + silicon + "laue=40,-40,40&kv=20", 400, "laue"),
        Arguments.of("diffraction/" + silicon + "model=bloch&laue=41,-41,0", 400, "laue"),
        Arguments.of("diffraction/" + silicon + "model=multislice", 400, "model"),
        Arguments.of("diffraction/" + silicon + "model=bloch&foil=1,-1,0", 400, "foil"),
        Arguments.of("diffraction/" + silicon + "model=bloch&foil=-1,-1,0", 400, "foil"),
        Arguments.of("diffraction/" + silicon + "model=bloch&foil=(110)", 400, "foil"),
        Arguments.of("diffraction/" + silicon + "model=bloch&thickness=0", 400, "thickness"),
        Arguments.of("diffraction/" + silicon + "model=bloch&gmax=4&smax=3", 422, "gmax"),
        Arguments.of("thickness/" + silicon + "g=1,0,0", 400, "g"),
        Arguments.of("thickness/" + silicon + "g=9,-9,9", 400, "g"),
        Arguments.of("thickness/" + silicon + "g=1,-1,1;1,-1,1", 400, "g"),
        Arguments.of("thickness/" + silicon + "to=1000&step=0.1", 400, "step"),
        Arguments.of("thickness/" + silicon + "to=1&step=10", 400, "step"),
        Arguments.of("cbed/" + silicon + "convergence=60", 400, "convergence"),
        Arguments.of("cbed/" + silicon + "gmax=2&thickness=1000", 422, "smax"),
        Arguments.of("cbed/" + silicon + "gmax=4&smax=3", 422, "gmax"));
  }
}
