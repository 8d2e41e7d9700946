package org.zoneaxis.diffraction;

/** All sums of whole multiples of some reflections, kept in echelon form. Not thread-safe. */
public final class IndexLattice {

  private final int[][] echelon = new int[3][];

  /** Adds a reflection to those that span it. */
  public void span(int h, int k, int l) {
    int[] vector = {h, k, l};
    for (int column = 0; column < 3; column++) {
      if (vector[column] == 0) {
        continue;
      }
      if (echelon[column] == null) {
        echelon[column] = vector;
        return;
      }
      while (vector[column] != 0) {
        subtract(echelon[column], vector, echelon[column][column] / vector[column]);
        int[] other = echelon[column];
        echelon[column] = vector;
        vector = other;
      }
    }
  }

  /** Whether a reflection is such a sum. */
  public boolean contains(int h, int k, int l) {
    int[] vector = {h, k, l};
    for (int column = 0; column < 3; column++) {
      if (vector[column] != 0) {
        int[] row = echelon[column];
        if (row == null || vector[column] % row[column] != 0) {
          return false;
        }
        subtract(vector, row, vector[column] / row[column]);
      }
    }
    return true;
  }

  private static void subtract(int[] from, int[] what, int multiple) {
    for (int i = 0; i < 3; i++) {
      from[i] -= multiple * what[i];
    }
  }
}
