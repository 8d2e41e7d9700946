package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.StructureFactor;

class TwoStepsTest {

  private static final int LARGEST = 12;

  /** All pairs are the oracle: of those that add up, the one whose longer step is the shortest. */
  @Test
  void findsTheSameWayAsAllPairs() {
    Random random = new Random(20260417);
    for (int round = 0; round < 40; round++) {
      List<Reflection> excited = net(random, 0.1 + random.nextDouble() * 0.8);
      TwoSteps steps = new TwoSteps(excited, 1);
      for (int h = -LARGEST; h <= LARGEST; h++) {
        MillerIndices hkl = new MillerIndices(h, random.nextInt(2 * LARGEST) - LARGEST, 0);
        assertThat(steps.firstTo(hkl, length(hkl)))
            .as(hkl.toString())
            .isEqualTo(byAllPairs(excited, hkl));
      }
    }
  }

  @Test
  void givesUpAfterTheTriesThatAReflectionHas() {
    List<Reflection> excited = net(new Random(1), 0.6);
    TwoSteps steps = new TwoSteps(excited, 5_000_000);
    for (int n = 0; n < 50; n++) {
      MillerIndices hkl = new MillerIndices(n - 25, LARGEST, 0);
      steps.firstTo(hkl, length(hkl));
    }
    // Two tries for each, and one only where the second would be the last step of all.
    assertThat(steps.tries()).isBetween(50L, 100L);
  }

  /** 35 sites with a glide in a cell of 75 by 75 angstrom: all pairs took seconds. */
  @Test
  void aNetOfTenThousandsOfPointsTakesAFewTriesAReflection() {
    Random random = new Random(7);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double x = random.nextDouble() / 2;
      double y = random.nextDouble() / 2;
      sites.add(new Site(x, y, 0.1, List.of(Occupant.full(Element.Au))));
      sites.add(new Site(x + 0.5, 1 - y - 1e-9, 0.1, List.of(Occupant.full(Element.Au))));
    }
    Crystal crystal = new Crystal(Lattice.ofParameters(75, 75, 4, 90, 90, 90), sites);
    DiffractionPattern pattern =
        new PatternSimulator()
            .simulate(
                crystal,
                new ZoneAxis(0, 0, 1),
                new PatternParameters(new ElectronBeam(200), 0.8, 0.01, 0),
                Optional.empty());
    assertThat(new DoubleDiffraction().of(crystal, pattern))
        .extracting(ForbiddenReflection::hkl)
        .contains(new MillerIndices(1, 0, 0), new MillerIndices(3, 0, 0));
    List<Reflection> excited = pattern.drawn().stream().filter(r -> r.g() > 0).toList();
    TwoSteps steps = new TwoSteps(excited, 30);
    for (int h = 1; h < 60; h += 2) {
      MillerIndices hkl = new MillerIndices(h, 0, 0);
      assertThat(steps.firstTo(hkl, h / 75.0)).isPresent();
    }
    assertThat(steps.tries()).isLessThan(30L * excited.size() / 10);
  }

  private static Optional<MillerIndices> byAllPairs(List<Reflection> steps, MillerIndices hkl) {
    for (int longer = 0; longer < steps.size(); longer++) {
      for (int shorter = 0; shorter <= longer; shorter++) {
        MillerIndices p = steps.get(longer).hkl();
        MillerIndices q = steps.get(shorter).hkl();
        if (p.h() + q.h() == hkl.h() && p.k() + q.k() == hkl.k()) {
          return Optional.of(q);
        }
      }
    }
    return Optional.empty();
  }

  /** Some points of a square net, the shortest first. */
  private static List<Reflection> net(Random random, double share) {
    List<Reflection> all = new ArrayList<>();
    for (int h = -LARGEST; h <= LARGEST; h++) {
      for (int k = -LARGEST; k <= LARGEST; k++) {
        MillerIndices hkl = new MillerIndices(h, k, 0);
        if (!hkl.isDirectBeam() && random.nextDouble() < share) {
          all.add(new Reflection(hkl, h, k, length(hkl), 0, 0, new StructureFactor(1, 0), 1, 100));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Reflection::g).thenComparing(Reflection::hkl));
    return all;
  }

  private static double length(MillerIndices hkl) {
    return Math.sqrt(hkl.h() * hkl.h() + hkl.k() * hkl.k());
  }
}
