package org.zoneaxis.source.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

class GivenStructureTest {

  private static final Vector3 A = new Vector3(3, 0, 0);
  private static final Vector3 B = new Vector3(0, 4, 0);
  private static final Vector3 C = new Vector3(1, 0, 5);
  private static final List<Occupant> IRON = List.of(Occupant.full(Element.Fe));
  private static final List<Occupant> GOLD = List.of(Occupant.full(Element.Au));

  private static Crystal published(GivenStructure structure) {
    return structure.crystal(CellSetting.AS_PUBLISHED, new ArrayList<>());
  }

  @Test
  void placesCartesianPositionsInTheCell() {
    GivenStructure structure =
        GivenStructure.ofPositions(
            A,
            B,
            C,
            List.of(new Vector3(0, 0, 0), new Vector3(1.25, 3, 1.25)),
            List.of(IRON, GOLD),
            Optional.empty());
    List<Site> sites = published(structure).sites();
    assertThat(sites.get(0)).isEqualTo(new Site(0, 0, 0, IRON));
    assertThat(sites.get(1).occupants()).isEqualTo(GOLD);
    assertThat(sites.get(1).x()).isCloseTo(1.0 / 3, offset(1e-12));
    assertThat(sites.get(1).y()).isCloseTo(0.75, offset(1e-12));
    assertThat(sites.get(1).z()).isCloseTo(0.25, offset(1e-12));
  }

  @Test
  void leavesOutWhatIsHardlyThereAndSaysSo() {
    Occupant trace = new Occupant(Element.Cu, 0.00009, OptionalDouble.empty());
    Occupant little = new Occupant(Element.Ag, 0.0001, OptionalDouble.empty());
    Occupant most = new Occupant(Element.Au, 0.9, OptionalDouble.empty());
    List<Site> sites =
        List.of(
            new Site(0, 0, 0, List.of(trace, little, most)),
            new Site(0.5, 0.5, 0.5, List.of(trace)));
    List<String> warnings = new ArrayList<>();
    Crystal crystal =
        new GivenStructure(A, B, C, sites, Optional.empty())
            .crystal(CellSetting.AS_PUBLISHED, warnings);
    assertThat(crystal.sites()).containsExactly(new Site(0, 0, 0, List.of(little, most)));
    assertThat(warnings).containsExactly("What has an occupancy below 0.0001 was left out.");
  }

  /**
   * The inversion of all three vectors and of the coordinates in them leaves every atom in place.
   */
  @Test
  void keepsTheCrystalOfALeftHandedCell() {
    List<Site> sites = List.of(new Site(0, 0, 0, IRON), new Site(0.125, 0.25, 0.375, GOLD));
    GivenStructure left = new GivenStructure(A, B, C.times(-1), sites, Optional.empty());
    Crystal crystal = published(left);
    assertThat(crystal.sites())
        .containsExactly(new Site(0, 0, 0, IRON), new Site(0.875, 0.75, 0.625, GOLD));
    assertThat(crystal.lattice().beta()).isGreaterThan(90);
  }

  @Test
  void refusesVectorsThatSpanNoCellBeforeAnythingElse() {
    assertThatThrownBy(
            () -> GivenStructure.ofPositions(A, A, C, List.of(A), List.of(IRON), Optional.empty()))
        .isInstanceOf(CrystalException.class)
        .hasMessageStartingWith("cell angle");
  }

  @Test
  void warnsOfAnotherSymmetryThanTheOneStated() {
    List<String> warnings = new ArrayList<>();
    GivenStructure cubic =
        new GivenStructure(
            A,
            new Vector3(0, 3, 0),
            new Vector3(0, 0, 3),
            List.of(new Site(0.1, 0.2, 0.3, IRON)),
            Optional.of(new SpaceGroup(194, "P6_3/mmc")));
    Crystal crystal = cubic.crystal(CellSetting.CONVENTIONAL_STANDARD, warnings);
    assertThat(crystal.lattice().lengthC()).isEqualTo(3);
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("space group P6_3/mmc (hexagonal)", "found to be cubic");
  }

  @Test
  void cannotCompareAGroupThatIsStatedBySymbolOnly() {
    List<String> warnings = new ArrayList<>();
    new GivenStructure(
            A, B, C, List.of(new Site(0, 0, 0, IRON)), Optional.of(new SpaceGroup(0, "Fm-3m")))
        .crystal(CellSetting.CONVENTIONAL_STANDARD, warnings);
    assertThat(warnings).isEmpty();
  }
}
