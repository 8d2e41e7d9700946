package org.zoneaxis.identify.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.query.IdentifyBody;
import org.zoneaxis.identify.query.IdentifyQuery;

class IdentificationFormatsTest {

  private static Identification silicon() {
    return new Identifier()
        .identify(
            IdentifyQuery.parse(
                Map.of(
                    "ratio", List.of("1.003"),
                    "angle", List.of("70.5"),
                    "materials", List.of("cod-9008566,mp-149"))),
            List.of());
  }

  @Test
  void jsonHasTheShapeThatIsPromised() throws IOException {
    JsonNode json = new ObjectMapper().readTree(IdentificationJson.of(silicon()));

    assertThat(json.get("query").toString())
        .isEqualTo(
            "{\"ratio\":1.003,\"angle\":70.5,\"d1\":null,\"d2\":null,\"tolerance\":2,"
                + "\"angleTolerance\":2,\"elements\":[],\"materials\":[\"cod-9008566\",\"mp-149\"],"
                + "\"limit\":20}");
    assertThat(json.get("total").intValue()).isEqualTo(json.get("candidates").size());
    JsonNode first = json.get("candidates").get(0);
    assertThat(first.get("material").toString())
        .isEqualTo(
            "{\"id\":\"cod-9008566\",\"formula\":\"Si\",\"name\":\"Silicon\",\"spaceGroup\":"
                + "{\"number\":227,\"symbol\":\"Fd-3m\"},\"structureType\":\"diamond\",\"origin\":\"measured\"}");
    assertThat(first.get("zoneAxis").toString()).isEqualTo("[1,1,0]");
    assertThat(first.get("equivalentZones").intValue()).isEqualTo(12);
    assertThat(first.get("g1").toString())
        .isEqualTo("{\"hkl\":[1,-1,1],\"d\":3.1354,\"allowed\":true}");
    assertThat(first.get("ratio").intValue()).isEqualTo(1);
    assertThat(first.get("angle").doubleValue()).isEqualTo(70.53);
    assertThat(first.get("deviation").toString())
        .isEqualTo("{\"ratio\":0.3,\"angle\":-0.03,\"d1\":null,\"d2\":null}");
    assertThat(first.get("rank").intValue()).isEqualTo(1);
    assertThat(first.get("probability").doubleValue()).isBetween(0.5, 1.0);
    assertThat(first.get("family").textValue()).isEqualTo("Face-centred cubic lattice");
    assertThat(first.get("scale").doubleValue()).isBetween(3.1, 3.2);
    assertThat(first.get("distortion").isNull()).isTrue();
    assertThat(first.get("members").get(0).get("id").textValue()).isEqualTo("cod-9008566");
    assertThat(first.get("row").intValue()).isEqualTo(1);
    assertThat(json.get("nets").intValue()).isEqualTo(json.get("rows").size());
    JsonNode row = json.get("rows").get(0);
    assertThat(row.get("row").intValue()).isEqualTo(1);
    assertThat(row.get("probability").doubleValue())
        .isGreaterThanOrEqualTo(first.get("probability").doubleValue());
    assertThat(row.get("candidates").get(0).get("rank").intValue()).isEqualTo(1);
    assertThat(row.get("candidates").get(0).get("material")).isEqualTo(first.get("material"));
    assertThat(row.get("candidates").get(0).get("zoneAxis").toString()).isEqualTo("[1,1,0]");
    assertThat(json.get("searched").intValue()).isEqualTo(2);
    assertThat(json.get("calibration").isNull()).isTrue();
    assertThat(first.get("equals").toString()).isEqualTo("[\"mp-149\"]");
    assertThat(first.get("turned").isNull()).isTrue();
    assertThat(first.get("diffraction").textValue())
        .isEqualTo("/v1/diffraction/cod-9008566/110.svg");
  }

  @Test
  void csvHasOneRowACandidateAndAsManyCellsAsItsHead() {
    List<String> lines = IdentificationText.csv(silicon()).lines().toList();

    assertThat(lines).hasSize(1 + silicon().candidates().size());
    int commas = lines.get(0).length() - lines.get(0).replace(",", "").length();
    assertThat(lines).allMatch(line -> line.length() - line.replace(",", "").length() == commas);
    assertThat(lines.get(1))
        .startsWith("1,0.")
        .contains(",cod-9008566,Si,Silicon,Fd-3m,diamond,1,1,0,12,1,-1,1,1,-1,-1,3.1354,3.1354,1,");
  }

  @Test
  void tableNamesTheColumnsAndEndsWithTheNotes() {
    String table = IdentificationText.table(silicon());

    assertThat(table.lines().findFirst().orElseThrow()).startsWith("row  prob.  material");
    assertThat(table.lines().skip(1).findFirst().orElseThrow())
        .contains("cod-9008566", "diamond", "[1 1 0]", "1 -1 1", "70.53", "+0.3% -0.03 deg", "+1");
    assertThat(table).contains("\n- A net of spots is the same after a turn by 180 degrees");
  }

  @Test
  void spotsHaveIndicesPlacesAndWhatTheyAre() throws IOException {
    IdentifyQuery query =
        IdentifyQuery.parse(
            IdentifyBody.query(
                """
                {"spots": [[20, 28.3], [20, -28.3], [40, 0], [0, 56.6], [-20, 28.3], {"x": 17, "y": 11}],
                 "centre": [0, 0], "elements": ["Si"]}
                """
                    .getBytes(StandardCharsets.UTF_8)));

    JsonNode json =
        new ObjectMapper()
            .readTree(IdentificationJson.of(new Identifier().identify(query, List.of())));

    assertThat(json.get("query").get("spots").intValue()).isEqualTo(6);
    assertThat(json.get("net").get("explained").intValue()).isEqualTo(5);
    assertThat(json.get("net").get("centre").get(0).doubleValue()).isBetween(-0.1, 0.1);
    JsonNode first = json.get("candidates").get(0);
    assertThat(first.get("zoneAxis").toString()).isEqualTo("[1,1,0]");
    assertThat(first.get("unexplained").intValue()).isEqualTo(1);
    assertThat(first.get("distortion").doubleValue()).isLessThan(0.5);
    JsonNode spots = first.get("spots");
    assertThat(spots).hasSize(6);
    assertThat(spots.get(2).get("hkl").toString().replace("-", "")).isIn("[0,0,2]");
    assertThat(spots.get(2).get("kind").textValue()).isEqualTo("double");
    assertThat(spots.get(0).get("kind").textValue()).isEqualTo("strong");
    assertThat(spots.get(5).get("hkl").isNull()).isTrue();
    assertThat(json.get("notes").toString()).contains("does not lie on the net");
  }

  @Test
  void ringsHaveTheirLinesAndWhatIsMissing() throws IOException {
    IdentifyQuery query =
        IdentifyQuery.parse(Map.of("rings", List.of("2.335 1.43 1.22"), "elements", List.of("Al")));

    RingIdentification found = new Identifier().identifyRings(query, List.of());
    JsonNode first =
        new ObjectMapper().readTree(IdentificationJson.of(found)).get("candidates").get(0);

    assertThat(first.get("material").get("id").textValue()).isEqualTo("cod-9008460");
    assertThat(first.get("zoneAxis").isNull()).isTrue();
    assertThat(first.get("rings").get(0).get("lines").get(0).get("hkl").toString())
        .isEqualTo("[1,1,1]");
    assertThat(first.get("missing").get(0).get("hkl").toString()).isEqualTo("[2,0,0]");
    assertThat(first.get("picture").textValue()).isEqualTo("/v1/rings/cod-9008460.svg");
    assertThat(RingText.table(found)).contains("111 220 311", "more rings between yours");
    List<String> lines = RingText.csv(found).lines().toList();
    assertThat(lines).hasSize(1 + found.candidates().size());
  }

  @Test
  void atlasHasTheShapeThatIsPromised() throws IOException {
    JsonNode types =
        new ObjectMapper().readTree(IdentificationJson.of(Atlas.ofLibrary())).get("types");
    JsonNode diamond = null;
    for (JsonNode type : types) {
      diamond = type.get("id").textValue().equals("diamond") ? type : diamond;
    }

    assertThat(diamond).isNotNull();
    assertThat(diamond.get("strukturbericht").textValue()).isEqualTo("A4");
    assertThat(diamond.get("pearson").textValue()).isEqualTo("cF8");
    assertThat(diamond.get("spaceGroup").toString())
        .isEqualTo("{\"number\":227,\"symbol\":\"Fd-3m\"}");
    assertThat(diamond.get("representative").textValue()).isEqualTo("cod-9008566");
    assertThat(diamond.get("zones").get(1).toString())
        .isEqualTo(
            "{\"zoneAxis\":[1,1,0],\"g1\":{\"hkl\":[1,-1,1],\"d\":3.1354},"
                + "\"g2\":{\"hkl\":[1,-1,-1],\"d\":3.1354},\"ratio\":1,\"angle\":70.53,"
                + "\"diffraction\":\"/v1/diffraction/cod-9008566/110.svg\","
                + "\"kikuchi\":\"/v1/kikuchi/cod-9008566/110.svg\","
                + "\"stereogram\":\"/v1/stereogram/cod-9008566/110.svg\"}");
    assertThat(diamond.get("materials").size()).isEqualTo(7);
  }
}
