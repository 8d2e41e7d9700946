package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/** Kinematic patterns of beams off the zone axis. */
class TiltedBeamTest {

  private final PatternSimulator simulator = new PatternSimulator();

  static Stream<Arguments> directions() {
    return Reference.stream(Reference.read("dynamical_2").get("cases"))
        .filter(entry -> entry.get("foil_normal").equals(entry.get("zone_axis")))
        .flatMap(
            entry ->
                Reference.stream(entry.get("configurations"))
                    .map(
                        configuration ->
                            Arguments.of(
                                entry.get("case").textValue()
                                    + " "
                                    + configuration.get("label").textValue(),
                                entry,
                                configuration)));
  }

  /** The beams of the dynamical reference are those within three widths, but for absent ones. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("directions")
  void excitesWhatTheSphereIsNear(String name, JsonNode entry, JsonNode configuration) {
    Crystal crystal = Reference.crystal(entry);
    double sigma = entry.get("s_max").doubleValue() / 3;
    DiffractionPattern pattern =
        simulator.simulate(
            crystal,
            Reference.zoneAxis(entry.get("zone_axis")),
            new PatternParameters(
                new ElectronBeam(entry.get("voltage_kV").doubleValue()),
                entry.get("g_max").doubleValue(),
                sigma,
                0,
                laue(configuration.get("laue_centre_hkl"))),
            Optional.empty());
    Map<MillerIndices, Double> expected = new HashMap<>();
    configuration
        .get("beams")
        .forEach(row -> expected.put(Reference.reflection(row), row.get(6).doubleValue()));
    int found = 0;
    for (Reflection reflection : pattern.reflections()) {
      double s = reflection.excitationError();
      if (Math.abs(s) <= 3 * sigma) {
        assertThat(s).isCloseTo(expected.get(reflection.hkl()), within(1e-9));
        assertThat(reflection.intensity())
            .isCloseTo(
                reflection.structureFactor().squared() * Math.exp(-s * s / (2 * sigma * sigma)),
                within(1e-12));
        found++;
      }
    }
    StructureFactors factors = new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck());
    ReflectionList list = new ReflectionList(crystal.lattice());
    expected.keySet().forEach(hkl -> list.add(hkl.h(), hkl.k(), hkl.l()));
    factors.fill(list);
    int allowed = 0;
    for (int i = 0; i < list.size(); i++) {
      allowed += list.structureFactor(i).modulus() > factors.allowedAbove() ? 1 : 0;
    }
    assertThat(found).isEqualTo(allowed);
  }

  private static LaueCentre laue(JsonNode hkl) {
    return new LaueCentre(
        hkl.get(0).doubleValue(), hkl.get(1).doubleValue(), hkl.get(2).doubleValue());
  }

  /** On the Laue circle, with and without precession, and nothing jumps at the axis. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.8})
  void goesOverIntoThePatternAlongTheAxis(double precession) {
    JsonNode entry = Reference.read("dynamical_2").get("cases").get(0);
    Crystal crystal = Reference.crystal(entry);
    ZoneAxis axis = new ZoneAxis(0, 0, 1);
    DiffractionPattern onAxis = pattern(crystal, axis, precession, LaueCentre.ON_AXIS);
    DiffractionPattern near = pattern(crystal, axis, precession, new LaueCentre(1e-7, 1e-7, 0));
    assertThat(near.reflections()).hasSameSizeAs(onAxis.reflections());
    for (int i = 0; i < near.reflections().size(); i++) {
      assertThat(near.reflections().get(i).hkl()).isEqualTo(onAxis.reflections().get(i).hkl());
      assertThat(near.reflections().get(i).intensity())
          .isCloseTo(onAxis.reflections().get(i).intensity(), within(1e-6));
    }
  }

  @Test
  void excitesAReflectionFullyAtItsTwoBeamCondition() {
    JsonNode entry = Reference.read("dynamical_2").get("cases").get(0);
    DiffractionPattern pattern =
        pattern(Reference.crystal(entry), new ZoneAxis(0, 0, 1), 0, new LaueCentre(2, 0, 0));
    assertThat(pattern.reflections())
        .filteredOn(reflection -> reflection.hkl().equals(new MillerIndices(4, 0, 0)))
        .singleElement()
        .satisfies(
            reflection -> assertThat(reflection.excitationError()).isCloseTo(0, within(1e-12)));
    assertThatThrownBy(
            () ->
                pattern(
                    Reference.crystal(entry), new ZoneAxis(0, 0, 1), 0, new LaueCentre(0, 0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DiffractionPattern pattern(
      Crystal crystal, ZoneAxis axis, double precession, LaueCentre laue) {
    return simulator.simulate(
        crystal,
        axis,
        new PatternParameters(new ElectronBeam(200), 2, 0.01, precession, laue),
        Optional.empty());
  }
}
