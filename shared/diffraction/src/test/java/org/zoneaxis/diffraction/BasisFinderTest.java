package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

class BasisFinderTest {

  static Stream<Arguments> zones() {
    return Reference.stream(Reference.read("ratios").get("structures"))
        .flatMap(
            structure ->
                Reference.stream(structure.get("zones"))
                    .map(
                        zone ->
                            Arguments.of(
                                structure.get("id").textValue() + zone.get("zone_axis"),
                                structure,
                                zone)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zones")
  void agreesWithTheReference(String name, JsonNode structure, JsonNode zone) {
    PatternBasis basis = basis(structure, zone);
    JsonNode expected = zone.get("allowed");
    assertThat(basis.g1().hkl()).isEqualTo(Reference.reflection(expected.get("g1")));
    assertThat(basis.g1().length())
        .isCloseTo(expected.get("g1_length").doubleValue(), within(1e-9));
    assertThat(basis.g2().length())
        .isCloseTo(expected.get("g2_length").doubleValue(), within(1e-9));
    assertThat(basis.ratio()).isCloseTo(expected.get("ratio").doubleValue(), within(1e-9));
    assertThat(basis.angle()).isCloseTo(expected.get("angle_deg").doubleValue(), within(1e-6));
    assertThat(basis.g1().d()).isCloseTo(expected.get("d1").doubleValue(), within(1e-8));
    assertThat(basis.g2().d()).isCloseTo(expected.get("d2").doubleValue(), within(1e-8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zones")
  void turnsCounterClockwiseWhereTheNetAllowsIt(String name, JsonNode structure, JsonNode zone) {
    Crystal crystal = Reference.crystal(structure);
    ZoneAxis axis = Reference.zoneAxis(zone.get("zone_axis"));
    PatternBasis basis = basis(structure, zone);
    Vector3 g1 = crystal.lattice().reciprocal(basis.g1().hkl());
    Vector3 g2 = crystal.lattice().reciprocal(basis.g2().hkl());
    Vector3 towardsViewer = crystal.lattice().direct(axis);
    boolean mirrored =
        Reference.stream(zone.get("shells"))
            .flatMap(shell -> Reference.stream(shell.get("hkl")))
            .map(Reference::reflection)
            .map(crystal.lattice()::reciprocal)
            .anyMatch(
                g ->
                    Math.abs(g.length() - basis.g2().length()) < 1e-8
                        && Math.abs(g.dot(g1) - g2.dot(g1)) < 1e-8
                        && g.minus(g2).length() > 1e-6);
    boolean counterClockwise = g1.cross(g2).dot(towardsViewer) > 0;
    assertThat(counterClockwise || !mirrored).isTrue();
  }

  private static PatternBasis basis(JsonNode structure, JsonNode zone) {
    return new PatternSimulator()
        .basis(Reference.crystal(structure), Reference.zoneAxis(zone.get("zone_axis")))
        .orElseThrow();
  }
}
