package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rhombohedral crystals on hexagonal axes, whatever axes their source has. */
class HexagonalAxesTest extends ServiceTest {

  /** On rhombohedral axes in the library. */
  private static final String BISMUTH = "cod-9008576";

  private static String body(String path) {
    return new String(service.get(path).body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sapphire", "hematite", "bismuth", "calcite", "ilmenite"})
  void fourIndicesWorkAtOnce(String name) {
    CommandRun run = CommandRun.of(Map.of(), "draw", name, "11-20", "--format", "json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.text()).contains("\"zoneAxis\":[1,1,0]").contains("\"gamma\":120");
  }

  @Test
  void everySpellingLeadsToOneObject() {
    String object = service.location("/v1/diffraction/" + BISMUTH + "/11-20.svg");
    assertThat(object).contains("/1_1_0/diffraction-kv200-axeshexagonal.svg");
    assertThat(service.location("/v1/diffraction/" + BISMUTH + "/110.svg?axes=hexagonal"))
        .isEqualTo(object);
    assertThat(service.location("/v1/diffraction/" + BISMUTH + "/110.svg")).isNotEqualTo(object);
    assertThat(body(object)).contains("obverse setting");
    String structure = service.location("/v1/structure/" + BISMUTH + "/11-20.svg");
    assertThat(structure).contains("structure-axeshexagonal");
    assertThat(service.get(structure).statusCode()).isEqualTo(200);
    assertThat(body(service.location("/v1/diffraction/" + BISMUTH + "/0001.json")))
        .contains("\"setting\":\"hexagonal axes, obverse setting\"");
  }

  @Test
  void aKeyOfAxesThatACellHasNotLeadsNowhere() {
    String copper = service.location("/v1/diffraction/cod-9008468/110.svg");
    assertThat(service.get(copper.replace("kv200", "kv200-axeshexagonal")).statusCode())
        .isEqualTo(404);
    assertThat(service.get("/v1/diffraction/cod-9008468/110.svg?axes=hexagonal").statusCode())
        .isEqualTo(400);
  }

  @Test
  void thePageSaysTheAxes() {
    assertThat(body("/?material=" + BISMUTH + "&zone=11-20"))
        .contains("hexagonal axes, obverse setting")
        .contains("axes=hexagonal");
    assertThat(body("/?material=" + BISMUTH + "&axes=hexagonal")).contains("obverse setting");
  }

  @Test
  void lookUpAndAtlasAreOnHexagonalAxes() {
    String found = body("/v1/identify?ratio=1&angle=60&d1=2.273&d2=2.273&materials=" + BISMUTH);
    assertThat(found)
        .contains("\"axes\":\"hexagonal\"")
        .contains("\"zoneAxis\":[0,0,1]")
        .contains("\"zoneAxis4\":[0,0,0,1]")
        .contains("/v1/diffraction/" + BISMUTH + "/001.svg?axes=hexagonal");
    assertThat(body("/v1/atlas"))
        .contains("/v1/diffraction/" + BISMUTH + "/001.svg?axes=hexagonal");
    assertThat(body("/identify?ratio=1&angle=60&d1=2.273&d2=2.273&materials=" + BISMUTH))
        .contains("material=" + BISMUTH + "&amp;zone=0001&amp;axes=hexagonal");
  }

  @Test
  void aPlaneIsRefusedWithTheDirectionNearestItsNormal() {
    assertThat(body("/v1/diffraction/" + BISMUTH + "/(0001).json"))
        .contains("round brackets are a plane")
        .contains("[0001]");
  }
}
