package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.diffraction.WorkBudget;

/** Waves by Chebyshev polynomials are those of the power series of the exponential. */
class ExponentialActionTest {

  /** pi/(k.N) of electrons of 200 kV, in angstrom. */
  private static final double SCALE = Math.PI / 39.87;

  private static final WorkBudget NO_BUDGET = new WorkBudget(1e15);

  /** From within a step to many of them. */
  private static final double[] THICKNESSES = {0, 1, 40, 1500, 4000};

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "2, false", "5, true", "5, false", "6, false"})
  void agreesWithThePowerSeries(int size, boolean isReal) {
    for (double absorption : new double[] {0, 0.1, 0.5}) {
      CouplingMatrix v = ChanceCouplings.positive(size, isReal, 10 + size);
      double[] diagonal = diagonal(size, 1);
      Waves[] waves =
          new ExponentialAction(v, v.bound(), absorption)
              .at(diagonal, new double[] {SCALE}, THICKNESSES, NO_BUDGET);
      for (int t = 0; t < THICKNESSES.length; t++) {
        assertAgree(waves[t], 0, v, absorption, diagonal, SCALE * THICKNESSES[t]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, true", "5, true", "5, false", "4, false"})
  void agreesForSeveralWavesOfOtherScales(int size, boolean isReal) {
    double[] scales = {SCALE, SCALE, 1.02 * SCALE, 0.7 * SCALE};
    for (double absorption : new double[] {0, 0.1}) {
      CouplingMatrix v = ChanceCouplings.positive(size, isReal, 20 + size);
      double[] all = diagonal(size * scales.length, 2);
      Waves[] waves =
          new ExponentialAction(v, v.bound(), absorption).at(all, scales, THICKNESSES, NO_BUDGET);
      for (int c = 0; c < scales.length; c++) {
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++) {
          diagonal[i] = all[i * scales.length + c];
        }
        for (int t = 0; t < THICKNESSES.length; t++) {
          assertAgree(waves[t], c, v, absorption, diagonal, scales[c] * THICKNESSES[t]);
        }
      }
    }
  }

  /**
   * I_g = sin^2(pi t sqrt(w^2 + 1)/xi)/(w^2 + 1) with w = s xi and xi = (k.N)/|U_g|, in the
   * symmetric two-beam case (P. B. Hirsch et al., Electron Microscopy of Thin Crystals (1965),
   * equation 8.23).
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.003, -0.02})
  void hasTheRockingCurveOfTwoBeams(double excitationError) {
    CouplingMatrix v =
        new CouplingMatrix(2, new double[] {0, 0.03, 0.03, 0}, new double[] {0, .04, -.04, 0}, .06);
    double alongNormal = 39.87;
    double xi = alongNormal / 0.05;
    double w = excitationError * xi;
    double thickness = 700;
    Waves waves =
        new ExponentialAction(v, v.bound(), 0)
            .at(
                new double[] {0, 2 * alongNormal * excitationError},
                new double[] {SCALE},
                new double[] {thickness},
                NO_BUDGET)[0];
    double sine = Math.sin(Math.PI * thickness * Math.sqrt(w * w + 1) / xi);
    assertThat(waves.intensity(1, 0)).isCloseTo(sine * sine / (w * w + 1), within(1e-12));
    assertThat(waves.norm()).isCloseTo(1, within(1e-12));
  }

  @Test
  void givesTheWantedBeamsAlone() {
    CouplingMatrix v = ChanceCouplings.positive(6, false, 3);
    ExponentialAction action = new ExponentialAction(v, v.bound(), 0.1);
    double[] diagonal = diagonal(6, 3);
    double[] scales = {SCALE};
    Waves[] all = action.at(diagonal, scales, THICKNESSES, NO_BUDGET);
    int[] wanted = {0, 2, 5};
    List<Integer> order = new ArrayList<>();
    action.forEach(
        diagonal,
        scales,
        THICKNESSES,
        wanted,
        NO_BUDGET,
        (index, waves) -> {
          order.add(index);
          assertThat(waves.re()).hasSize(3);
          for (int k = 0; k < wanted.length; k++) {
            assertThat(waves.re()[k]).isCloseTo(all[index].re()[wanted[k]], within(1e-14));
            assertThat(waves.im()[k]).isCloseTo(all[index].im()[wanted[k]], within(1e-14));
          }
        });
    assertThat(order).containsExactly(0, 1, 2, 3, 4);
  }

  /** No potential of atoms: the ellipse of one does not hold it, or to eight digits. */
  @Test
  void findsItsWayWhereThePotentialIsNotPositive() {
    CouplingMatrix positive = ChanceCouplings.positive(5, false, 4);
    double[] re = new double[25];
    double[] im = new double[25];
    for (int i = 0; i < 25; i++) {
      re[i] = -3 * positive.re()[i];
      im[i] = -3 * positive.im()[i];
    }
    CouplingMatrix v = new CouplingMatrix(5, re, im, 0.001);
    double[] diagonal = diagonal(5, 5);
    for (double absorption : new double[] {0, 0.1}) {
      Waves[] waves =
          new ExponentialAction(v, v.bound(), absorption)
              .at(diagonal, new double[] {SCALE}, new double[] {500, 1000}, NO_BUDGET);
      assertAgree(waves[0], 0, v, absorption, diagonal, SCALE * 500, 1e-8);
      assertAgree(waves[1], 0, v, absorption, diagonal, SCALE * 1000, 1e-8);
    }
  }

  @Test
  void takesItsCostOutOfTheBudget() {
    CouplingMatrix v = ChanceCouplings.positive(5, false, 6);
    ExponentialAction action = new ExponentialAction(v, v.bound(), 0.1);
    double[] diagonal = diagonal(5, 6);
    double[] scales = {SCALE};
    double cost = action.cost(diagonal, scales, THICKNESSES);
    WorkBudget enough = new WorkBudget(cost);
    action.at(diagonal, scales, THICKNESSES, enough);
    assertThat(enough.left()).isZero();
    assertThatThrownBy(() -> action.at(diagonal, scales, THICKNESSES, new WorkBudget(cost * 0.75)))
        .isInstanceOfSatisfying(
            StepsExceededException.class,
            refusal -> assertThat(refusal.share()).isCloseTo(0.75, within(1e-12)))
        .hasMessage(cost + " steps of " + 0.75 * cost);
  }

  /** With beams by their square, with thickness, with thicknesses, and with complex couplings. */
  @Test
  void costsMoreTheMoreItHasToDo() {
    double[] scales = {SCALE};
    CouplingMatrix complex = ChanceCouplings.positive(20, false, 7);
    CouplingMatrix real = ChanceCouplings.positive(20, true, 7);
    double[] diagonal = diagonal(20, 7);
    double plain =
        new ExponentialAction(complex, 0.5, 0).cost(diagonal, scales, new double[] {500});
    assertThat(new ExponentialAction(complex, 0.5, 0).cost(diagonal, scales, new double[] {5000}))
        .isBetween(4 * plain, 10 * plain);
    assertThat(
            new ExponentialAction(complex, 0.5, 0)
                .cost(diagonal, scales, new double[] {100, 200, 300, 400, 500}))
        .isGreaterThan(plain);
    assertThat(new ExponentialAction(real, 0.5, 0).cost(diagonal, scales, new double[] {500}))
        .isBetween(plain / 2, plain * 0.8);
    double ofTwo =
        new ExponentialAction(complex, 0.5, 0)
            .cost(diagonal(40, 7), new double[] {SCALE, SCALE}, new double[] {500});
    assertThat(ofTwo).isBetween(plain * 1.1, plain * 2);
    CouplingMatrix half = ChanceCouplings.positive(10, false, 7);
    assertThat(new ExponentialAction(half, 0.5, 0).cost(diagonal, scales, new double[] {500}))
        .isBetween(plain / 4, plain / 3);
  }

  private static double[] diagonal(int count, long seed) {
    double[] diagonal = ChanceCouplings.numbers(count, seed);
    for (int i = 0; i < count; i++) {
      diagonal[i] *= i == 0 ? 0 : 0.8;
    }
    return diagonal;
  }

  private static void assertAgree(
      Waves waves,
      int wave,
      CouplingMatrix v,
      double absorption,
      double[] diagonal,
      double scaled) {
    assertAgree(waves, wave, v, absorption, diagonal, scaled, 1e-11);
  }

  private static void assertAgree(
      Waves waves,
      int wave,
      CouplingMatrix v,
      double absorption,
      double[] diagonal,
      double scaled,
      double tolerance) {
    double[] expected = ChanceCouplings.waves(v, absorption, diagonal, scaled);
    int count = waves.waves();
    for (int i = 0; i < v.size(); i++) {
      assertThat(waves.re()[i * count + wave]).isCloseTo(expected[i], within(tolerance));
      assertThat(waves.im()[i * count + wave]).isCloseTo(expected[v.size() + i], within(tolerance));
    }
  }
}
