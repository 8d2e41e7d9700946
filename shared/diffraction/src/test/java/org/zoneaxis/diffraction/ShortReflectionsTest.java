package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

class ShortReflectionsTest {

  static Stream<Arguments> zones() {
    return BasisFinderTest.zones();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zones")
  void areTheShellsOfTheReferenceOneADirection(String name, JsonNode structure, JsonNode zone) {
    Crystal crystal = Reference.crystal(structure);
    ZoneAxis axis = Reference.zoneAxis(zone.get("zone_axis"));
    List<Double> shells =
        Reference.stream(zone.get("shells")).map(s -> s.get("g_length").doubleValue()).toList();

    List<ShortReflection> found = new ShortReflections(crystal, new WorkBudget()).of(axis, 4);

    assertThat(found.get(0).length()).isCloseTo(shells.get(0), within(1e-9));
    assertThat(found.get(0).hkl()).isEqualTo(Reference.reflection(zone.get("allowed").get("g1")));
    assertThat(found.get(1).length())
        .isCloseTo(zone.get("allowed").get("g2_length").doubleValue(), within(1e-9));
    assertThat(found.stream().filter(ShortReflection::allowed))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            reflection ->
                assertThat(shells)
                    .as("%s", reflection)
                    .anyMatch(shell -> Math.abs(shell - reflection.length()) < 1e-9));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zones")
  void noTwoOfAKindAreParallelAndAllLieInTheZone(String name, JsonNode structure, JsonNode zone) {
    ZoneAxis axis = Reference.zoneAxis(zone.get("zone_axis"));
    List<ShortReflection> found =
        new ShortReflections(Reference.crystal(structure), new WorkBudget()).of(axis, 6);

    for (ShortReflection p : found) {
      assertThat(p.hkl().laueZone(axis)).isZero();
      for (ShortReflection q : found) {
        if (!p.equals(q) && p.allowed() == q.allowed()) {
          assertThat(isParallel(p.hkl(), q.hkl())).as("%s and %s", p, q).isFalse();
        }
      }
    }
  }

  private static boolean isParallel(MillerIndices p, MillerIndices q) {
    return p.k() * q.l() == p.l() * q.k()
        && p.l() * q.h() == p.h() * q.l()
        && p.h() * q.k() == p.k() * q.h();
  }
}
