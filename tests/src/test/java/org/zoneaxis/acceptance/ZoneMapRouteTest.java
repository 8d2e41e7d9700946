package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zone maps, comparisons and angles as users get them. */
class ZoneMapRouteTest extends ServiceTest {

  private static String text(String path) {
    return new String(service.get(path).body(), StandardCharsets.UTF_8);
  }

  @Test
  void theMapOfACubeHasTheCornersOfTextbooks() throws IOException {
    JsonNode map = ReferenceCrystal.get(service, "/v1/zonemap/cod-9008460.json");
    JsonNode corners = map.get("triangle");
    assertThat(corners).hasSize(3);
    // [001], [101] at tan(45/2), [111] at tan(54.7356/2) degrees, 45 degrees up.
    assertThat(corners.get(1).get(0).doubleValue()).isCloseTo(Math.sqrt(2) - 1, within(1e-9));
    assertThat(corners.get(2).get(0).doubleValue())
        .isCloseTo(corners.get(2).get(1).doubleValue(), within(1e-9));
    assertThat(ReferenceCrystal.elements(map.get("zones")).map(zone -> zone.get("uvw").toString()))
        .contains("[0,0,1]", "[1,0,1]", "[1,1,1]", "[1,1,2]", "[1,0,3]", "[2,1,3]");
    for (JsonNode band : map.get("bands")) {
      assertThat(band.get("width").doubleValue()).isBetween(0.1, 5.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cod-9008460", "cod-9008506", "cod-9009083", "lib-cementite"})
  void itIsAPictureWhoseZonesArePlainToPrograms(String material) {
    String svg = text(service.location("/v1/zonemap/" + material + ".svg"));
    assertThat(svg).contains("data-zone=\"1\"", "data-uvw=\"0 0 1\"", "<desc");
    assertThat(svg.length()).isLessThan(200_000);
  }

  @Test
  void thePageLeadsFromTheZonesOfMapAndStereogramToTheirPatterns() {
    String page = text("/?material=cod-9008460&zone=001&kv=300");
    assertThat(page)
        .contains(
            "data-figure=\"zonemap\"",
            "data-figure=\"stereogram\"",
            "data-zones=\"/?material=cod-9008460&amp;kv=300&amp;zone=\"");
  }

  @Test
  void patternsAreComparedInOnePicture() throws IOException {
    String query = "a=cod-9008468/001&b=cod-9008468/011&c=cod-9008506/2-1-10";
    String side = text("/v1/compare.svg?" + query);
    assertThat(side).contains("data-panels=\"3\"", "aria-label=\"(a)\"", "aria-label=\"(c)\"");
    String overlay = text("/v1/compare.svg?layout=overlay&" + query);
    assertThat(overlay).contains("data-panels=\"3\"");
    var png =
        ImageIO.read(new ByteArrayInputStream(service.get("/v1/compare.png?" + query).body()));
    assertThat(png.getWidth()).isEqualTo(1300);
    assertThat(text("/compare?a=copper+110")).contains("/v1/compare.svg?a=cod-");
  }

  /** The first one has no spot to lay a length against. */
  @Test
  void oneBarIsInTheFirstPatternThatHasSpots() {
    String empty = "a=cod-9008468/3,7,13&gmax=0.6";
    assertThat(text("/v1/compare.svg?" + empty)).doesNotContain("Å⁻¹\"");
    assertThat(text("/v1/compare.svg?" + empty + "&b=cod-9008468/110&c=cod-9008468/001"))
        .containsOnlyOnce("Å⁻¹\"");
    assertThat(text("/v1/compare.svg?layout=overlay&" + empty)).contains("data-panels=\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/compare.svg",
        "/v1/compare.svg?a=silicon",
        "/v1/compare.svg?a=cod-9008468/000",
        "/v1/compare.svg?g=cod-9008468/001",
        "/v1/angle/cod-9008460/000/111.json",
        "/v1/angle/cod-9008460/110/2-1-10.json",
        "/v1/angle/cod-9008460/110/111.json?kv=200",
        "/angle?material=cod-9008460&first=110&second=x",
        "/compare?a=copper"
      })
  void whatIsNotUnderstoodIsRefused(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(400);
  }

  /** By hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cod-9008460 | 110 | 112 | 54.7356103",
        "cod-9008460 | (111) | (1-11) | 70.5287794",
        "cod-9008460 | 110 | (110) | 0"
      })
  void anglesOfCubes(String material, String first, String second, double expected)
      throws IOException {
    JsonNode angle =
        ReferenceCrystal.JSON.readTree(
            service
                .get(
                    "/v1/angle/"
                        + material.strip()
                        + "/"
                        + first.strip()
                        + "/"
                        + second.strip()
                        + ".json")
                .body());
    assertThat(angle.get("angle").doubleValue()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void anglesOfHexagonalCrystalsTakeFourIndices() throws IOException {
    JsonNode angle =
        ReferenceCrystal.JSON.readTree(
            service.get("/v1/angle/cod-9008506/(0001)/(10-11).json").body());
    JsonNode cell = angle.at("/material/cell");
    double ratio = cell.get("c").doubleValue() / cell.get("a").doubleValue();
    assertThat(angle.get("angle").doubleValue())
        .isCloseTo(Math.toDegrees(Math.atan(ratio * 2 / Math.sqrt(3))), within(1e-6));
    assertThat(angle.at("/common/uvtw")).hasSize(4);
    assertThat(text("/angle?material=cod-9008506&first=(0001)&second=(10-11)"))
        .contains("zone axis of both");
  }
}
