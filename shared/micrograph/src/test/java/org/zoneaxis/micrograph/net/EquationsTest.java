package org.zoneaxis.micrograph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EquationsTest {

  /** What was put in comes out; with errors no other solution leaves less. */
  @Test
  void findsTheSolutionOfLeastWeightedSquares() {
    Random random = new Random(12);
    for (int round = 0; round < 20; round++) {
      int unknowns = 1 + random.nextInt(6);
      int count = unknowns + 8;
      double[][] rows = new double[count][unknowns];
      double[] x = new double[count];
      double[] y = new double[count];
      double[] weights = new double[count];
      Equations equations = new Equations(unknowns);
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < unknowns; j++) {
          rows[i][j] = random.nextGaussian();
        }
        x[i] = random.nextGaussian();
        y[i] = 3 * rows[i][0];
        weights[i] = 0.5 + random.nextDouble();
        equations.add(weights[i], rows[i], x[i], y[i]);
      }
      double[][] solved = equations.solved().orElseThrow();
      for (int j = 0; j < unknowns; j++) {
        assertThat(solved[1][j]).isCloseTo(j == 0 ? 3 : 0, within(1e-9));
        // At the least squares the rest is at right angles to every column.
        double product = 0;
        for (int i = 0; i < count; i++) {
          double rest = x[i];
          for (int k = 0; k < unknowns; k++) {
            rest -= rows[i][k] * solved[0][k];
          }
          product += weights[i] * rest * rows[i][j];
        }
        assertThat(product).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void saysWhereObservationsDoNotDetermineThem() {
    Equations equations = new Equations(2);
    equations.add(1, new double[] {1, 2}, 5, 6);
    assertThat(equations.solved()).isEmpty();
    Equations parallel = new Equations(2);
    parallel.add(1, new double[] {1, 2}, 5, 6);
    parallel.add(1, new double[] {2, 4}, 5, 6);
    assertThat(parallel.solved()).isEmpty();
    assertThat(new Equations(1).solved()).isEmpty();
  }

  /** A first pivot of nothing is no reason to give up. */
  @Test
  void goesOnWhereAnUnknownIsSeenOnlyBesideAnother() {
    Equations equations = new Equations(3);
    equations.add(1, new double[] {0, 1, 0}, 2, -2);
    equations.add(1, new double[] {1, 1, 0}, 5, -5);
    equations.add(1, new double[] {0, 1, 1}, 9, -9);
    double[][] solved = equations.solved().orElseThrow();
    assertThat(solved[0]).containsExactly(new double[] {3, 2, 7}, within(1e-12));
    assertThat(solved[1]).containsExactly(new double[] {-3, -2, -7}, within(1e-12));
  }

  @Test
  void netsAreReducedToTheirShortestVectors() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      PlaneNet net =
          new PlaneNet(
              5,
              7,
              10 * random.nextGaussian(),
              10 * random.nextGaussian(),
              10 * random.nextGaussian(),
              10 * random.nextGaussian());
      PlaneNet reduced = net.combined(3, 2, 4, 3).reduced();
      double first = Double.POSITIVE_INFINITY;
      for (int m = -40; m <= 40; m++) {
        for (int n = -40; n <= 40; n++) {
          if (m != 0 || n != 0) {
            double length = Math.hypot(net.nodeX(m, n) - net.x(), net.nodeY(m, n) - net.y());
            first = Math.min(first, length);
          }
        }
      }
      double a = Math.hypot(reduced.ax(), reduced.ay());
      double b = Math.hypot(reduced.bx(), reduced.by());
      double cosine = (reduced.ax() * reduced.bx() + reduced.ay() * reduced.by()) / (a * b);
      assertThat(a).isCloseTo(first, within(1e-9 * (1 + first)));
      assertThat(b).isGreaterThanOrEqualTo(a - 1e-9);
      assertThat(cosine).isBetween(-1e-9, 0.5 + 1e-9);
      double area = Math.abs(net.ax() * net.by() - net.ay() * net.bx());
      double same = Math.abs(reduced.ax() * reduced.by() - reduced.ay() * reduced.bx());
      assertThat(same).isCloseTo(area, within(1e-6));
    }
  }

  @Test
  void anotherNodeIsTheOriginOfTheSameNet() {
    PlaneNet net = new PlaneNet(1, 2, 3, 0.5, -1, 4);
    PlaneNet moved = net.from(2, -1);
    assertThat(moved.x()).isEqualTo(1 + 6 + 1);
    assertThat(moved.y()).isEqualTo(2 + 1 - 4);
    assertThat(moved.nodeX(-2, 1)).isCloseTo(1, within(1e-12));
    assertThat(moved.nodeY(-2, 1)).isCloseTo(2, within(1e-12));
    assertThat(net.through(9, 8)).isEqualTo(new PlaneNet(9, 8, 3, 0.5, -1, 4));
  }
}
