package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.MillerIndices;

/** Against pymatgen's conventional standard structures, all fourteen Bravais lattices. */
@Tag("bits")
class ReferenceCellTest {

  private static final double TOLERANCE = 1e-6;

  /**
   * By structure and precision: where each |F| of the reference lies, whatever the order of sites.
   */
  private static final Map<String, Map<MillerIndices, References.Range>> ORDERS =
      References.structures("site_order.json").stream()
          .collect(
              Collectors.toMap(
                  structure -> structure.get("id").asText() + structure.get("precision").asDouble(),
                  References::ranges));

  static Stream<Arguments> structures() {
    return References.structures("conventional_cells.json").stream()
        .flatMap(
            structure ->
                Stream.of(0.01, 0.1)
                    .map(p -> Arguments.of(structure.get("id").asText(), p, structure)));
  }

  private static References.Conventional expected(JsonNode structure, double precision) {
    String loose = "conventional_at_symprec_0.1";
    return precision > 0.05 && structure.has(loose)
        ? References.conventional(structure.get(loose), structure.get("fingerprint_at_symprec_0.1"))
        : References.conventional(structure.get("conventional"), structure.get("fingerprint"));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("structures")
  void findsTheCellOfTheReference(String id, double precision, JsonNode structure) {
    References.Conventional expected = expected(structure, precision);
    ConventionalCell found = References.mixed(structure.get("input")).conventional(precision);

    List<Double> parameters = Fingerprint.parameters(found.crystal());
    for (int i = 0; i < 6; i++) {
      assertThat(parameters.get(i)).isCloseTo(expected.parameters().get(i), within(1e-5));
    }
    assertThat(found.crystal().sites()).hasSize(expected.sites());
    assertThat(found.crystal().setting()).isEqualTo(CellSetting.CONVENTIONAL_STANDARD);
    assertThat(found.precision()).isEqualTo(precision);
    for (References.Amplitude amplitude : expected.amplitudes()) {
      References.Range range = rangeOfReference(id + precision, amplitude);
      assertThat(Fingerprint.amplitude(found.crystal(), amplitude.hkl()))
          .as("|F| of %s", amplitude.hkl())
          .isBetween(range.from() - TOLERANCE, range.to() + TOLERANCE);
    }
  }

  /**
   * The reference symmetrises one site of each orbit, the first in the list, and repeats it; this
   * program takes the mean over the orbit, so that the order of sites does not count. Where the
   * input is exactly symmetric, that is the same. Where it is not, the reference's |F| is a range.
   */
  private static References.Range rangeOfReference(String key, References.Amplitude amplitude) {
    References.Range exact = new References.Range(amplitude.value(), amplitude.value());
    return ORDERS.getOrDefault(key, Map.of()).getOrDefault(amplitude.hkl(), exact);
  }

  @Test
  void rangesOfTheReferenceHoldTheReference() {
    for (JsonNode structure : References.structures("conventional_cells.json")) {
      for (double precision : List.of(0.01, 0.1)) {
        for (References.Amplitude amplitude : expected(structure, precision).amplitudes()) {
          References.Range range =
              rangeOfReference(structure.get("id").asText() + precision, amplitude);
          assertThat(amplitude.value()).isBetween(range.from() - 1e-9, range.to() + 1e-9);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("structures")
  void findsTheSymmetryOfTheReference(String id, double precision, JsonNode structure) {
    JsonNode group = structure.get(precision > 0.05 ? "at_symprec_0.1" : "spacegroup");
    ConventionalCell found = References.mixed(structure.get("input")).conventional(precision);

    int number = group.get("number").asInt();
    assertThat(found.pointGroup()).isEqualTo(SpaceGroups.pointGroup(number));
    assertThat(found.crystalSystem().label()).isEqualTo(group.get("crystal_system").asText());
    assertThat(found.centring()).isEqualTo(SpaceGroups.centring(group.get("symbol").asText()));
    assertThat(found.operations())
        .isEqualTo(found.pointGroup().order() * found.centring().latticePoints());
  }

  @Test
  void coversAllBravaisLattices() {
    assertThat(References.structures("conventional_cells.json"))
        .hasSize(50)
        .extracting(structure -> structure.get("bravais").asText())
        .contains("aP", "mP", "mC", "oP", "oC", "oI", "oF", "tP", "tI", "hP", "hR", "cP", "cI")
        .contains("cF");
  }
}
