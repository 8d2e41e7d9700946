package org.zoneaxis.identify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeenTest {

  /** The integral of 2 p times p^k (1 - p)^(n - k) over p, by Simpson's rule. */
  private static double integral(double seen, double expected) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double p = (double) i / steps;
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * 2 * p * Math.pow(p, seen) * Math.pow(1 - p, expected - seen);
    }
    return sum / steps / 3;
  }

  @Test
  void likelihoodIsTheMeanOverAllShares() {
    for (double[] of : new double[][] {{0, 0}, {2, 2}, {3, 5}, {8, 16}, {4.5, 6.25}, {0, 4}}) {
      assertThat(Seen.logLikelihood(of[0], of[1]))
          .isCloseTo(Math.log(integral(of[0], of[1])), within(2e-3));
    }
  }

  @Test
  void emptyPointsOfAHalfCellCostMoreThanTwoFalseSpotsGain() {
    double whole = Seen.logLikelihood(12, 12);
    double half = Seen.logLikelihood(13, 25);

    assertThat(whole - half).isGreaterThan(12);
  }
}
