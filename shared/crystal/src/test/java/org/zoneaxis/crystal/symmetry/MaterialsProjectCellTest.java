package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.Vector3;

/** Real documents: angles that are not quite right, doubled cells, any orientation. */
class MaterialsProjectCellTest {

  static Stream<Arguments> materials() {
    return References.structures("materials_project.json").stream()
        .map(m -> Arguments.of(m.get("id") + " " + m.get("formula"), m));
  }

  @Test
  void coversTheMaterials() {
    assertThat(materials()).hasSize(34);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("materials")
  void agreesWithTheStatedSpaceGroup(String name, JsonNode material) {
    ConventionalCell found = References.ordered(material).conventional(0.1);

    int number = material.get("number").asInt();
    assertThat(found.crystalSystem().label()).isEqualTo(material.get("crystal_system").asText());
    assertThat(found.pointGroup()).isEqualTo(SpaceGroups.pointGroup(number));
    assertThat(found.centring()).isEqualTo(SpaceGroups.centring(material.get("symbol").asText()));
    assertThat(found.precision()).isEqualTo(0.1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("materials")
  void keepsComposition(String name, JsonNode material) {
    References.Input input = References.ordered(material);
    Crystal crystal = input.conventional(0.1).crystal();

    assertThat(crystal.formula().toString()).isEqualTo(material.get("formula").asText());
    Vector3 a = input.vectors().get(0);
    double volume = Math.abs(a.dot(input.vectors().get(1).cross(input.vectors().get(2))));
    assertThat(crystal.lattice().volume() / crystal.sites().size())
        .isCloseTo(volume / input.sites().size(), within(1e-3));
  }

  @Test
  void makesTheFamiliarCellOfSilicon() {
    JsonNode silicon =
        References.structures("materials_project.json").stream()
            .filter(m -> "mp-149".equals(m.get("id").asText()))
            .findFirst()
            .orElseThrow();

    ConventionalCell found = References.ordered(silicon).conventional(0.1);

    Lattice lattice = found.crystal().lattice();
    assertThat(lattice.lengthA()).isEqualTo(lattice.lengthB()).isEqualTo(lattice.lengthC());
    assertThat(lattice.alpha()).isEqualTo(90);
    assertThat(found.crystal().sites()).hasSize(8).contains(References.site("Si", 0, 0, 0));
    assertThat(found.operations()).isEqualTo(192);
  }
}
