package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;

/** A crystal of each of the 230 space groups, in a random cell, against pymatgen's cell of it. */
class SpaceGroupCellTest {

  /** Point groups in whose lattices several orientations of the crystal have one cell. */
  private static final Set<String> SEVERAL_ORIENTATIONS =
      Set.of("4", "-4", "4/m", "3", "-3", "32", "3m", "-3m", "6", "-6", "6/m", "23", "m-3");

  private static final JsonNode DOCUMENT = References.document("space_groups.json");

  static Stream<Arguments> groups() {
    return IntStream.range(0, DOCUMENT.get("structures").size())
        .mapToObj(i -> DOCUMENT.get("structures").get(i))
        .map(structure -> Arguments.of(structure.get("number").asInt(), structure));
  }

  private static List<MillerIndices> reflections() {
    List<MillerIndices> reflections = new ArrayList<>();
    for (JsonNode row : DOCUMENT.get("meta").get("reflections")) {
      JsonNode hkl = row;
      reflections.add(
          new MillerIndices(hkl.get(0).asInt(), hkl.get(1).asInt(), hkl.get(2).asInt()));
    }
    return reflections;
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(element -> numbers.add(element.asDouble()));
    return numbers;
  }

  @Test
  void coversAllSpaceGroups() {
    assertThat(groups().map(arguments -> arguments.get()[0]).distinct()).hasSize(230);
  }

  @ParameterizedTest(name = "space group {0}")
  @MethodSource("groups")
  void findsTheCellOfTheReference(int number, JsonNode structure) {
    ConventionalCell found = References.ordered(structure).conventional(0.01);

    JsonNode expected = structure.get("conventional");
    Crystal crystal = found.crystal();
    assertThat(found.pointGroup()).isEqualTo(SpaceGroups.pointGroup(number));
    assertThat(crystal.sites()).hasSize(expected.get("nsites").asInt());
    List<Double> parameters = numbers(expected.get("cell"));
    assertThat(Fingerprint.difference(Fingerprint.parameters(crystal), parameters))
        .as("difference of cell parameters")
        .isLessThan(1e-5);

    List<MillerIndices> reflections = reflections();
    List<Double> amplitudes = numbers(expected.get("amplitudes"));
    if (SEVERAL_ORIENTATIONS.contains(found.pointGroup().symbol())) {
      List<Double> ours =
          reflections.stream().map(hkl -> Fingerprint.amplitude(crystal, hkl)).toList();
      Map<Long, Double> shells = shells(crystal, reflections, ours);
      shells(crystal, reflections, amplitudes)
          .forEach((shell, sum) -> assertThat(shells.get(shell)).isCloseTo(sum, within(2e-6)));
      return;
    }
    for (int i = 0; i < reflections.size(); i++) {
      assertThat(Fingerprint.amplitude(crystal, reflections.get(i)))
          .as("|F| of %s", reflections.get(i))
          .isCloseTo(amplitudes.get(i), within(1e-6));
    }
  }

  /** |F|^2 summed over the reflections of each length, which no orientation changes. */
  private static Map<Long, Double> shells(
      Crystal crystal, List<MillerIndices> reflections, List<Double> amplitudes) {
    Map<Long, Double> shells = new TreeMap<>();
    for (int i = 0; i < reflections.size(); i++) {
      double g = crystal.lattice().reciprocal(reflections.get(i)).length();
      shells.merge(Math.round(g * 1e5), amplitudes.get(i) * amplitudes.get(i), Double::sum);
    }
    return shells;
  }
}
