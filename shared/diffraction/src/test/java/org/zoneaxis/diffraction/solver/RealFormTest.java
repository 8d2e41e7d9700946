package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A basis in which couplings are real, where there is one, and the same waves in it. */
class RealFormTest {

  private static final int[] PAIRS = {0, 2, 1, 3, 5, 4};
  private static final int[] IDENTITY = {0, 1, 2, 3, 4, 5};
  private static final double[] DIAGONAL = {0, -0.2, -0.2, 0.3, -0.5, -0.5};

  /** Of pairs (i, P(i)) both with the same phase: chi_i = exp(i (a_i + a_P(i))). */
  private static final double[] ANGLES = {0, 0.4, 2.1, -2.8, -1.3, 2.9};

  private static void assertKeepsTheWaves(RealForm form, CouplingMatrix v, int[] beams) {
    double absorption = 0.1;
    double scaled = 30;
    int n = v.size();
    double[] basis = ChanceCouplings.waves(form.matrix(), absorption, DIAGONAL, scaled);
    double[] expected = ChanceCouplings.waves(v, absorption, DIAGONAL, scaled);
    BasisAmplitudes amplitudes = form.amplitudes(beams);
    double[] re = Arrays.copyOf(basis, n);
    double[] im = Arrays.copyOfRange(basis, n, 2 * n);
    Waves one = amplitudes.of(new Waves(1, re, im).rows(amplitudes.vectors()));
    // The same wave, and i times it, side by side.
    double[] twoRe = new double[2 * n];
    double[] twoIm = new double[2 * n];
    for (int p = 0; p < n; p++) {
      twoRe[2 * p] = re[p];
      twoIm[2 * p] = im[p];
      twoRe[2 * p + 1] = -im[p];
      twoIm[2 * p + 1] = re[p];
    }
    Waves two = amplitudes.of(new Waves(2, twoRe, twoIm).rows(amplitudes.vectors()));
    for (int k = 0; k < beams.length; k++) {
      assertThat(one.re()[k]).isCloseTo(expected[beams[k]], within(1e-12));
      assertThat(one.im()[k]).isCloseTo(expected[n + beams[k]], within(1e-12));
      assertThat(two.re()[2 * k]).isCloseTo(expected[beams[k]], within(1e-12));
      assertThat(two.im()[2 * k]).isCloseTo(expected[n + beams[k]], within(1e-12));
      assertThat(two.re()[2 * k + 1]).isCloseTo(-expected[n + beams[k]], within(1e-12));
      assertThat(two.im()[2 * k + 1]).isCloseTo(expected[beams[k]], within(1e-12));
    }
  }

  /** Real but for the phases of beams, as of a centre of inversion that is not the origin. */
  @Test
  void isThatOfTheCentreOfInversion() {
    CouplingMatrix real = ChanceCouplings.positive(6, true, 1);
    CouplingMatrix v = ChanceCouplings.rephased(real, ANGLES);
    RealForm form = RealForm.of(v, List.of(IDENTITY));
    assertThat(form.matrix().isReal()).isTrue();
    assertThat(form.matrix().forward()).isEqualTo(v.forward());
    // Each vector is its beam with a sign.
    double[] moduli = Arrays.stream(form.matrix().re()).map(Math::abs).toArray();
    assertThat(moduli)
        .containsExactly(Arrays.stream(real.re()).map(Math::abs).toArray(), within(1e-14));
    assertKeepsTheWaves(form, v, IDENTITY);
    assertKeepsTheWaves(form, v, new int[] {2, 5});
    assertThat(form.amplitudes(new int[] {2, 5}).vectors()).containsExactly(2, 5);
  }

  /** As of a twofold axis across the beam, which changes beams in pairs. */
  @Test
  void isThatOfPairsOfBeams() {
    CouplingMatrix v =
        ChanceCouplings.rephased(
            ChanceCouplings.symmetric(ChanceCouplings.positive(6, false, 2), PAIRS, true), ANGLES);
    RealForm form = RealForm.of(v, List.of(IDENTITY, PAIRS));
    assertThat(form.matrix().isReal()).isTrue();
    int n = 6;
    for (int i = 0; i < n * n; i++) {
      assertThat(form.matrix().re()[i])
          .isCloseTo(form.matrix().re()[i % n * n + i / n], within(1e-14));
    }
    assertKeepsTheWaves(form, v, IDENTITY);
    assertKeepsTheWaves(form, v, new int[] {2, 3, 4});
    assertThat(form.amplitudes(new int[] {2, 3, 4}).vectors()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void isTheCouplingsThemselvesWhereThereIsNone() {
    CouplingMatrix v = ChanceCouplings.positive(6, false, 3);
    RealForm form = RealForm.of(v, List.of(new int[0], IDENTITY, PAIRS));
    assertThat(form.matrix()).isSameAs(v);
    Waves waves = Waves.incident(6, 1);
    assertThat(form.amplitudes(IDENTITY).of(waves)).isSameAs(waves);
    assertKeepsTheWaves(form, v, IDENTITY);
    assertKeepsTheWaves(form, v, new int[] {1, 4});
  }

  /** A threefold turn is not its own inverse, whatever it keeps. */
  @Test
  void isNotThatOfATurnByAThird() {
    int n = 4;
    double[] re = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        re[j * n + i] = i == j ? 0 : 0.02;
      }
    }
    CouplingMatrix v = new CouplingMatrix(n, re, new double[n * n], 0.08);
    RealForm form = RealForm.of(v, List.of(new int[] {0, 2, 3, 1}));
    assertThat(form.matrix()).isSameAs(v);
    assertThat(
            RealForm.of(v, List.of(new int[] {0, 2, 3, 1}, IntStream.range(0, n).toArray()))
                .matrix()
                .isReal())
        .isTrue();
  }
}
