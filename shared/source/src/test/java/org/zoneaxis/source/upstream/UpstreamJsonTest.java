package org.zoneaxis.source.upstream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonField;

class UpstreamJsonTest {

  private static JsonField read(String text) {
    return UpstreamJson.read("Some database", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "{\"a\": NaN}",
        "{\"a\": Infinity}",
        "{\"a\": 01}",
        "{} {}",
        "{'a': 1}",
        "<html>",
        "secretToken",
        "\u0000"
      })
  void refusesWhatIsNotJsonWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UpstreamException.class)
        .hasMessageStartingWith("Some database answered with something that is ")
        .hasMessageNotContaining("secretToken")
        .hasNoCause();
  }

  @Test
  void refusesAWrongValueAsThatOfACrystal() {
    assertThatThrownBy(() -> read("{\"nsites\": \"two\"}").get("nsites").number())
        .isInstanceOf(CrystalException.class)
        .hasMessage("nsites is two; it must be a finite number");
  }
}
