package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What symmetry spares is spared only where it is one, and changes no wave. */
class SymmetryReductionTest {

  private static final int[] MIRROR = {0, 2, 1, 3, 5, 4};
  private static final double[] DIAGONAL = {0, -0.2, -0.2, 0.3, -0.5, -0.5};

  private static BeamPermutation permutation(int... image) {
    return new BeamPermutation(image, vector -> vector);
  }

  private static SymmetryReduction reduction(CouplingMatrix v, int[]... permutations) {
    return SymmetryReduction.of(
        v, Arrays.stream(permutations).map(SymmetryReductionTest::permutation).toList());
  }

  /** The waves of all beams, from those of orbits, against the power series with all couplings. */
  private static void assertKeepsTheWaves(
      SymmetryReduction reduction, CouplingMatrix v, double[] diagonal) {
    double absorption = 0.1;
    double scaled = 30;
    int[] representatives = reduction.representatives();
    double[] ofOrbits =
        IntStream.of(representatives).mapToDouble(first -> diagonal[first]).toArray();
    double[] few = ChanceCouplings.waves(reduction.matrix(), absorption, ofOrbits, scaled);
    int size = representatives.length;
    Waves waves = new Waves(1, Arrays.copyOf(few, size), Arrays.copyOfRange(few, size, 2 * size));
    int[] all = IntStream.range(0, v.size()).toArray();
    OrbitAmplitudes amplitudes = reduction.amplitudes(all);
    Waves found = amplitudes.of(waves.rows(amplitudes.orbits()));
    double[] expected = ChanceCouplings.waves(v, absorption, diagonal, scaled);
    double[] intensities = new double[size];
    for (int a = 0; a < size; a++) {
      intensities[a] = waves.intensity(a, 0);
    }
    double[] shares = reduction.shares(intensities);
    for (int i = 0; i < v.size(); i++) {
      assertThat(found.re()[i]).isCloseTo(expected[i], within(1e-12));
      assertThat(found.im()[i]).isCloseTo(expected[v.size() + i], within(1e-12));
      assertThat(shares[i]).isCloseTo(found.intensity(i, 0), within(1e-12));
    }
  }

  private static CouplingMatrix mirrored(long seed) {
    return ChanceCouplings.symmetric(ChanceCouplings.positive(6, false, seed), MIRROR, false);
  }

  @Test
  void needsOneAmplitudeAnOrbit() {
    CouplingMatrix v = mirrored(1);
    SymmetryReduction reduction = reduction(v, MIRROR);
    assertThat(reduction.representatives()).containsExactly(0, 1, 3, 4);
    assertKeepsTheWaves(reduction, v, DIAGONAL);
  }

  /** As where the origin is not on the mirror plane. */
  @Test
  void followsThePhasesOfTheCouplings() {
    CouplingMatrix v = ChanceCouplings.rephased(mirrored(2), 0, 0.4, 2.1, 0, -1.3, 2.9);
    SymmetryReduction reduction = reduction(v, MIRROR);
    assertThat(reduction.representatives()).containsExactly(0, 1, 3, 4);
    assertKeepsTheWaves(reduction, v, DIAGONAL);
  }

  /** Beam 3 odd under the mirror: V_31 = -V_32, and V_30 is absent. */
  private static CouplingMatrix glide(long seed) {
    CouplingMatrix v = mirrored(seed);
    int n = 6;
    double[] re = v.re().clone();
    double[] im = v.im().clone();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        // What is even goes, and what is odd stays.
        if ((i == 3) != (j == 3)) {
          int other = i == 3 ? j : i;
          double sign = other == 1 || other == 4 ? 1 : other == 2 || other == 5 ? -1 : 0;
          re[j * n + i] *= sign;
          im[j * n + i] *= sign;
        }
      }
    }
    return new CouplingMatrix(n, re, im, v.forward());
  }

  /** Under a glide plane along the beam (Gjonnes and Moodie). */
  @Test
  void leavesBeamsDarkThatComeBackWithAnotherPhase() {
    CouplingMatrix glide = glide(3);
    SymmetryReduction reduction = reduction(glide, MIRROR);
    assertThat(reduction.representatives()).containsExactly(0, 1, 4);
    assertThat(reduction.amplitudes(new int[] {3, 4}).orbits()).containsExactly(2);
    assertThat(reduction.shares(new double[] {0.5, 0.2, 0.3}))
        .containsExactly(0.5, 0.1, 0.1, 0, 0.15, 0.15);
    assertKeepsTheWaves(reduction, glide, DIAGONAL);
  }

  /** The phase of a beam that the direct beam does not reach follows from those between. */
  @Test
  void findsPhasesFromBeamToBeam() {
    CouplingMatrix v = ChanceCouplings.rephased(glide(9), 0, 0.4, 2.1, 0.7, -1.3, 2.9);
    SymmetryReduction reduction = reduction(v, MIRROR);
    assertThat(reduction.representatives()).containsExactly(0, 1, 4);
    assertKeepsTheWaves(reduction, v, DIAGONAL);
  }

  /** What rounding leaves of a coupling that is absent has no phase. */
  @Test
  void takesNoPhaseFromWhatRoundingLeaves() {
    CouplingMatrix v = glide(10);
    double rest = 1e-11 * v.forward();
    v.re()[3] = rest / 5;
    v.re()[3 * 6] = rest / 5;
    v.im()[3] = rest;
    v.im()[3 * 6] = -rest;
    assertThat(reduction(v, MIRROR).representatives()).containsExactly(0, 1, 4);
  }

  @Test
  void keepsBeamsThatNothingReaches() {
    CouplingMatrix v = mirrored(11);
    for (int beam = 4; beam < 6; beam++) {
      for (int i = 0; i < 6; i++) {
        for (int at : new int[] {beam * 6 + i, i * 6 + beam}) {
          v.re()[at] = 0;
          v.im()[at] = 0;
        }
      }
    }
    SymmetryReduction reduction = reduction(v, MIRROR);
    assertThat(reduction.representatives()).containsExactly(0, 1, 3, 4);
    assertKeepsTheWaves(reduction, v, DIAGONAL);
  }

  /** Two mirrors: every beam of an orbit of four is reached in two ways, with one phase. */
  @Test
  void takesAnOrbitTogetherThatIsReachedInTwoWays() {
    int[] second = {0, 3, 4, 1, 2, 5};
    int[] first = {0, 2, 1, 4, 3, 5};
    CouplingMatrix v =
        ChanceCouplings.rephased(
            ChanceCouplings.symmetric(
                ChanceCouplings.symmetric(ChanceCouplings.positive(6, false, 12), first, false),
                second,
                false),
            0,
            0.4,
            2.1,
            -1.3,
            2.9,
            0);
    SymmetryReduction reduction = reduction(v, first, second);
    assertThat(reduction.representatives()).containsExactly(0, 1, 5);
    assertKeepsTheWaves(reduction, v, new double[] {0, -0.2, -0.2, -0.2, -0.2, 0.3});
  }

  /** A fourfold screw axis turns a beam along it by a quarter of a wave. */
  @Test
  void leavesBeamsDarkThatComeBackAQuarterOfAWaveLater() {
    int n = 6;
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    int[] turn = {0, 2, 3, 4, 1, 5};
    double[][] quarters = {{0.02, 0}, {0, 0.02}, {-0.02, 0}, {0, -0.02}};
    for (int i = 1; i <= 4; i++) {
      re[i] = 0.03;
      re[i * n] = 0.03;
      // V_5i = 0.02 i^(i - 1), and its conjugate.
      re[i * n + 5] = quarters[i - 1][0];
      im[i * n + 5] = quarters[i - 1][1];
      re[5 * n + i] = quarters[i - 1][0];
      im[5 * n + i] = -quarters[i - 1][1];
    }
    CouplingMatrix v = new CouplingMatrix(n, re, im, 0.08);
    SymmetryReduction reduction = reduction(v, turn);
    assertThat(reduction.representatives()).containsExactly(0, 1);
    assertKeepsTheWaves(reduction, v, new double[] {0, -0.1, -0.1, -0.1, -0.1, 0.2});
  }

  /** Fourfold: the direct beam and four that are turned into one another. */
  @Test
  void takesAnOrbitTogetherStepByStep() {
    int n = 5;
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int i = 1; i < n; i++) {
      re[i] = 0.03;
      re[i * n] = 0.03;
      int next = i % 4 + 1;
      int opposite = next % 4 + 1;
      re[i * n + next] = 0.02;
      re[next * n + i] = 0.02;
      im[i * n + next] = 0.01;
      im[next * n + i] = -0.01;
      re[i * n + opposite] = 0.005;
    }
    CouplingMatrix v = new CouplingMatrix(n, re, im, 0.08);
    SymmetryReduction reduction = reduction(v, new int[] {0, 2, 3, 4, 1});
    assertThat(reduction.representatives()).containsExactly(0, 1);
    // Within the orbit 0.02 + 0.01 i, its conjugate and 0.005; between the two, sqrt(4) of 0.03.
    assertThat(reduction.matrix().re())
        .containsExactly(new double[] {0, .06, .06, .045}, within(1e-15));
    assertThat(reduction.matrix().im()).containsExactly(new double[4], within(1e-15));
    assertKeepsTheWaves(reduction, v, new double[] {0, -0.1, -0.1, -0.1, -0.1});
  }

  @Test
  void leavesCouplingsAloneThatAPermutationDoesNotKeep() {
    CouplingMatrix v = ChanceCouplings.positive(6, false, 4);
    SymmetryReduction reduction = reduction(v, MIRROR, new int[] {0, 1, 2, 3, 4, 5});
    assertThat(reduction.matrix()).isSameAs(v);
    assertThat(reduction.representatives()).containsExactly(0, 1, 2, 3, 4, 5);
    assertKeepsTheWaves(reduction, v, DIAGONAL);
  }

  /** By parts in 1e10 of U_0 it is none: what was rounded lies below that. */
  @Test
  void doesNotTakeWhatIsNearlyASymmetryForOne() {
    CouplingMatrix v = mirrored(5);
    int at = 3 * 6 + 4;
    double re = v.re()[at];
    v.re()[at] = re + 1e-11 * v.forward();
    assertThat(reduction(v, MIRROR).representatives()).hasSize(4);
    v.re()[at] = re + 1e-10 * v.forward();
    assertThat(reduction(v, MIRROR).representatives()).hasSize(6);
    v.re()[at] = re;
    v.im()[at] -= 1e-10 * v.forward();
    assertThat(reduction(v, MIRROR).representatives()).hasSize(6);
  }

  @Test
  void movesOrbitsAsTheirBeams() {
    CouplingMatrix v = mirrored(6);
    SymmetryReduction reduction = reduction(v, MIRROR);
    assertThat(reduction.onOrbits(MIRROR)).containsExactly(0, 1, 2, 3);
    assertThat(reduction.onOrbits(new int[] {0, 4, 5, 3, 1, 2})).containsExactly(0, 3, 2, 1);
    // Two orbits to one is no permutation of orbits.
    assertThat(reduction.onOrbits(new int[] {0, 1, 3, 2, 5, 4})).isEmpty();
  }

  @Test
  void isHermitianWhateverWasRounded() {
    SymmetryReduction reduction = reduction(mirrored(7), MIRROR);
    CouplingMatrix couplings = reduction.matrix();
    int size = couplings.size();
    for (int j = 0; j < size; j++) {
      assertThat(couplings.im()[j * size + j]).isZero();
      for (int i = 0; i < size; i++) {
        assertThat(couplings.re()[j * size + i]).isEqualTo(couplings.re()[i * size + j]);
        assertThat(couplings.im()[j * size + i]).isEqualTo(-couplings.im()[i * size + j]);
      }
    }
    assertThat(couplings.forward()).isEqualTo(ChanceCouplings.FORWARD);
  }

  @Test
  void amplitudesOfSomeBeamsStandInTheirOrder() {
    SymmetryReduction reduction = reduction(mirrored(8), MIRROR);
    OrbitAmplitudes some = reduction.amplitudes(new int[] {5, 2, 4});
    assertThat(some.orbits()).containsExactly(1, 3);
    // Two waves of orbits 1 and 3.
    Waves found = some.of(new Waves(2, new double[] {1, 2, 3, 4}, new double[] {0, 5, -1, 2}));
    double half = Math.sqrt(0.5);
    assertThat(found.re())
        .containsExactly(
            new double[] {3 * half, 4 * half, half, 2 * half, 3 * half, 4 * half}, within(1e-14));
    assertThat(found.im())
        .containsExactly(
            new double[] {-half, 2 * half, 0, 5 * half, -half, 2 * half}, within(1e-14));
  }

  @Test
  void onlyWhatLeavesAllBeamsInPlaceIsTheIdentity() {
    assertThat(permutation(0, 1, 2).isIdentity()).isTrue();
    assertThat(permutation(0, 2, 1).isIdentity()).isFalse();
    assertThat(permutation(MIRROR).image()).isEqualTo(MIRROR);
    assertThat(List.of(permutation(0).isIdentity())).containsExactly(true);
  }
}
