package org.zoneaxis.source.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

class JsonFieldTest {

  private static JsonField read(String text) {
    return JsonField.read("Some database", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheWayToAWrongValue() {
    JsonField root = read("{\"structure\": {\"sites\": [{\"abc\": [0, 1, \"x\"]}]}}");
    JsonField place = root.get("structure").get("sites").items().get(0).get("abc");
    assertThatThrownBy(place::vector)
        .isInstanceOf(CrystalException.class)
        .hasMessage("structure.sites[0].abc[2] is x; it must be a finite number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "{}", "[]", "\"1\"", "1e999", "-1e999"})
  void acceptsFiniteNumbersOnly(String value) {
    JsonField field = read("{\"v\": " + value + "}").get("v");
    assertThatThrownBy(field::number)
        .isInstanceOf(CrystalException.class)
        .hasMessageStartingWith("v is ");
  }

  @Test
  void readsNumbersInAllTheirForms() {
    assertThat(read("[-0.0, 1e-8, 1E2]").vector()).isEqualTo(new Vector3(-0.0, 1e-8, 100));
    assertThat(read("[17]").items().get(0).integer()).contains(17);
    assertThat(read("[17.0]").items().get(0).integer()).isEmpty();
    assertThat(read("[4061139]").items().get(0).text()).contains("4061139");
  }

  @Test
  void tellsWhatIsMissingFromWhatIsNull() {
    JsonField root = read("{\"a\": null}");
    assertThat(root.get("a").isMissing()).isFalse();
    assertThat(root.get("a").isPresent()).isFalse();
    assertThat(root.get("b").isMissing()).isTrue();
    assertThat(root.get("b").get("c").isMissing()).isTrue();
    assertThatThrownBy(() -> root.get("b").get("c").items())
        .hasMessage("b.c is missing; it must be a list");
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
        .hasMessageStartingWith("Some database answered with ")
        .hasMessageNotContaining("secretToken")
        .hasNoCause();
  }

  @Test
  void boundsDepthAndLengthOfNumbers() {
    assertThat(read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65)))
        .isInstanceOf(UpstreamException.class);
    assertThatThrownBy(() -> read("[".repeat(1_000_000))).isInstanceOf(UpstreamException.class);
    assertThatThrownBy(() -> read("[" + "1".repeat(101) + "]"))
        .isInstanceOf(UpstreamException.class);
  }
}
