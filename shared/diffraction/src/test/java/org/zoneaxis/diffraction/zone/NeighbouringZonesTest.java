package org.zoneaxis.diffraction.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;

class NeighbouringZonesTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final ZoneAxis AXIS = new ZoneAxis(0, 0, 1);
  private static final PageFrame PAGE = PageFrame.of(CUBE, AXIS, new MillerIndices(1, 0, 0));
  private static final NeighbouringZones ZONES = new NeighbouringZones(CUBE, symmetry(CUBE));

  @Test
  void listsTheNeighboursOfTheCubeAxisAsTablesDo() {
    List<NeighbouringZone> near = ZONES.nearest(AXIS, PAGE, 3, 5);
    assertThat(near)
        .extracting(zone -> zone.family().toString())
        .containsExactly("3,1,0", "1,1,3", "2,1,0", "3,2,0", "1,1,2");
    assertThat(near.get(0).angle()).isCloseTo(18.434949, within(1e-6));
    assertThat(near.get(1).angle()).isCloseTo(25.239402, within(1e-6));
  }

  @Test
  void ofEquallyNearOnesThatWithTheLargestIndicesComesFirst() {
    assertThat(ZONES.within(AXIS, PAGE, 3, 20))
        .extracting(zone -> zone.axis().toString())
        .containsExactly("1,0,3", "0,1,3", "0,-1,3", "-1,0,3");
  }

  @Test
  void saysWhichWayOnThePageAndAlongWhichBand() {
    NeighbouringZone right =
        ZONES.within(AXIS, PAGE, 3, 20).stream()
            .filter(zone -> zone.axis().equals(new ZoneAxis(1, 0, 3)))
            .findFirst()
            .orElseThrow();
    assertThat(right.azimuth()).isCloseTo(0, within(1e-9));
    assertThat(right.band()).isEqualTo(new MillerIndices(0, 1, 0));
    NeighbouringZone up =
        ZONES.within(AXIS, PAGE, 3, 20).stream()
            .filter(zone -> zone.axis().equals(new ZoneAxis(0, 1, 3)))
            .findFirst()
            .orElseThrow();
    assertThat(up.azimuth()).isCloseTo(90, within(1e-9));
  }

  @Property(tries = 40)
  void bandsHoldBothZonesAndAnglesAscend(
      @ForAll @IntRange(min = -3, max = 3) int u,
      @ForAll @IntRange(min = -3, max = 3) int v,
      @ForAll @IntRange(min = 1, max = 3) int w) {
    Lattice lattice = Lattice.ofParameters(4, 6, 7, 82, 97, 104);
    ZoneAxis axis = new ZoneAxis(u, v, w);
    Vector3 z = lattice.direct(axis).normalised();
    Vector3 x = lattice.a().cross(z).normalised();
    PageFrame page = new PageFrame(x, z.cross(x), z);
    List<NeighbouringZone> near =
        new NeighbouringZones(lattice, symmetry(lattice)).within(axis, page, 3, 60);
    double before = 0;
    for (NeighbouringZone zone : near) {
      assertThat(zone.band().laueZone(axis)).isZero();
      assertThat(zone.band().laueZone(zone.axis())).isZero();
      assertThat(zone.angle()).isBetween(before - 1e-6, 60.0);
      before = zone.angle();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, 91, Double.NaN})
  void rejectsAnglesWithoutMeaning(double angle) {
    assertThatThrownBy(() -> ZONES.within(AXIS, PAGE, 3, angle))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PointSymmetry symmetry(Lattice lattice) {
    Crystal crystal =
        new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Cu)))));
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
  }
}
