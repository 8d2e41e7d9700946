package org.zoneaxis.diffraction.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

/** The sum over atoms, written out atom by atom. */
class StructureFactorsTest {

  private static final ScatteringFactors SCATTERING = ScatteringFactors.lobatoVanDyck();
  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  private static final Crystal MIXED =
      new Crystal(
          Lattice.ofParameters(4.1, 5.2, 6.3, 82, 97, 104),
          List.of(
              new Site(
                  0.11,
                  0.23,
                  0.37,
                  List.of(
                      new Occupant(Element.Fe, 0.7, OptionalDouble.of(0.011)),
                      new Occupant(Element.Ni, 0.3, OptionalDouble.of(0.004)))),
              new Site(0.52, -0.14, 1.71, List.of(Occupant.full(Element.O))),
              new Site(
                  0.9, 0.4, 0.05, List.of(new Occupant(Element.O, 0.5, OptionalDouble.of(0.02))))));

  private static double debyeWaller(Occupant atom) {
    return atom.displacement().isPresent() ? B_OF_U * atom.displacement().getAsDouble() : 0;
  }

  @Test
  void isTheSumOverTheAtomsWithTheirOccupanciesAndDisplacements() {
    ReflectionList list = new ReflectionList(MIXED.lattice());
    for (int n = 0; n < 343; n++) {
      list.add(n / 49 - 3, n / 7 % 7 - 3, n % 7 - 3);
    }
    new StructureFactors(MIXED, SCATTERING, StructureFactorsTest::debyeWaller).fill(list);
    for (int i = 0; i < list.size(); i++) {
      MillerIndices hkl = list.hkl(i);
      double g2 = Math.pow(MIXED.lattice().reciprocal(hkl).length(), 2);
      double re = 0;
      double im = 0;
      for (Site site : MIXED.sites()) {
        for (Occupant atom : site.occupants()) {
          double phase =
              2 * Math.PI * (hkl.h() * site.x() + hkl.k() * site.y() + hkl.l() * site.z());
          double f =
              atom.occupancy()
                  * SCATTERING.factor(atom.element(), g2)
                  * Math.exp(-debyeWaller(atom) * g2 / 4)
                  / MIXED.lattice().volume();
          re += f * Math.cos(phase);
          im += f * Math.sin(phase);
        }
      }
      assertThat(list.structureFactor(i).re()).as("%s", hkl).isCloseTo(re, within(1e-12));
      assertThat(list.structureFactor(i).im()).as("%s", hkl).isCloseTo(im, within(1e-12));
    }
  }

  /** More atoms than are held at a time. */
  @Test
  void aSupercellHasTheFactorsOfItsCell() {
    List<Site> sites =
        IntStream.range(0, 300)
            .mapToObj(i -> new Site(i / 300.0, 0, 0, List.of(Occupant.full(Element.Al))))
            .toList();
    Crystal crystal = new Crystal(Lattice.ofParameters(300, 4, 4, 90, 90, 90), sites);
    ReflectionList list = new ReflectionList(crystal.lattice());
    list.add(300, 0, 0);
    list.add(1, 1, 0);
    new StructureFactors(crystal, SCATTERING).fill(list);
    assertThat(list.structureFactor(0).re())
        .isCloseTo(SCATTERING.factor(Element.Al, 1) / 16, within(1e-9));
    assertThat(list.structureFactor(1).modulus()).isCloseTo(0, within(1e-12));
  }

  @Test
  void nothingIsStrongerThanAllAtomsInPhase() {
    StructureFactors factors =
        new StructureFactors(MIXED, SCATTERING, StructureFactorsTest::debyeWaller);
    double expected = 0;
    for (Site site : MIXED.sites()) {
      for (Occupant atom : site.occupants()) {
        expected +=
            atom.occupancy()
                * SCATTERING.factor(atom.element(), 1.7)
                * Math.exp(-debyeWaller(atom) * 1.7 / 4);
      }
    }
    assertThat(factors.bound(1.7)).isCloseTo(expected / MIXED.lattice().volume(), within(1e-12));
    assertThat(factors.atoms()).isEqualTo(4);
  }

  /** 1e-4 in a solid; where F(000) is below 0.02, so much less as the cell is thinner. */
  @ParameterizedTest
  @ValueSource(doubles = {4, 6, 20, 60})
  void vacuumLowersWhatCountsAsAllowed(double height) {
    Crystal layer =
        new Crystal(
            Lattice.ofParameters(4, 4, height, 90, 90, 90),
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Cu)))));
    double forward = SCATTERING.factor(Element.Cu, 0) / (16 * height);
    assertThat(new StructureFactors(layer, SCATTERING).allowedAbove())
        .isCloseTo(forward >= 0.02 ? 1e-4 : 1e-4 * forward / 0.02, within(1e-15));
  }

  /** A step for each atom and reflection, as many rows of phases as indices, some for each kind. */
  @Test
  void stepsGrowWithAtomsReflectionsIndicesAndKinds() {
    StructureFactors rest = new StructureFactors(MIXED, SCATTERING);
    StructureFactors moving =
        new StructureFactors(MIXED, SCATTERING, StructureFactorsTest::debyeWaller);
    double rows = 2 * (4.1 + 5.2 + 6.3);
    // Fe, Ni and O at rest; O once at rest and once not where atoms move.
    assertThat(rest.steps(100, 2)).isCloseTo(4 * (100 + rows) + 3 * 12 * 100, within(1e-9));
    assertThat(moving.steps(100, 2))
        .isCloseTo(4 * (100 + rows) + (3 * 30 + 12) * 100, within(1e-9));
    ReflectionList list = new ReflectionList(MIXED.lattice());
    list.add(0, 0, 2);
    list.add(1, 0, 0);
    double longest = MIXED.lattice().reciprocal(new MillerIndices(0, 0, 2)).length();
    assertThat(rest.steps(list)).isCloseTo(rest.steps(2, longest), within(1e-9));
  }
}
