package org.zoneaxis.micrograph.ring;

/**
 * Normal equations of radii that depend on the direction: R + x cos + y sin + R (c cos 2 + s sin
 * 2), with R of each ring, and x, y, c, s of all.
 */
final class RingEquations {

  private static final int COMMON = 4;

  private final int rings;
  private final double[][] matrix;

  RingEquations(int rings) {
    this.rings = rings;
    this.matrix = new double[rings + COMMON][rings + COMMON + 1];
  }

  void add(double weight, int ring, double direction, double radius, double measured) {
    double cosine = StrictMath.cos(direction);
    double sine = StrictMath.sin(direction);
    double[] row = {
      cosine, sine, radius * (cosine * cosine - sine * sine), radius * 2 * sine * cosine, 1
    };
    int[] place = {0, 1, 2, 3, COMMON + ring};
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        matrix[place[i]][place[j]] += weight * row[i] * row[j];
      }
      matrix[place[i]][rings + COMMON] += weight * row[i] * measured;
    }
  }

  /** Solves for what is common and for the radii; false where the directions do not tell them. */
  boolean solve(double[] common, double[] radii) {
    int unknowns = rings + COMMON;
    for (int column = 0; column < unknowns; column++) {
      int pivot = column;
      for (int row = column + 1; row < unknowns; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      if (!(Math.abs(matrix[pivot][column]) > 1e-9)) {
        return false;
      }
      double[] swap = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swap;
      for (int row = 0; row < unknowns; row++) {
        if (row != column) {
          double factor = matrix[row][column] / matrix[column][column];
          for (int k = column; k <= unknowns; k++) {
            matrix[row][k] -= factor * matrix[column][k];
          }
        }
      }
    }
    for (int i = 0; i < COMMON; i++) {
      common[i] = matrix[i][unknowns] / matrix[i][i];
    }
    for (int i = 0; i < rings; i++) {
      radii[i] = matrix[COMMON + i][unknowns] / matrix[COMMON + i][COMMON + i];
    }
    return true;
  }
}
