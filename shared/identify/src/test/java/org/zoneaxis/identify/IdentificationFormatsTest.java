package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zoneaxis.identify.atlas.Atlas;

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
        .startsWith("1,")
        .contains(",cod-9008566,Si,Silicon,Fd-3m,diamond,1,1,0,12,1,-1,1,1,-1,-1,3.1354,3.1354,1,");
  }

  @Test
  void tableNamesTheColumnsAndEndsWithTheNotes() {
    String table = IdentificationText.table(silicon());

    assertThat(table.lines().findFirst().orElseThrow()).startsWith("rank  material");
    assertThat(table.lines().skip(1).findFirst().orElseThrow())
        .contains("cod-9008566", "diamond", "[1 1 0]", "1 -1 1", "70.53", "+0.3% -0.03 deg", "+1");
    assertThat(table).contains("\n- A net of spots is the same after a turn by 180 degrees");
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
                + "\"diffraction\":\"/v1/diffraction/cod-9008566/110.svg\"}");
    assertThat(diamond.get("materials").size()).isEqualTo(7);
  }
}
