package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The lattice points of a primitive cell that lie in a larger cell, exact.
 *
 * @param numerators coordinates in the larger cell times the denominator, each from 0 to the
 *     denominator less 1; the origin is the first
 * @param denominator the number of lattice points in the larger cell
 */
record CentringVectors(List<IntegerVector> numerators, int denominator) {

  /** The lattice points in the cell of the columns of a matrix of positive determinant. */
  static CentringVectors of(IntegerMatrix cell) {
    int n = cell.determinant();
    IntegerMatrix steps = cell.adjugate();
    List<IntegerVector> found = new ArrayList<>(List.of(new IntegerVector(0, 0, 0)));
    for (int i = 0; i < found.size(); i++) {
      for (IntegerVector step : List.of(steps.a(), steps.b(), steps.c())) {
        IntegerVector next = found.get(i).plus(step);
        IntegerVector wrapped =
            new IntegerVector(
                Math.floorMod(next.x(), n), Math.floorMod(next.y(), n), Math.floorMod(next.z(), n));
        if (!found.contains(wrapped)) {
          found.add(wrapped);
        }
      }
    }
    return new CentringVectors(List.copyOf(found), n);
  }

  boolean contains(int x, int y, int z) {
    return numerators.contains(new IntegerVector(x, y, z));
  }

  /** The centring of a cell along symmetry axes. */
  Centring centring() {
    return switch (denominator) {
      case 1 -> Centring.P;
      case 2 -> contains(1, 1, 1) ? Centring.I : Centring.C;
      case 3 -> Centring.R;
      case 4 -> Centring.F;
      default ->
          throw new IllegalStateException(denominator + " lattice points in a conventional cell");
    };
  }

  /** The lattice points in fractional coordinates of the larger cell. */
  List<Vector3> vectors() {
    return numerators.stream().map(v -> v.toVector().times(1.0 / denominator)).toList();
  }
}
