package org.zoneaxis.figure.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.crystal.Element;

class ElementLookTest {

  @ParameterizedTest
  @EnumSource(Element.class)
  void knowsEveryElement(Element element) {
    ElementLook look = ElementLook.of(element);
    assertThat(look.radius()).isBetween(0.25, 2.7);
    assertThat(look.colour()).isBetween(0, 0xFFFFFF);
  }

  @ParameterizedTest
  @CsvSource({
    "H, 0.31, ffffff, false",
    "C, 0.76, 909090, false",
    "O, 0.66, ff0d0d, false",
    "Fe, 1.32, e06633, true",
    "Cs, 2.44, 57178f, true",
    "U, 1.96, 008fff, true",
    "Lr, 1.61, c70066, true",
  })
  void agreesWithThePublishedTables(Element element, double radius, String colour, boolean metal) {
    assertThat(ElementLook.of(element))
        .isEqualTo(new ElementLook(radius, Integer.parseInt(colour, 16), metal));
  }
}
