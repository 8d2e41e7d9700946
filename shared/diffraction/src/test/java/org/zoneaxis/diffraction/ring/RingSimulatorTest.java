package org.zoneaxis.diffraction.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

class RingSimulatorTest {

  private final RingSimulator simulator = new RingSimulator();

  static Stream<Arguments> patterns() {
    return Reference.stream(Reference.read("rings_2").get("patterns"))
        .map(entry -> Arguments.of(entry.get("id").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void agreesWithTheReference(String name, JsonNode entry) {
    RingPattern pattern = simulator.simulate(Reference.crystal(entry), parameters(entry, 0));
    JsonNode expected = entry.get("rings");
    assertThat(pattern.rings()).hasSize(expected.size());
    assertThat(pattern.absent()).isEqualTo(entry.get("n_extinct_shells").intValue());
    double cameraLength = entry.get("camera_length_mm").doubleValue();
    for (int i = 0; i < expected.size(); i++) {
      Ring ring = pattern.rings().get(i);
      JsonNode row = expected.get(i);
      assertThat(ring.g()).isCloseTo(row.get("g").doubleValue(), within(1e-9));
      assertThat(ring.d()).isCloseTo(row.get("d").doubleValue(), within(1e-8));
      assertThat(ring.twoTheta())
          .isCloseTo(row.get("two_theta_mrad").doubleValue(), within(1e-9 * 1000));
      assertThat(ring.radius(cameraLength))
          .isCloseTo(row.get("radius_mm").doubleValue(), within(1e-9 * cameraLength));
      assertThat(ring.multiplicity()).isEqualTo(row.get("multiplicity").intValue());
      assertThat(ring.squared()).isCloseTo(row.get("F2_sum").doubleValue(), near(row, "F2_sum"));
      assertThat(ring.intensity()).isCloseTo(row.get("I_ring").doubleValue(), near(row, "I_ring"));
      assertThat(ring.density())
          .isCloseTo(row.get("I_density").doubleValue(), near(row, "I_density"));
      assertThat(ring.relative())
          .isCloseTo(row.get("relative").get("I_ring").doubleValue(), within(1e-6));
      assertSameFamilies(ring.families(), row.get("families"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void agreesWithTheReferenceWithDisplacements(String name, JsonNode entry) {
    RingPattern pattern =
        simulator.simulate(Reference.vibratingCrystal(entry), parameters(entry, 1));
    JsonNode expected = entry.get("rings");
    assertThat(pattern.rings()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      JsonNode row = expected.get(i);
      assertThat(pattern.rings().get(i).squared())
          .isCloseTo(row.get("F2_sum_DW").doubleValue(), near(row, "F2_sum_DW"));
      assertThat(pattern.rings().get(i).intensity())
          .isCloseTo(row.get("I_ring_DW").doubleValue(), near(row, "I_ring_DW"));
      assertThat(pattern.rings().get(i).relative())
          .isCloseTo(row.get("relative").get("I_ring_DW").doubleValue(), within(1e-6));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void findsThePointGroupAndTheLaueOrder(String name, JsonNode entry) {
    RingPattern pattern = simulator.simulate(Reference.crystal(entry), parameters(entry, 0));
    assertThat(pattern.pointGroup().orElseThrow().symbol())
        .isEqualTo(entry.get("point_group").textValue());
    int largest =
        pattern.rings().stream()
            .flatMap(ring -> ring.families().stream())
            .mapToInt(RingFamily::multiplicity)
            .max()
            .orElseThrow();
    assertThat(entry.get("laue_order").intValue() % largest).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void mergesWhatAMeasurementDoesNotResolve(String name, JsonNode entry) {
    List<RingGroup> groups =
        simulator.simulate(Reference.crystal(entry), parameters(entry, 0)).resolved(0.002);
    JsonNode expected = entry.get("merged_within_0_002");
    assertThat(groups).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(groups.get(i).first()).isEqualTo(expected.get(i).get("first").intValue());
      assertThat(groups.get(i).last()).isEqualTo(expected.get(i).get("last").intValue());
      assertThat(groups.get(i).g()).isCloseTo(expected.get(i).get("g").doubleValue(), within(1e-9));
      assertThat(groups.get(i).intensity())
          .isCloseTo(expected.get(i).get("I_ring").doubleValue(), near(expected.get(i), "I_ring"));
    }
  }

  @Test
  void keepsFamiliesOfOneRingApart() {
    JsonNode aluminium = Reference.read("rings_2").get("patterns").get(0);
    RingPattern pattern =
        simulator.simulate(Reference.crystal(aluminium), parameters(aluminium, 0));
    Ring ring =
        pattern.rings().stream().filter(r -> r.families().size() > 1).findFirst().orElseThrow();
    assertThat(ring.families())
        .extracting(family -> family.hkl().toString())
        .containsExactlyInAnyOrder("3,3,3", "5,1,1");
    assertThat(ring.multiplicity()).isEqualTo(32);
  }

  /** 1e-4 of a copper atom at each of so many places within the tolerance of symmetry. */
  @Test
  void ringsOfAHeapOfSitesDoWithoutSymmetryAndSaySo() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 4_900; i++) {
      Occupant trace = new Occupant(Element.Cu, 1e-4, OptionalDouble.empty());
      int row = i / 70;
      sites.add(new Site(1e-6 * (i % 70), 1e-6 * row, 0, List.of(trace)));
    }
    Crystal heap = new Crystal(Lattice.ofParameters(10, 10, 10, 90, 90, 90), sites);
    RingPattern pattern =
        simulator.simulate(heap, new RingParameters(new ElectronBeam(200), 0.3, 0));
    assertThat(pattern.pointGroup()).isEmpty();
    Ring first = pattern.rings().get(0);
    assertThat(first.multiplicity()).isEqualTo(6);
    assertThat(first.families()).hasSize(3).allMatch(family -> family.multiplicity() == 2);
  }

  @Test
  void saysThatNothingDiffractsBelowTheFirstRing() {
    RingPattern pattern =
        simulator.simulate(iron(2.87), new RingParameters(new ElectronBeam(200), 0.2, 0));
    assertThat(pattern.rings()).isEmpty();
    assertThat(pattern.resolved(0.01)).isEmpty();
  }

  @Test
  void refusesMoreReflectionsThanAnAnswerIsWorthAndSaysWhatFits() {
    RingParameters parameters = new RingParameters(new ElectronBeam(200), 4, 0);
    assertThatThrownBy(() -> simulator.simulate(iron(60), parameters))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> {
              double fits =
                  Double.parseDouble(
                      refusal.expected().replace("at most ", "").replace(" for this crystal", ""));
              RingPattern pattern =
                  simulator.simulate(iron(60), new RingParameters(new ElectronBeam(200), fits, 0));
              assertThat(pattern.rings()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 80})
  void rejectsRangesWithoutMeaning(double gmax) {
    assertThatThrownBy(() -> new RingParameters(new ElectronBeam(200), gmax, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RingParameters(new ElectronBeam(200), 1, -1 - Math.abs(gmax)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSameFamilies(List<RingFamily> families, JsonNode expected) {
    assertThat(families).hasSize(expected.size());
    Set<String> found = new HashSet<>();
    families.forEach(family -> found.add(family.hkl() + " x" + family.multiplicity()));
    List<String> wanted = new ArrayList<>();
    expected.forEach(
        row ->
            wanted.add(
                Reference.reflection(row.get("hkl")) + " x" + row.get("multiplicity").intValue()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(families.get(i).squared())
          .isCloseTo(expected.get(i).get("F2").doubleValue(), near(expected.get(i), "F2"));
      assertThat(families.get(i).squaredAtRest()).isEqualTo(families.get(i).squared());
    }
  }

  /** The tolerance of the reference: 1e-9 relative and 1e-14. */
  private static Offset<Double> near(JsonNode row, String field) {
    return within(1e-9 * Math.abs(row.get(field).doubleValue()) + 1e-14);
  }

  private static RingParameters parameters(JsonNode entry, double debyeWaller) {
    return new RingParameters(
        new ElectronBeam(entry.get("voltage_kV").doubleValue()),
        entry.get("g_max").doubleValue(),
        debyeWaller);
  }

  private static Crystal iron(double edge) {
    return new Crystal(
        Lattice.ofParameters(edge, edge, edge, 90, 90, 90),
        List.of(
            new Site(0, 0, 0, List.of(Occupant.full(Element.Fe))),
            new Site(0.5, 0.5, 0.5, List.of(Occupant.full(Element.Fe)))));
  }
}
