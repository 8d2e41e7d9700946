package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;

class CuratedNamesTest {

  @Test
  void readsNamesWithTheirMaterials() {
    CuratedNames names =
        CuratedNames.parse("# salts\n\nrock salt, halite = cod-9008678, mp-ft # !");
    assertThat(names.idsByName()).containsOnlyKeys("rock salt", "halite");
    assertThat(names.idsByName().get("halite"))
        .containsExactly(MaterialId.parse("cod-9008678"), MaterialId.parse("mp-149"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rutile",
        "rutile = cod-9009083 = cod-9009086",
        "rutile = titania",
        "rutile =",
        "= cod-9009083",
        "rutile, , titania = cod-9009083",
        "hematite, haematite = cod-1011240",
        "alpha iron = cod-9008536\niron alpha = cod-9008536"
      })
  void refusesLinesThatSayNothingOrTheSameTwice(String text) {
    assertThatThrownBy(() -> CuratedNames.parse(text))
        .isInstanceOfAny(
            IllegalArgumentException.class, org.zoneaxis.crystal.refusal.NotationException.class);
  }
}
