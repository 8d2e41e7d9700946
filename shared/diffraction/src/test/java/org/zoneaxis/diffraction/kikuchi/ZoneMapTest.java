package org.zoneaxis.diffraction.kikuchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.projection.SphereCircle;
import org.zoneaxis.diffraction.stereogram.StereogramPole;

class ZoneMapTest {

  private static final ElectronBeam BEAM = new ElectronBeam(200);

  static Stream<Arguments> crystals() {
    return Reference.stream(Reference.read("rings_2").get("patterns"))
        .map(entry -> Arguments.of(entry.get("id").textValue(), entry));
  }

  @Test
  void ofCubesHoldsTheZonesOfTextbooks() {
    ZoneMap map = map(Reference.read("rings_2").get("patterns").get(0), 3);
    assertThat(map.zones())
        .extracting(zone -> zone.pole().toString())
        .containsExactlyInAnyOrder(
            "[0,0,1]", "[1,0,1]", "[1,1,1]", "[1,0,2]", "[1,1,2]", "[1,0,3]", "[1,1,3]", "[2,1,2]",
            "[2,1,3]", "[2,0,3]", "[2,2,3]", "[3,1,3]", "[3,2,3]");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void holdsEveryFamilyOnceAndEveryPlaneOnce(String name, JsonNode entry) {
    ZoneMap map = map(entry, 3);
    Crystal crystal = Reference.crystal(entry);
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    List<String> families =
        map.zones().stream()
            .map(zone -> ((Pole.Direction) zone.pole()).axis())
            .map(axis -> symmetry.equivalents(axis).get(0).toString())
            .toList();
    assertThat(families).doesNotHaveDuplicates();
    for (StereogramPole zone : map.zones()) {
      assertThat(map.triangle().contains(zone.pole().unit(crystal.lattice()))).isTrue();
      assertThat(zone.position().radius()).isLessThan(1 + 1e-9);
    }
    for (int i = 0; i < map.bands().size(); i++) {
      Vector3 normal = map.bands().get(i).normal();
      for (int j = 0; j < i; j++) {
        assertThat(normal.cross(map.bands().get(j).normal()).length()).isGreaterThan(1e-9);
      }
    }
  }

  @Test
  void edgesOfABandAreAtTheBraggAngleFromItsPlane() {
    ZoneMap map = map(Reference.read("rings_2").get("patterns").get(0), 2);
    KikuchiBand band = map.bands().get(0);
    SphereCircle edge = ZoneMap.upperEdge(band);
    for (double f = -1; f <= 1; f += 0.25) {
      double off = 90 - edge.at(f).angleTo(band.normal());
      assertThat(off - band.braggAngle()).isBetween(-1e-9, 1e-9);
      double other = 90 - ZoneMap.lowerEdge(band).at(f).angleTo(band.normal());
      assertThat(other + band.braggAngle()).isBetween(-1e-9, 1e-9);
    }
  }

  private static ZoneMap map(JsonNode entry, int limit) {
    Crystal crystal = Reference.crystal(entry);
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    return ZoneMap.of(crystal, symmetry, BEAM, 0.6, limit);
  }
}
