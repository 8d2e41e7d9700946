package org.zoneaxis.micrograph.net;

import java.util.Optional;
import org.zoneaxis.micrograph.frame.Elimination;

/** Normal equations of weighted linear least squares, with two right-hand sides. */
final class Equations {

  /** Of the largest coefficient of the diagonal. */
  private static final double SINGULAR = 1e-12;

  private final int unknowns;
  private final double[][] matrix;

  Equations(int unknowns) {
    this.unknowns = unknowns;
    this.matrix = new double[unknowns][unknowns + 2];
  }

  /** Adds an observation: its row of the design, and what was measured on both axes. */
  void add(double weight, double[] row, double x, double y) {
    for (int i = 0; i < unknowns; i++) {
      for (int j = 0; j < unknowns; j++) {
        matrix[i][j] += weight * row[i] * row[j];
      }
      matrix[i][unknowns] += weight * row[i] * x;
      matrix[i][unknowns + 1] += weight * row[i] * y;
    }
  }

  /**
   * The solutions for both axes, by elimination; empty where the observations do not determine
   * them.
   */
  Optional<double[][]> solved() {
    double largest = 0;
    for (int i = 0; i < unknowns; i++) {
      largest = Math.max(largest, Math.abs(matrix[i][i]));
    }
    if (!Elimination.reduce(matrix, SINGULAR * largest)) {
      return Optional.empty();
    }
    double[][] solutions = new double[2][unknowns];
    for (int i = 0; i < unknowns; i++) {
      solutions[0][i] = Elimination.solution(matrix, i, 0);
      solutions[1][i] = Elimination.solution(matrix, i, 1);
    }
    return Optional.of(solutions);
  }
}
