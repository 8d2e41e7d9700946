package org.zoneaxis.micrograph.ring;

import org.zoneaxis.micrograph.frame.Elimination;

/**
 * Normal equations of radii that depend on the direction: R + x cos + y sin + R (c cos 2 + s sin
 * 2), with R of each ring, and x, y, c, s of all.
 */
final class RingEquations {

  private static final int COMMON = 4;

  /** A pivot of no more leaves something undetermined. */
  private static final double SINGULAR = 1e-9;

  private final int rings;
  private final double[][] matrix;

  RingEquations(int rings) {
    this.rings = rings;
    this.matrix = new double[rings + COMMON][rings + COMMON + 1];
  }

  /** Adds a place of a ring: its direction, the ring's radius so far, and what was measured. */
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
    if (!Elimination.reduce(matrix, SINGULAR)) {
      return false;
    }
    for (int i = 0; i < COMMON; i++) {
      common[i] = Elimination.solution(matrix, i, 0);
    }
    for (int i = 0; i < rings; i++) {
      radii[i] = Elimination.solution(matrix, COMMON + i, 0);
    }
    return true;
  }
}
