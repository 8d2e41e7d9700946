package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

class IndexLatticeTest {

  /**
   * Of one or two all sums are the oracle: multiples of more than 18 leave the indices looked at.
   */
  @Test
  void holdsTheSumsOfWhatWasAddedAndNothingElse() {
    Random random = new Random(20260418);
    for (int round = 0; round < 60; round++) {
      List<MillerIndices> added = some(random, 1 + round % 2);
      IndexLattice lattice = lattice(added);
      Set<MillerIndices> sums = sums(added, 18);
      for (int n = 0; n < 343; n++) {
        MillerIndices hkl = ofNumber(n);
        assertThat(lattice.contains(hkl.h(), hkl.k(), hkl.l()))
            .as("%s of %s", hkl, added)
            .isEqualTo(sums.contains(hkl));
      }
    }
  }

  /** Of three independent ones the multiples follow from Cramer's rule, and have to be whole. */
  @Test
  void holdsTheSumsOfThree() {
    Random random = new Random(20260419);
    for (int round = 0; round < 200; round++) {
      List<MillerIndices> added = some(random, 3);
      int volume = volume(added.get(0), added.get(1), added.get(2));
      IndexLattice lattice = lattice(added);
      for (int n = 0; volume != 0 && n < 343; n++) {
        MillerIndices hkl = ofNumber(n);
        boolean isSum =
            volume(hkl, added.get(1), added.get(2)) % volume == 0
                && volume(added.get(0), hkl, added.get(2)) % volume == 0
                && volume(added.get(0), added.get(1), hkl) % volume == 0;
        assertThat(lattice.contains(hkl.h(), hkl.k(), hkl.l()))
            .as("%s of %s", hkl, added)
            .isEqualTo(isSum);
      }
    }
  }

  private static int volume(MillerIndices p, MillerIndices q, MillerIndices r) {
    return p.h() * (q.k() * r.l() - q.l() * r.k())
        + p.k() * (q.l() * r.h() - q.h() * r.l())
        + p.l() * (q.h() * r.k() - q.k() * r.h());
  }

  private static List<MillerIndices> some(Random random, int count) {
    return random.ints(count, 0, 343).mapToObj(IndexLatticeTest::ofNumber).toList();
  }

  /** -3 to 3 each. */
  private static MillerIndices ofNumber(int n) {
    return new MillerIndices(n / 49 - 3, n / 7 % 7 - 3, n % 7 - 3);
  }

  private static Set<MillerIndices> sums(List<MillerIndices> added, int most) {
    Set<MillerIndices> sums = new HashSet<>(Set.of(MillerIndices.DIRECT_BEAM));
    for (MillerIndices each : added) {
      Set<MillerIndices> more = new HashSet<>();
      for (MillerIndices sum : sums) {
        for (int n = -most; n <= most; n++) {
          more.add(
              new MillerIndices(
                  sum.h() + n * each.h(), sum.k() + n * each.k(), sum.l() + n * each.l()));
        }
      }
      sums = more;
    }
    return sums;
  }

  private static IndexLattice lattice(List<MillerIndices> added) {
    IndexLattice lattice = new IndexLattice();
    added.forEach(hkl -> lattice.span(hkl.h(), hkl.k(), hkl.l()));
    return lattice;
  }

  /** What spans it spans the same, with no more than three. */
  @Test
  void isSpannedByAtMostThree() {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      IndexLattice lattice = lattice(some(random, 8));
      List<MillerIndices> few = lattice.spanning();
      assertThat(few).hasSizeLessThanOrEqualTo(3);
      IndexLattice again = lattice(few);
      for (int n = 0; n < 343; n++) {
        MillerIndices hkl = ofNumber(n);
        assertThat(again.contains(hkl.h(), hkl.k(), hkl.l()))
            .isEqualTo(lattice.contains(hkl.h(), hkl.k(), hkl.l()));
      }
    }
    assertThat(new IndexLattice().spanning()).isEmpty();
  }

  /** Face-centred: along [110] the odd layers are empty. */
  @Test
  void knowsTheFirstLayerThatHasOneOfThem() {
    IndexLattice faceCentred =
        lattice(
            List.of(
                new MillerIndices(1, 1, 1),
                new MillerIndices(-1, 1, 1),
                new MillerIndices(1, -1, 1)));
    assertThat(faceCentred.leastLaueZone(new ZoneAxis(1, 1, 1))).isEqualTo(1);
    assertThat(faceCentred.leastLaueZone(new ZoneAxis(0, 0, 1))).isEqualTo(1);
    assertThat(faceCentred.leastLaueZone(new ZoneAxis(1, 1, 0))).isEqualTo(2);
    assertThat(faceCentred.leastLaueZone(new ZoneAxis(-1, -1, 0))).isEqualTo(2);
    assertThat(
            lattice(List.of(new MillerIndices(2, 1, -1), new MillerIndices(0, 3, 1)))
                .leastLaueZone(new ZoneAxis(1, 2, -1)))
        .isEqualTo(5);
    assertThat(
            lattice(List.of(new MillerIndices(2, 0, 0), new MillerIndices(0, 6, 0)))
                .leastLaueZone(new ZoneAxis(0, 0, 1)))
        .isZero();
  }
}
