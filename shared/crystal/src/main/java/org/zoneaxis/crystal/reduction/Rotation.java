package org.zoneaxis.crystal.reduction;

/**
 * What kind of rotation an integer matrix is. Determinant and trace tell: R. W. Grosse-Kunstleve,
 * Acta Cryst. A55 (1999) 383, table 1.
 */
public final class Rotation {

  private Rotation() {}

  /** Whether a matrix is a rotation or roto-inversion that a lattice can have. */
  public static boolean isOne(IntegerMatrix matrix) {
    if (Math.abs(matrix.determinant()) != 1) {
      return false;
    }
    IntegerMatrix proper = proper(matrix);
    int trace = proper.trace();
    return trace >= -1 && trace <= 3 && power(proper, order(proper)).equals(IntegerMatrix.IDENTITY);
  }

  /**
   * The type: 1, 2, 3, 4, 6 for a rotation of that order, -1, -2, -3, -4, -6 for one with an
   * inversion after it.
   */
  public static int type(IntegerMatrix rotation) {
    return rotation.determinant() * order(proper(rotation));
  }

  /** The rotation without its inversion. */
  public static IntegerMatrix proper(IntegerMatrix rotation) {
    return rotation.times(rotation.determinant());
  }

  private static int order(IntegerMatrix proper) {
    return switch (proper.trace()) {
      case 3 -> 1;
      case 2 -> 6;
      case 1 -> 4;
      case 0 -> 3;
      default -> 2;
    };
  }

  private static IntegerMatrix power(IntegerMatrix matrix, int exponent) {
    IntegerMatrix product = IntegerMatrix.IDENTITY;
    for (int n = 0; n < exponent; n++) {
      product = product.times(matrix);
    }
    return product;
  }

  /** The sum of the powers of a proper rotation, which projects onto its axis. */
  private static IntegerMatrix projection(IntegerMatrix proper) {
    IntegerVector a = new IntegerVector(0, 0, 0);
    IntegerMatrix sum = new IntegerMatrix(a, a, a);
    IntegerMatrix power = IntegerMatrix.IDENTITY;
    for (int n = 0; n < order(proper); n++) {
      sum = sum.plus(power);
      power = power.times(proper);
    }
    return sum;
  }

  /** The shortest lattice vector along the axis of a proper rotation other than the identity. */
  public static IntegerVector axis(IntegerMatrix proper) {
    return nonZero(projection(proper)).primitive();
  }

  /** The indices of the lattice plane normal to the axis: h x + k y + l z = 0 for its vectors. */
  public static IntegerVector plane(IntegerMatrix proper) {
    return nonZero(projection(proper).transposed()).primitive();
  }

  private static IntegerVector nonZero(IntegerMatrix matrix) {
    if (!matrix.a().isZero()) {
      return matrix.a();
    }
    return matrix.b().isZero() ? matrix.c() : matrix.b();
  }
}
