package org.zoneaxis.diffraction.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums by fours, by twos and by rows are those of the definition, whatever is left over. */
class CouplingProductTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void addsToOneWave(int size) {
    assertIsTheSum(size, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 2", "3, 3", "4, 2", "5, 4", "6, 3", "7, 2", "8, 5", "9, 2"})
  void addsToSeveralWaves(int size, int waves) {
    assertIsTheSum(size, waves);
  }

  private static void assertIsTheSum(int size, int waves) {
    for (boolean isReal : new boolean[] {true, false}) {
      CouplingMatrix v = withDiagonal(ChanceCouplings.positive(size, isReal, size));
      int count = size * waves;
      double[] xRe = ChanceCouplings.numbers(count, 1);
      double[] xIm = ChanceCouplings.numbers(count, 2);
      double[] yRe = ChanceCouplings.numbers(count, 3);
      double[] yIm = ChanceCouplings.numbers(count, 4);
      double[] expectedRe = yRe.clone();
      double[] expectedIm = yIm.clone();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double re = v.re()[j * size + i];
          double im = v.imaginary(j * size + i);
          for (int c = 0; c < waves; c++) {
            expectedRe[i * waves + c] += re * xRe[j * waves + c] - im * xIm[j * waves + c];
            expectedIm[i * waves + c] += re * xIm[j * waves + c] + im * xRe[j * waves + c];
          }
        }
      }
      CouplingProduct product = new CouplingProduct(v, waves);
      product.add(xRe, xIm, yRe, yIm);
      assertThat(yRe).containsExactly(expectedRe, within(1e-14));
      assertThat(yIm).containsExactly(expectedIm, within(1e-14));
      // What a product has left behind does not show in the next.
      double[] againRe = new double[count];
      double[] againIm = new double[count];
      product.add(new double[count], new double[count], againRe, againIm);
      assertThat(againRe).containsOnly(0);
      assertThat(againIm).containsOnly(0);
    }
  }

  /** Orbits couple to themselves. */
  private static CouplingMatrix withDiagonal(CouplingMatrix v) {
    for (int i = 0; i < v.size(); i++) {
      v.re()[i * v.size() + i] = 0.01 * (i + 1);
    }
    return v;
  }
}
