package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two crystals as users get them, against independent programs. */
class TwoCrystalsRouteTest extends ServiceTest {

  private static final String COPPER = "cod-9008468";
  private static final String TWIN = pair(COPPER, "011", COPPER, "011");

  /** Name, relation, and both crystals of the reference. */
  static Stream<Arguments> relations() throws IOException {
    JsonNode all = ReferenceCrystal.read("orientation");
    return ReferenceCrystal.elements(all.get("relations"))
        .filter(relation -> relation.get("twin_plane").isNull())
        .map(
            relation ->
                Arguments.of(
                    relation.get("name").textValue(),
                    relation,
                    all.get("crystals").get(relation.get("matrix").textValue()),
                    all.get("crystals").get(relation.get("precipitate").textValue())));
  }

  private static String pair(String first, String zone, String second, String with) {
    return "/v1/diffraction/" + first + "/" + zone + "/with/" + second + "/" + with;
  }

  /**
   * Both along the parallel directions, or what stands there, with the parallel planes to the
   * right.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void parallelReflectionsMakeTheMatrixOfTheReference(
      String name, JsonNode relation, JsonNode matrix, JsonNode precipitate) throws IOException {
    String first = ReferenceCrystal.upload(service, matrix);
    String second = ReferenceCrystal.upload(service, precipitate);
    JsonNode directions = relation.get("parallel_directions");
    JsonNode planes = relation.get("parallel_planes");
    JsonNode found =
        ReferenceCrystal.get(
            service,
            pair(
                    first,
                    ReferenceCrystal.commas(directions.get(0)),
                    second,
                    ReferenceCrystal.commas(directions.get(1)))
                + ".json?parallel="
                + ReferenceCrystal.commas(planes.get(0))
                + "%3B"
                + ReferenceCrystal.commas(planes.get(1)));
    JsonNode found9 = found.at("/relation/matrix");
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(found9.get(i).get(j).doubleValue())
            .isCloseTo(relation.get("T").get(i).get(j).doubleValue(), within(1e-9));
      }
    }
    assertThat(found.at("/relation/angleDeviation").doubleValue()).isCloseTo(0, within(1e-6));
    assertThat(found.at("/crystals/1/zoneAxis")).isEqualTo(directions.get(1));
    JsonNode parallel = spot(found, 1, planes.get(1));
    JsonNode own = spot(found, 0, planes.get(0));
    if (!parallel.isMissingNode() && !own.isMissingNode()) {
      assertThat(angle(parallel)).isCloseTo(angle(own), within(1e-6));
    }
  }

  private static JsonNode spot(JsonNode found, int crystal, JsonNode hkl) {
    return ReferenceCrystal.elements(found.get("reflections"))
        .filter(spot -> spot.get("crystal").intValue() == crystal && spot.get("hkl").equals(hkl))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static double angle(JsonNode spot) {
    return Math.atan2(
        spot.get("position").get(1).doubleValue(), spot.get("position").get(0).doubleValue());
  }

  @Test
  void theFirstCrystalIsThatOfItsOwnPattern() throws IOException {
    JsonNode alone = ReferenceCrystal.get(service, "/v1/diffraction/" + COPPER + "/011.json");
    JsonNode both = ReferenceCrystal.get(service, TWIN + ".json?relation=twin111");
    for (JsonNode spot : alone.get("reflections")) {
      JsonNode same = spot(both, 0, spot.get("hkl"));
      assertThat(same.get("intensity").doubleValue())
          .isCloseTo(spot.get("intensity").doubleValue(), within(1e-12));
      assertThat(same.get("position").get(0).doubleValue())
          .isCloseTo(spot.get("position").get(0).doubleValue(), within(1e-9));
    }
    assertThat(both.at("/relation/name").textValue()).isEqualTo("{111} twin");
    assertThat(both.at("/relation/variants").intValue()).isEqualTo(4);
    assertThat(both.at("/relation/angleDeviation").doubleValue()).isCloseTo(0, within(1e-6));
  }

  /** Every variant of the reference, and what of it is along the beam. */
  @Test
  void allVariantsAreInOnePattern() throws IOException {
    String pair = pair("cod-9008469", "111", "cod-9008536", "011");
    JsonNode all = ReferenceCrystal.get(service, pair + ".json?relation=ks&variant=all");
    assertThat(all.at("/relation/variants").intValue()).isEqualTo(24);
    assertThat(all.at("/relation/shown")).hasSize(24);
    for (JsonNode variant : all.at("/relation/shown")) {
      assertThat(variant.get("nearest")).hasSize(3);
    }
    byte[] svg = service.get(service.location(pair + ".svg?relation=ks&variant=all")).body();
    assertThat(svg.length).isLessThan(1_000_000);
    assertThat(new String(svg, StandardCharsets.UTF_8)).contains("all 24 variants");
    JsonNode one = ReferenceCrystal.get(service, pair + ".json?relation=ks&variant=7");
    assertThat(one.at("/relation/shown/0")).isEqualTo(all.at("/relation/shown/6"));
    assertThat(service.get(pair + ".json?relation=ks&variant=25").statusCode()).isEqualTo(400);
  }

  @Test
  void aMatrixIsAsGoodAsAName() throws IOException {
    // A turn by 180 degrees about [111]: 2/3 everywhere less one on the diagonal.
    String matrix = "-0.33333,0.66667,0.66667,0.66667,-0.33333,0.66667,0.66667,0.66667,-0.33333";
    JsonNode found = ReferenceCrystal.get(service, TWIN + ".json?matrix=" + matrix);
    assertThat(found.at("/relation/variants").intValue()).isEqualTo(4);
    assertThat(service.get(TWIN + ".json?matrix=1,0,0,0,1,0,0,0,0").statusCode()).isEqualTo(400);
    assertThat(service.get(TWIN + ".json?matrix=1,0,0").statusCode()).isEqualTo(400);
  }

  /** In the zone of both, a matrix and its twin share the row of the twinning plane. */
  @Test
  void sharedSpotsAreOneInPrintAndTwoInTables() throws IOException {
    JsonNode table = ReferenceCrystal.get(service, TWIN + ".json?relation=twin111");
    String svg =
        new String(
            service.get(service.location(TWIN + ".svg?relation=twin111&double=show")).body(),
            StandardCharsets.UTF_8);
    int printed = svg.split("data-hkl=", -1).length - 1;
    assertThat(printed).isLessThan(table.get("reflections").size());
    assertThat(svg).contains("disc in a square", "double diffraction, ");
  }

  @Test
  void namesAreOfOneKey() {
    String pair = pair("cod-9008469", "111", "cod-9008536", "011");
    String key = service.location(pair + ".svg?relation=Kurdjumov-Sachs");
    assertThat(key)
        .contains("/with-cod-9008536/")
        .endsWith("/0_1_1/diffraction-kv200-relationkurdjumovsachs.svg");
    assertThat(service.location(pair + ".svg?relation=ks")).isEqualTo(key);
    String svg = new String(service.get(key).body(), StandardCharsets.UTF_8);
    assertThat(svg).contains("data-crystal=\"0\"", "data-crystal=\"1\"", "24 variants");
  }

  @Test
  void refusesReflectionsOfOtherZonesAndTwoRelationsAtOnce() {
    for (String query :
        new String[] {
          "parallel=0,2,2;1,1,-1",
          "parallel=1,1,-1",
          "parallel=1,1,-1;1,1,-1&relation=ks",
          "relation=burgers",
          "relation=nothing"
        }) {
      HttpResponse<byte[]> answer = service.get(TWIN + ".svg?" + query.replace(";", "%3B"));
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
    }
  }
}
