package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

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

  private static Site site(Element element, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static Crystal crystal(Lattice lattice, Site... sites) {
    return new Crystal(lattice, List.of(sites), CellSetting.AS_PUBLISHED, Optional.empty());
  }
}
