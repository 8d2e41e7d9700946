package org.zoneaxis.micrograph.frame;

/** Solves linear equations by Gauss-Jordan elimination with pivots. */
public final class Elimination {

  private Elimination() {}

  /**
   * Solves equations in their place: unknown i of right-hand side k is then that of row i over the
   * diagonal, {@link #solution}.
   *
   * @param rows as many as there are unknowns, the right-hand sides behind the coefficients
   * @param least a pivot that is no larger leaves something undetermined
   * @return false where something is undetermined
   */
  public static boolean reduce(double[][] rows, double least) {
    int unknowns = rows.length;
    for (int column = 0; column < unknowns; column++) {
      int pivot = column;
      for (int row = column + 1; row < unknowns; row++) {
        if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
          pivot = row;
        }
      }
      if (!(Math.abs(rows[pivot][column]) > least)) {
        return false;
      }
      double[] swap = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swap;
      for (int row = 0; row < unknowns; row++) {
        if (row != column) {
          double factor = rows[row][column] / rows[column][column];
          for (int k = column; k < rows[row].length; k++) {
            rows[row][k] -= factor * rows[column][k];
          }
        }
      }
    }
    return true;
  }

  /** An unknown of reduced equations, for one of the right-hand sides, from 0. */
  public static double solution(double[][] reduced, int unknown, int side) {
    return reduced[unknown][reduced.length + side] / reduced[unknown][unknown];
  }
}
