package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouplingMatrixTest {

  private static CouplingMatrix real(double... values) {
    return new CouplingMatrix((int) Math.sqrt(values.length), values, new double[0], 0);
  }

  @Test
  void boundsWhatHasRowsOfEqualSumByThatSum() {
    assertThat(real(0, 1, 2, 1, 2, 0, 2, 0, 1).bound()).isCloseTo(3, within(1e-12));
  }

  @Test
  void boundsTheCirclesOfComplexCouplingsByTheirModuli() {
    CouplingMatrix couplings =
        new CouplingMatrix(2, new double[] {0, 3, 3, 0}, new double[] {0, 4, -4, 0}, 0);
    assertThat(couplings.bound()).isCloseTo(5, within(1e-12));
  }

  /** Eigenvalues 4 and -1. */
  @Test
  void comesNearTheLargestEigenvalueOfWhatIsUneven() {
    assertThat(real(0, 2, 2, 3).bound()).isBetween(4.0, 4.01);
  }

  @Test
  void ofNothingIsNothing() {
    assertThat(real(0, 0, 0, 0).bound()).isZero();
  }

  /** A chain of beams, each coupled to the next: eigenvalues 2 cos(pi k/(n + 1)). */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 20})
  void holdsTheLargestEigenvalueOfAChain(int size) {
    double[] re = new double[size * size];
    for (int i = 0; i + 1 < size; i++) {
      re[i * size + i + 1] = -1;
      re[(i + 1) * size + i] = -1;
    }
    double largest = 2 * Math.cos(Math.PI / (size + 1));
    assertThat(real(re).bound()).isBetween(largest - 1e-12, 2.0);
  }

  /** A beam that nothing reaches does not loosen it. */
  @Test
  void holdsWhereABeamIsCoupledToNone() {
    assertThat(real(0, 1, 0, 1, 0, 0, 0, 0, 0).bound()).isCloseTo(1, within(1e-12));
  }

  @Test
  void isRealWithoutImaginaryParts() {
    CouplingMatrix complex = ChanceCouplings.positive(3, false, 1);
    CouplingMatrix real = ChanceCouplings.positive(3, true, 1);
    assertThat(complex.isReal()).isFalse();
    assertThat(real.isReal()).isTrue();
    assertThat(real.imaginary(1)).isZero();
    assertThat(complex.imaginary(1)).isEqualTo(complex.im()[1]);
    assertThat(real.size()).isEqualTo(3);
    assertThat(real.forward()).isEqualTo(ChanceCouplings.FORWARD);
  }
}
