package org.zoneaxis.micrograph.net;

import java.util.Optional;

/** Normal equations of weighted linear least squares, with two right-hand sides. */
final class Equations {

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
   * The solutions for both axes, by elimination with pivots; empty where the observations do not
   * determine them.
   */
  Optional<double[][]> solved() {
    double largest = 0;
    for (int i = 0; i < unknowns; i++) {
      largest = Math.max(largest, Math.abs(matrix[i][i]));
    }
    for (int column = 0; column < unknowns; column++) {
      int pivot = column;
      for (int row = column + 1; row < unknowns; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (!(Math.abs(matrix[pivot][column]) > SINGULAR * largest)) {
        return Optional.empty();
      }
      double[] swap = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swap;
      for (int row = 0; row < unknowns; row++) {
        if (row != column) {
          double factor = matrix[row][column] / matrix[column][column];
          for (int k = column; k < unknowns + 2; k++) {
            matrix[row][k] -= factor * matrix[column][k];
          }
        }
      }
    }
    double[][] solutions = new double[2][unknowns];
    for (int i = 0; i < unknowns; i++) {
      solutions[0][i] = matrix[i][unknowns] / matrix[i][i];
      solutions[1][i] = matrix[i][unknowns + 1] / matrix[i][i];
    }
    return Optional.of(solutions);
  }
}
