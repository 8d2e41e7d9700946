package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Boxes against all pairs with all images. */
class SiteDistancesTest {

  private static Site site(double x, double y, double z, double occupancy) {
    return new Site(x, y, z, List.of(new Occupant(Element.Cu, occupancy, OptionalDouble.empty())));
  }

  private static double shortest(Lattice lattice, List<Site> sites) {
    double shortest = Double.POSITIVE_INFINITY;
    for (int p = 0; p < sites.size(); p++) {
      for (int q = 0; q < p; q++) {
        for (int n = 0; n < 125; n++) {
          int a = n / 25 - 2;
          int b = n / 5 % 5 - 2;
          int c = n % 5 - 2;
          double length =
              lattice
                  .direct(
                      sites.get(p).x() - sites.get(q).x() + a,
                      sites.get(p).y() - sites.get(q).y() + b,
                      sites.get(p).z() - sites.get(q).z() + c)
                  .length();
          shortest = Math.min(shortest, length);
        }
      }
    }
    return shortest;
  }

  @Test
  void refusesWhereAnyTwoAreCloserThanHalfAnAngstrom() {
    Random random = new Random(17);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      Lattice lattice =
          Lattice.ofParameters(
              1.2 + 3 * random.nextDouble(),
              1.2 + 3 * random.nextDouble(),
              1.2 + 6 * random.nextDouble(),
              75 + 30 * random.nextDouble(),
              75 + 30 * random.nextDouble(),
              75 + 30 * random.nextDouble());
      List<Site> sites = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        sites.add(site(random.nextDouble(), random.nextDouble(), random.nextDouble(), 1));
      }
      boolean isTooClose = shortest(lattice, sites) < 0.5;
      Throwable refusal = catchThrowable(() -> SiteDistances.requireApart(lattice, sites));
      assertThat(refusal instanceof CrystalException).isEqualTo(isTooClose);
      refused += isTooClose ? 1 : 0;
    }
    assertThat(refused).isBetween(30, 270);
  }

  @Test
  void saysBetweenWhichAtomsAndHowFar() {
    Lattice lattice = Lattice.ofParameters(4, 5, 6, 90, 90, 90);
    List<Site> sites = List.of(site(0.02, 0.5, 0.25, 1), site(0.96, 0.5, 0.25, 1));
    assertThatThrownBy(() -> SiteDistances.requireApart(lattice, sites))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("Cu (0.9600, 0.5000, 0.2500)")
        .hasMessageContaining("Cu (0.0200, 0.5000, 0.2500)")
        .hasMessageContaining("0.240 angstrom");
  }

  /** Of split sites only one is ever filled; refinement may leave a little more than 1. */
  @ParameterizedTest
  @CsvSource({"0.5, 0.5, true", "0.6, 0.44, true", "0.6, 0.46, false", "1, 0.1, false"})
  void splitSitesMayBeCloseAsLongAsTheyAreOneAtom(double p, double q, boolean accepted) {
    Lattice lattice = Lattice.ofParameters(4, 5, 6, 90, 90, 90);
    List<Site> sites = List.of(site(0.1, 0.1, 0.1, p), site(0.12, 0.1, 0.1, q));
    if (accepted) {
      assertThatCode(() -> SiteDistances.requireApart(lattice, sites)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> SiteDistances.requireApart(lattice, sites))
          .isInstanceOf(CrystalException.class);
    }
  }

  /** Counts of a cell in the order of electronegativity, by their greatest common divisor. */
  @ParameterizedTest
  @CsvSource({
    "Cl 4 Na 4, NaCl",
    "O 16 Si 4 Mg 8, Mg2SiO4",
    "O 6.91 Cu 3 Ba 2 Y 1, Ba2YCu3O6.91",
    "Cu 6, Cu",
    "Fe 1.5 Ni 0.5, Fe1.5Ni0.5",
    "Al 2 O 3 Cr 0.0001, Al2Cr0.001O3",
    "O 2.9996 Al 2.0004, Al2O3",
    "O 2.99 Al 2, AlO1.495"
  })
  void formulaeAreThoseOfTheContent(String content, String formula) {
    String[] words = content.split(" ");
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      Element element = Element.ofSymbol(words[i]).orElseThrow();
      double count = Double.parseDouble(words[i + 1]);
      for (double left = count; left > 1e-9; left -= 1) {
        sites.add(
            new Site(
                0,
                0,
                0,
                List.of(new Occupant(element, Math.min(1, left), OptionalDouble.empty()))));
      }
    }
    assertThat(Formula.of(sites)).hasToString(formula);
  }
}
