package org.zoneaxis.crystal.symmetry;

import java.util.List;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.NiggliReduction;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The axes of a triclinic cell: the Niggli cell, reduced after Lenstra, Lenstra and Lovasz (Math.
 * Ann. 261 (1982) 515; delta 3/4) and with signs that make the reciprocal angles all acute or all
 * obtuse (W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49 (2010) 299, section A.14).
 */
final class TriclinicAxes {

  private static final double DELTA = 0.75;

  private static final double ROUNDING = 1e-9;

  /**
   * The first that will do is taken; right angles leave a choice, where pymatgen goes by rounding.
   */
  private static final List<IntegerMatrix> SIGNS =
      List.of(
          IntegerMatrix.diagonal(-1, -1, 1),
          IntegerMatrix.diagonal(1, -1, -1),
          IntegerMatrix.diagonal(-1, 1, -1),
          IntegerMatrix.IDENTITY);

  private TriclinicAxes() {}

  static IntegerMatrix of(Metric primitive) {
    IntegerMatrix niggli = NiggliReduction.of(primitive);
    IntegerMatrix cell = niggli.times(lovasz(primitive.transformed(niggli)));
    if (cell.determinant() < 0) {
      cell = cell.times(-1);
    }
    for (IntegerMatrix signs : SIGNS) {
      IntegerMatrix turned = cell.times(signs);
      Metric reciprocal = primitive.transformed(turned).reciprocal();
      if (allAcuteOrAllObtuse(reciprocal)) {
        return turned;
      }
    }
    return cell;
  }

  private static boolean allAcuteOrAllObtuse(Metric m) {
    double limit = ROUNDING * Math.max(m.aa(), Math.max(m.bb(), m.cc()));
    boolean acute = m.bc() >= -limit && m.ca() >= -limit && m.ab() >= -limit;
    boolean obtuse = m.bc() < -limit && m.ca() < -limit && m.ab() < -limit;
    return acute || obtuse;
  }

  /** The change to the reduced basis, in the order in which the algorithm leaves the vectors. */
  private static IntegerMatrix lovasz(Metric metric) {
    IntegerVector[] basis = {
      new IntegerVector(1, 0, 0), new IntegerVector(0, 1, 0), new IntegerVector(0, 0, 1)
    };
    int k = 1;
    while (k < 3) {
      for (int i = k - 1; i >= 0; i--) {
        double share = projection(metric, basis, k, i);
        basis[k] = basis[k].plus(basis[i].times((int) -StrictMath.rint(share)));
      }
      double share = projection(metric, basis, k, k - 1);
      if (rest(metric, basis, k) >= (DELTA - share * share) * rest(metric, basis, k - 1)) {
        k++;
      } else {
        IntegerVector exchanged = basis[k];
        basis[k] = basis[k - 1];
        basis[k - 1] = exchanged;
        k = Math.max(1, k - 1);
      }
    }
    return new IntegerMatrix(basis[0], basis[1], basis[2]);
  }

  /** The share of vector i, orthogonal to the vectors before it, in vector k. */
  private static double projection(Metric metric, IntegerVector[] basis, int k, int i) {
    Vector3 direction = orthogonal(metric, basis, i);
    return metric.dot(basis[k].toVector(), direction) / metric.dot(direction, direction);
  }

  /** The squared length of what of vector i is orthogonal to the vectors before it. */
  private static double rest(Metric metric, IntegerVector[] basis, int i) {
    Vector3 direction = orthogonal(metric, basis, i);
    return metric.dot(direction, direction);
  }

  private static Vector3 orthogonal(Metric metric, IntegerVector[] basis, int i) {
    Vector3 vector = basis[i].toVector();
    for (int j = 0; j < i; j++) {
      vector = vector.minus(orthogonal(metric, basis, j).times(projection(metric, basis, i, j)));
    }
    return vector;
  }
}
