package org.zoneaxis.crystal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;

class StandardZonesTest {

  private static StandardZones of(Lattice cell, int group) {
    return StandardZones.of(
        new Crystal(
            cell,
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Cu)))),
            CellSetting.AS_PUBLISHED,
            group == 0 ? Optional.empty() : Optional.of(new SpaceGroup(group, "stated"))));
  }

  /** Without a group the cell alone says what a crystal is. */
  @ParameterizedTest
  @CsvSource({
    "4, 4, 4, 90, 90, 90, CUBIC",
    "4, 4, 5, 90, 90, 90, TETRAGONAL",
    "4, 4.01, 4, 90, 90, 90, ORTHORHOMBIC",
    "4, 5, 5, 90, 90, 90, ORTHORHOMBIC",
    "4, 5, 6, 90, 90, 90, ORTHORHOMBIC",
    "4, 5, 6, 90, 100, 90, MONOCLINIC",
    "4, 5, 6, 90, 90, 100, MONOCLINIC",
    "4, 5, 6, 100, 90, 90, MONOCLINIC",
    "4, 5, 6, 90, 100, 101, TRICLINIC",
    "4, 5, 6, 80, 100, 85, TRICLINIC",
    "4, 4, 5, 90, 90, 120, HEXAGONAL",
    "4, 4, 4, 60, 60, 60, RHOMBOHEDRAL",
    "4, 4, 4, 95, 95, 95, RHOMBOHEDRAL",
    "4, 4, 4, 60, 60, 61, TRICLINIC",
    "4, 4, 4, 90, 90, 91, TRICLINIC",
    "4, 4, 4, 90, 91, 90, MONOCLINIC",
    "4, 4, 5, 60, 60, 60, TRICLINIC",
  })
  void aCellSaysWhichZonesAreTriedFirst(
      double a, double b, double c, double alpha, double beta, double gamma, StandardZones zones) {
    assertThat(of(Lattice.ofParameters(a, b, c, alpha, beta, gamma), 0)).isEqualTo(zones);
  }

  /** Numbers of groups where the systems begin and end (International Tables, volume A). */
  @ParameterizedTest
  @CsvSource({
    "1, ORTHORHOMBIC",
    "2, ORTHORHOMBIC",
    "3, MONOCLINIC",
    "15, MONOCLINIC",
    "16, ORTHORHOMBIC",
    "74, ORTHORHOMBIC",
    "75, TETRAGONAL",
    "142, TETRAGONAL",
    "143, ORTHORHOMBIC",
    "194, ORTHORHOMBIC",
    "195, CUBIC",
    "230, CUBIC"
  })
  void aStatedGroupGoesBeforeTheCell(int group, StandardZones zones) {
    assertThat(of(Lattice.ofParameters(4, 5, 6, 90, 90, 90), group)).isEqualTo(zones);
    // Axes that are none of the system's own are those of the cell all the same.
    assertThat(of(Lattice.ofParameters(4, 4, 4, 70, 70, 70), group))
        .isEqualTo(StandardZones.RHOMBOHEDRAL);
    assertThat(of(Lattice.ofParameters(4, 4, 6, 90, 90, 120), group))
        .isEqualTo(StandardZones.HEXAGONAL);
  }

  @ParameterizedTest
  @EnumSource(StandardZones.class)
  void eachIsAListOfDifferentZones(StandardZones zones) {
    Lattice cell =
        zones == StandardZones.HEXAGONAL
            ? Lattice.ofParameters(4, 4, 6, 90, 90, 120)
            : Lattice.ofParameters(4, 5, 6, 90, 90, 90);
    List<ZoneAxis> axes = zones.axes().stream().map(each -> each.zoneAxis(cell)).toList();
    assertThat(axes).hasSizeBetween(6, 8);
    assertThat(new HashSet<>(axes)).hasSameSizeAs(axes);
    assertThat(zones.axes())
        .allMatch(each -> each.isFourIndex() == (zones == StandardZones.HEXAGONAL));
  }
}
