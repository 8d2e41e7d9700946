package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;
import org.zoneaxis.crystal.vector.Vector3;

/** Conditions of International Tables for Crystallography, volume A, by space group. */
class ReflectionConditionsTest {

  @Test
  void primitivePerovskiteForbidsNothing() {
    ReflectionConditions conditions =
        ReflectionConditions.of(
            crystal(
                Lattice.ofParameters(3.905, 3.905, 3.905, 90, 90, 90),
                site(Element.Sr, 0, 0, 0),
                site(Element.Ti, 0.5, 0.5, 0.5),
                site(Element.O, 0.5, 0.5, 0),
                site(Element.O, 0.5, 0, 0.5),
                site(Element.O, 0, 0.5, 0.5)));
    for (int h = 0; h <= 5; h++) {
      for (int k = 0; k <= 5; k++) {
        assertThat(conditions.forbid(new MillerIndices(h, k, 0))).isFalse();
      }
    }
  }

  /** 00l: l even for the screw axis, hh2l: l even for the glide plane; 003 of P6_3/mmc goes. */
  @Test
  void closePackingForbidsByScrewAndGlide() {
    ReflectionConditions conditions =
        ReflectionConditions.of(
            crystal(
                Lattice.ofParameters(3.2094, 3.2094, 5.2105, 90, 90, 120),
                site(Element.Mg, 1.0 / 3, 2.0 / 3, 0.25),
                site(Element.Mg, 2.0 / 3, 1.0 / 3, 0.75)));
    assertThat(conditions.forbid(new MillerIndices(0, 0, 1))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(0, 0, 3))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(1, 1, 1))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(0, 0, 2))).isFalse();
    assertThat(conditions.forbid(new MillerIndices(1, 0, 1))).isFalse();
  }

  /** Fd-3m: 200 and 110 are forbidden; 222 is not, though atoms at 0 and 1/4 give it nothing. */
  @Test
  void diamondForbidsByCentringAndGlideOnly() {
    List<Site> sites = new ArrayList<>();
    for (double shift : new double[] {0, 0.25}) {
      sites.add(site(Element.Si, shift, shift, shift));
      sites.add(site(Element.Si, shift, shift + 0.5, shift + 0.5));
      sites.add(site(Element.Si, shift + 0.5, shift, shift + 0.5));
      sites.add(site(Element.Si, shift + 0.5, shift + 0.5, shift));
    }
    ReflectionConditions conditions =
        ReflectionConditions.of(
            crystal(
                Lattice.ofParameters(5.4307, 5.4307, 5.4307, 90, 90, 90),
                sites.toArray(Site[]::new)));
    assertThat(conditions.forbid(new MillerIndices(1, 1, 0))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(0, 0, 2))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(2, 4, 0))).isTrue();
    assertThat(conditions.forbid(new MillerIndices(2, 2, 2))).isFalse();
    assertThat(conditions.forbid(new MillerIndices(1, 1, 1))).isFalse();
    assertThat(conditions.forbid(new MillerIndices(0, 0, 4))).isFalse();
  }

  /**
   * Against the sum of exp(2 pi i h.x) over the general position, which is 0 for all x just where
   * the group forbids a reflection.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "P 1           | 5 6 7 80 95 105",
        "-P 2ybc       | 5 7 9 90 103 90",
        "P 2yb         | 5 7 9 90 103 90",
        "P -2yc        | 5 7 9 90 103 90",
        "-C 2yc        | 5 7 9 90 103 90",
        "P 2ac 2ab     | 5 7 9 90 90 90",
        "-P 2ac 2n     | 5 7 9 90 90 90",
        "F 2 -2d       | 8 7 9 90 90 90",
        "-F 2uv 2vw    | 8 7 9 90 90 90",
        "-C 2bc 2      | 10 14 18 90 90 90",
        "P 4w          | 6 6 9 90 90 90",
        "P 4c          | 6 6 9 90 90 90",
        "I -4 2bw      | 6 6 9 90 90 90",
        "-I 4bd 2      | 12 12 18 90 90 90",
        "P 31          | 7 7 9 90 90 120",
        "-R 3          | 7 7 9 90 90 120",
        "-P 3*         | 7 7 7 80 80 80",
        "-R 3 2\"c      | 7 7 12 90 90 120",
        "P 61          | 7 7 9 90 90 120",
        "P 62          | 7 7 9 90 90 120",
        "-P 6c 2c      | 7 7 9 90 90 120",
        "-P 2ac 2ab 3  | 9 9 9 90 90 90",
        "P 4bd 2ab 3   | 9 9 9 90 90 90",
        "-F 4vw 2vw 3  | 16 16 16 90 90 90"
      })
  void areThoseOfTheSpaceGroup(String hall, String cell) {
    double[] c =
        java.util.Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
    List<SymmetryOperation> group = HallSymbol.operations(hall);
    List<Site> sites = new ArrayList<>();
    addImages(sites, group, Element.Cu, new Vector3(0.151, 0.207, 0.319));
    addImages(sites, group, Element.O, new Vector3(0.031, 0.393, 0.171));
    ReflectionConditions conditions =
        ReflectionConditions.of(
            crystal(
                Lattice.ofParameters(c[0], c[1], c[2], c[3], c[4], c[5]),
                sites.toArray(Site[]::new)));
    for (int h = -2; h <= 3; h++) {
      for (int k = -3; k <= 4; k++) {
        for (int l = 0; l <= 4; l++) {
          assertThat(conditions.forbid(new MillerIndices(h, k, l)))
              .as("%d %d %d of %s", h, k, l, hall)
              .isEqualTo(isAbsent(group, new Vector3(h, k, l)));
        }
      }
    }
  }

  private static void addImages(
      List<Site> sites, List<SymmetryOperation> group, Element element, Vector3 place) {
    for (SymmetryOperation operation : group) {
      Vector3 x = operation.apply(place);
      sites.add(site(element, x.x(), x.y(), x.z()));
    }
  }

  private static boolean isAbsent(List<SymmetryOperation> group, Vector3 hkl) {
    double largest = 0;
    for (Vector3 place : List.of(new Vector3(0.11, 0.23, 0.37), new Vector3(0.29, 0.053, 0.17))) {
      double re = 0;
      double im = 0;
      for (SymmetryOperation operation : group) {
        double phase = 2 * Math.PI * hkl.dot(operation.apply(place));
        re += Math.cos(phase);
        im += Math.sin(phase);
      }
      largest = Math.max(largest, re * re + im * im);
    }
    return largest < 1e-12;
  }

  /** All or nothing: a search that would take too long finds no conditions. */
  @Test
  void areNoneWhereTheSearchWouldTakeTooLong() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      int row = i / 10;
      sites.add(
          new Site(
              0.1 * (i % 10) + 0.05 * (i / 100 % 2),
              0.1 * (row % 10),
              0.1 * Math.floorDiv(row, 10),
              List.of(new Occupant(Element.Cu, 0.5, OptionalDouble.empty()))));
    }
    Crystal crystal =
        crystal(Lattice.ofParameters(30, 30, 30, 90, 90, 90), sites.toArray(Site[]::new));
    assertThat(ReflectionConditions.of(crystal).forbid(new MillerIndices(1, 0, 0))).isFalse();
  }

  private static Site site(Element element, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static Crystal crystal(Lattice lattice, Site... sites) {
    return new Crystal(lattice, List.of(sites), CellSetting.AS_PUBLISHED, Optional.empty());
  }
}
