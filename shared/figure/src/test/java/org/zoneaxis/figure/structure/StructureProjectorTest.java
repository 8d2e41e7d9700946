package org.zoneaxis.figure.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.choice.LengthUnit;

class StructureProjectorTest {

  private static final PatternSimulator SIMULATOR = new PatternSimulator();
  private static final PatternParameters PARAMETERS =
      new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0);

  private static StructureView view(Crystal crystal, ZoneAxis axis) {
    return StructureProjector.project(
        crystal, axis, SIMULATOR.orientation(crystal, axis, Optional.empty()));
  }

  private static StructureView view(Crystal crystal) {
    return view(crystal, new ZoneAxis(1, 1, 0));
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("fcc", KnownCells.copper(), 14),
        Arguments.of("bcc", KnownCells.iron(), 9),
        Arguments.of("diamond", KnownCells.silicon(), 18),
        Arguments.of("rock salt", KnownCells.halite(), 27),
        Arguments.of("caesium chloride", KnownCells.caesiumChloride(), 9),
        Arguments.of("perovskite", KnownCells.perovskite(), 15),
        Arguments.of("hcp, origin on the centre of symmetry", KnownCells.magnesium(), 2),
        Arguments.of("graphite", KnownCells.graphite(), 8 + 4 + 2 + 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void completesTheBordersOfTheCell(String name, Crystal crystal, int atoms) {
    assertThat(view(crystal).atoms()).as(name).hasSize(atoms);
  }

  @Test
  void completesBordersAlsoWhereCoordinatesAreRounded() {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(4, 4, 4, 90, 90, 90),
            List.of(new Site(0.9999, 0.0001, 0, List.of(Occupant.full(Element.Po)))));
    assertThat(view(crystal).atoms()).hasSize(8);
  }

  @Test
  void drawsNoAtomTwiceInTheThinnestCell() {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(1, 400, 400, 90, 90, 0.5),
            List.of(new Site(0.5, 0.5, 0.5, List.of(Occupant.full(Element.Po)))));
    assertThat(view(crystal, new ZoneAxis(0, 0, 1)).atoms()).hasSize(1);
  }

  static Stream<Arguments> zones() {
    return Stream.of(
            KnownCells.silicon(),
            KnownCells.halite(),
            KnownCells.magnesium(),
            KnownCells.graphite(),
            KnownCells.tenorite(),
            KnownCells.triclinic())
        .flatMap(
            crystal ->
                Stream.of(
                        new ZoneAxis(0, 0, 1),
                        new ZoneAxis(1, 0, 0),
                        new ZoneAxis(-1, -1, 0),
                        new ZoneAxis(1, 1, 1),
                        new ZoneAxis(2, -1, 3))
                    .map(axis -> Arguments.of(crystal.formula().toString(), crystal, axis)));
  }

  /** The phase of a reflection, hx + ky + lz, is g.r on the page: planes are normal to spots. */
  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("zones")
  void liesAsItsPatternDoes(String name, Crystal crystal, ZoneAxis axis) {
    DiffractionPattern pattern = SIMULATOR.simulate(crystal, axis, PARAMETERS, Optional.empty());
    StructureView view = view(crystal, axis);
    assertThat(view.right()).as(name).isEqualTo(pattern.right());
    double worst = 0;
    for (Reflection reflection : pattern.diffracted()) {
      if (reflection.laueZone() != 0) {
        continue;
      }
      MillerIndices hkl = reflection.hkl();
      for (SeenAtom atom : view.atoms()) {
        double onPage =
            reflection.right() * atom.onPage().x() + reflection.up() * atom.onPage().y();
        double phase = hkl.h() * atom.x() + hkl.k() * atom.y() + hkl.l() * atom.z();
        worst = Math.max(worst, Math.abs(onPage - phase));
      }
    }
    assertThat(worst).isLessThan(1e-9);
    assertThat(pattern.diffracted()).anyMatch(reflection -> reflection.laueZone() == 0);
  }

  @Test
  void turnsWithTheReflectionToTheRight() {
    ZoneAxis axis = new ZoneAxis(0, 0, 1);
    MillerIndices right = new MillerIndices(0, 2, 0);
    StructureView turned =
        StructureProjector.project(
            KnownCells.halite(),
            axis,
            SIMULATOR.orientation(KnownCells.halite(), axis, Optional.of(right)));
    assertThat(turned.right()).contains(right);
    assertThat(turned.b().x()).isCloseTo(5.641, within(1e-9));
    assertThat(turned.a().y()).isCloseTo(-5.641, within(1e-9));
  }

  @Test
  void refusesAReflectionToTheRightThatIsNotInTheZone() {
    assertThatThrownBy(
            () ->
                SIMULATOR.orientation(
                    KnownCells.halite(),
                    new ZoneAxis(0, 0, 1),
                    Optional.of(new MillerIndices(0, 0, 2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 50)
  void seesTheSameAfterAShiftByLatticeVectors(
      @ForAll @IntRange(min = -3, max = 3) int i,
      @ForAll @IntRange(min = -3, max = 3) int j,
      @ForAll @IntRange(min = -3, max = 3) int k) {
    Crystal crystal = KnownCells.tenorite();
    List<Site> shifted = new ArrayList<>();
    for (Site site : crystal.sites()) {
      shifted.add(new Site(site.x() + i, site.y() + j, site.z() + k, site.occupants()));
    }
    Collections.reverse(shifted);
    Crystal same = new Crystal(crystal.lattice(), shifted, crystal.setting(), crystal.spaceGroup());
    assertThat(view(same)).isEqualTo(view(crystal));
  }

  private static double length(StructureView view, SeenBond bond) {
    return view.atoms()
        .get(bond.first())
        .onPage()
        .minus(view.atoms().get(bond.second()).onPage())
        .length();
  }

  private static Set<String> pairs(StructureView view) {
    Set<String> pairs = new TreeSet<>();
    for (SeenBond bond : view.bonds()) {
      Element p = view.atoms().get(bond.first()).element();
      Element q = view.atoms().get(bond.second()).element();
      pairs.add(p.compareTo(q) < 0 ? p + "-" + q : q + "-" + p);
    }
    return pairs;
  }

  static Stream<Arguments> bonded() {
    return Stream.of(
        // 16 of the 18 atoms' bonds in the cell: each of the 4 inner atoms has 4
        Arguments.of("silicon", KnownCells.silicon(), 16, Set.of("Si-Si")),
        // every edge of the eight small cubes
        Arguments.of("halite", KnownCells.halite(), 54, Set.of("Na-Cl")),
        Arguments.of("caesium chloride", KnownCells.caesiumChloride(), 8, Set.of("Cl-Cs")),
        // Ti has 6, and each of the 6 O on the faces has the 4 Sr of its face
        Arguments.of("perovskite", KnownCells.perovskite(), 30, Set.of("O-Ti", "O-Sr")),
        Arguments.of("copper", KnownCells.copper(), 0, Set.of()),
        Arguments.of("iron", KnownCells.iron(), 0, Set.of()),
        Arguments.of("phosphate", KnownCells.phosphate(), 1, Set.of("O-P")),
        Arguments.of("disordered", KnownCells.disordered(), 2, Set.of("O-La")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bonded")
  void bondsWhatAChemistBonds(String name, Crystal crystal, int bonds, Set<String> pairs) {
    StructureView view = view(crystal);
    assertThat(pairs(view)).as(name).isEqualTo(normal(pairs));
    assertThat(view.bonds()).as(name).hasSize(bonds);
  }

  private static Set<String> normal(Set<String> pairs) {
    Set<String> normal = new TreeSet<>();
    for (String pair : pairs) {
      String[] symbols = pair.split("-");
      Element p = Element.valueOf(symbols[0]);
      Element q = Element.valueOf(symbols[1]);
      normal.add(p.compareTo(q) < 0 ? p + "-" + q : q + "-" + p);
    }
    return normal;
  }

  @Property(tries = 60)
  void findsByBoxesWhatAllPairsGive(
      @ForAll @IntRange(min = 2, max = 5) int perEdge,
      @ForAll @IntRange(min = 13, max = 30) int tenths) {
    StructureView view =
        view(KnownCells.grid(Element.S, perEdge * tenths / 10.0, perEdge), new ZoneAxis(1, 2, 3));
    List<SeenBond> all = new ArrayList<>();
    double sum = 2 * ElementLook.of(Element.S).radius();
    for (int first = 0; first < view.atoms().size(); first++) {
      for (int second = first + 1; second < view.atoms().size(); second++) {
        double length = length(view, new SeenBond(first, second));
        if (length <= sum + 0.4 && length >= 0.6 * sum) {
          all.add(new SeenBond(first, second));
        }
      }
    }
    assertThat(view.bonds()).isEqualTo(all);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("zones")
  void bondsNothingBeyondTheRadii(String name, Crystal crystal, ZoneAxis axis) {
    StructureView view = view(crystal, axis);
    for (SeenBond bond : view.bonds()) {
      double sum =
          view.atoms().get(bond.first()).covalentRadius()
              + view.atoms().get(bond.second()).covalentRadius();
      assertThat(length(view, bond)).as(name).isBetween(0.6 * sum, sum + 0.4);
    }
    for (SeenAtom atom : view.atoms()) {
      Vector3 place = atom.onPage();
      assertThat(place.x() + place.y() + place.z()).isFinite();
    }
  }

  private static Crystal heap(int atoms) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < atoms; i++) {
      sites.add(
          new Site(0, 0, 0, List.of(new Occupant(Element.H, 1.0 / atoms, OptionalDouble.empty()))));
    }
    return new Crystal(Lattice.ofParameters(3, 3, 3, 90, 90, 90), sites);
  }

  @Test
  void refusesMoreAtomsThanAPictureHolds() {
    assertThatThrownBy(() -> view(heap(3751), new ZoneAxis(0, 1, 0)))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("atoms");
              assertThat(refusal.value()).startsWith("30008 ");
              assertThat(refusal.expected()).contains("at most 30000;");
            });
  }

  @Test
  void largestPictureIsSmallEnoughToBeAnswered() {
    Crystal heap = heap(3750);
    StructureView view = view(heap, new ZoneAxis(0, 1, 0));
    assertThat(view.atoms()).hasSize(30_000);
    byte[] svg = new StructureFigure().render(KnownCells.material(heap), view, LengthUnit.ANGSTROM);
    assertThat(svg.length).isLessThanOrEqualTo(AnswerSize.MAX_BYTES);
  }

  @Test
  void showsAtomsOnlyWhereThereAreTooManyForBonds() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 3500; i++) {
      sites.add(
          new Site(
              0,
              0,
              (i + 0.5) / 3500,
              List.of(new Occupant(Element.H, 1.0 / 7, OptionalDouble.empty()))));
    }
    Crystal wall = new Crystal(Lattice.ofParameters(3, 3, 500, 90, 90, 90), sites);
    StructureView view = view(wall, new ZoneAxis(0, 0, 1));
    assertThat(view.atoms()).hasSize(14_000);
    assertThat(view.bonds()).isEmpty();
    assertThat(view.atomsOnly()).isTrue();
  }

  @Test
  void leavesOutTheBondsOfADisorderedHeapAndSaysSo() {
    List<Site> heap = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        for (int k = 0; k < 10; k++) {
          heap.add(
              new Site(
                  0.3 + 0.04 * i,
                  0.3 + 0.04 * j,
                  0.3 + 0.04 * k,
                  List.of(new Occupant(Element.S, 0.125, OptionalDouble.empty()))));
        }
      }
    }
    Crystal crystal = new Crystal(Lattice.ofParameters(8, 8, 8, 90, 90, 90), heap);
    StructureView view = view(crystal);
    assertThat(view.bondsLeftOut()).isTrue();
    assertThat(view.bonds()).isEmpty();
    assertThat(view(KnownCells.silicon()).bondsLeftOut()).isFalse();
  }
}
