package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** Against numbers found point by point on the sphere; see the README of the resources. */
class LaueZoneTest {

  static Stream<Arguments> cases() {
    return Reference.stream(Reference.read("holz").get("cases"))
        .map(
            entry ->
                Arguments.of(
                    entry.get("case").textValue() + " " + entry.get("laue_centre_hkl"), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesOnLayersRingsAndExcitationErrors(String name, JsonNode entry) {
    Crystal crystal = Reference.crystal(entry);
    ZoneAxis axis = Reference.zoneAxis(entry.get("zone_axis"));
    ElectronBeam beam = new ElectronBeam(entry.get("voltage_kV").doubleValue());
    LaueCentre laue = ReferenceWavesTest.laue(entry.get("laue_centre_hkl"));
    List<LaueZone> zones = LaueZone.of(crystal, axis, beam, laue, entry.get("layers").size());
    Incidence incidence = Incidence.of(crystal.lattice(), axis, beam, laue, Optional.empty());
    for (int i = 0; i < zones.size(); i++) {
      LaueZone zone = zones.get(i);
      JsonNode layer = entry.get("layers").get(i);
      assertThat(zone.number()).isEqualTo(layer.get("N").intValue());
      assertThat(zone.height()).isCloseTo(layer.get("H").doubleValue(), within(1e-9));
      assertThat(zone.radius()).isCloseTo(layer.get("radius").doubleValue(), within(1e-9));
      if (layer.hasNonNull("screen_angle_mrad")) {
        assertThat(1000 * zone.screenAngle(beam))
            .isCloseTo(layer.get("screen_angle_mrad").doubleValue(), within(1e-9));
      }
      Vector3 direction = crystal.lattice().direct(axis).normalised();
      for (JsonNode point : layer.get("points")) {
        Vector3 g = crystal.lattice().reciprocal(Reference.reflection(point));
        Vector3 fromCentre = g.minus(direction.times(g.dot(direction))).minus(zone.centre());
        assertThat(fromCentre.length()).isCloseTo(point.get(6).doubleValue(), within(1e-9));
        assertThat(incidence.excitationError(g))
            .isCloseTo(point.get(7).doubleValue(), within(1e-9));
      }
    }
    for (JsonNode row : entry.get("laue_zone_of")) {
      assertThat(Reference.reflection(row).laueZone(axis)).isEqualTo(row.get(3).intValue());
    }
    assertThat(zones).hasSameSizeAs(entry.get("layers"));
  }
}
