package org.zoneaxis.figure.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

class JsonFieldTest {

  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          "the answer",
          CrystalException::new,
          (found, reason) -> new IllegalStateException("it is " + found));

  private static JsonField read(String text) {
    return JsonField.read(text.getBytes(StandardCharsets.UTF_8), REFUSALS);
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

  @Test
  void boundsDepthAndLengthOfNumbers() {
    assertThat(read("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read("[".repeat(1_000_000))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read("[" + "1".repeat(101) + "]"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesTheDocumentWhereItIsWrongAsAWhole() {
    assertThatThrownBy(() -> read("7").items()).hasMessage("the answer is 7; it must be a list");
    assertThatThrownBy(() -> read("[7]").vector())
        .hasMessage("the answer is 1 numbers; it must be three");
    assertThatThrownBy(() -> read(" ")).hasMessage("it is empty");
  }

  @Test
  void takesWhatIsSaidTwiceOnlyWhereThatIsAllowed() {
    byte[] twice = "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonField.read(twice, REFUSALS).get("a").number()).isEqualTo(2);
    assertThatThrownBy(() -> JsonField.readStrictly(twice, REFUSALS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("it is not JSON at line 1");
  }

  @Test
  void tellsTruthFromEverythingElse() {
    JsonField root = read("{\"a\": true, \"b\": false, \"c\": \"true\", \"d\": null}");
    assertThat(root.names()).containsExactly("a", "b", "c", "d");
    assertThat(root.names().stream().filter(name -> root.get(name).isTruth()))
        .containsExactly("a", "b");
    assertThat(root.names().stream().filter(name -> root.get(name).isTrue())).containsExactly("a");
    assertThat(root.get("a").names()).isEmpty();
  }

  @Test
  void readsNumbersInQuotesOnlyWhereAskedTo() {
    JsonField field = read("{\"v\": \" 5.43 \"}").get("v");
    assertThat(field.asNumber().number()).isEqualTo(5.43);
    assertThat(field.asNumber().path()).isEqualTo("v");
    assertThat(read("[\"5e3\"]").items().get(0).asNumber().text()).contains("5e3");
    assertThat(read("[true, null, {}]").items()).allMatch(item -> item.text().isEmpty());
  }

  @Test
  void namesWhatIsBelowANewRootOnly() {
    JsonField root = read("{\"data\": {\"a\": {}, \"b\": [1]}}").get("data").asRoot("entry");
    assertThat(root.get("a").isObject()).isTrue();
    assertThat(root.get("b").isObject()).isFalse();
    assertThatThrownBy(() -> root.get("a").items())
        .hasMessage("entry.a is an object; it must be a list");
    assertThat(JsonField.readStrictly("[]".getBytes(StandardCharsets.UTF_8), REFUSALS).isArray())
        .isTrue();
  }
}
