package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

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

  /** As few reflections as span the same: at most three, none where none was added. */
  public List<MillerIndices> spanning() {
    List<MillerIndices> rows = new ArrayList<>();
    for (int[] row : echelon) {
      if (row != null) {
        rows.add(new MillerIndices(row[0], row[1], row[2]));
      }
    }
    return rows;
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

  /**
   * The least positive Laue zone hu + kv + lw that one of them is in; all zones are its multiples.
   * 0 where all lie in the zero-order zone.
   */
  public int leastLaueZone(ZoneAxis axis) {
    int divisor = 0;
    for (int[] row : echelon) {
      if (row != null) {
        divisor = gcd(divisor, row[0] * axis.u() + row[1] * axis.v() + row[2] * axis.w());
      }
    }
    return divisor;
  }

  private static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }

  private static void subtract(int[] from, int[] what, int multiple) {
    for (int i = 0; i < 3; i++) {
      from[i] -= multiple * what[i];
    }
  }
}
