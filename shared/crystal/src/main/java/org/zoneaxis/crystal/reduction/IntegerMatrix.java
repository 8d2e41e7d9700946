package org.zoneaxis.crystal.reduction;

import org.zoneaxis.crystal.vector.Vector3;

/**
 * A change of cell or a rotation, exact: its columns are the new cell vectors in units of the old.
 *
 * @param a first column; likewise b and c
 * @param b second column
 * @param c third column
 */
public record IntegerMatrix(IntegerVector a, IntegerVector b, IntegerVector c) {

  public static final IntegerMatrix IDENTITY = diagonal(1, 1, 1);

  public static IntegerMatrix diagonal(int x, int y, int z) {
    return ofRows(x, 0, 0, 0, y, 0, 0, 0, z);
  }

  /** The matrix as it is written on paper. */
  public static IntegerMatrix ofRows(
      int xx, int xy, int xz, int yx, int yy, int yz, int zx, int zy, int zz) {
    return new IntegerMatrix(
        new IntegerVector(xx, yx, zx),
        new IntegerVector(xy, yy, zy),
        new IntegerVector(xz, yz, zz));
  }

  /** An element, both counted from 0. */
  public int element(int row, int column) {
    IntegerVector of = column == 0 ? a : column == 1 ? b : c;
    return row == 0 ? of.x() : row == 1 ? of.y() : of.z();
  }

  public IntegerVector times(IntegerVector v) {
    return a.times(v.x()).plus(b.times(v.y())).plus(c.times(v.z()));
  }

  public IntegerMatrix times(IntegerMatrix other) {
    return new IntegerMatrix(times(other.a), times(other.b), times(other.c));
  }

  public Vector3 times(Vector3 v) {
    return new Vector3(
        a.x() * v.x() + b.x() * v.y() + c.x() * v.z(),
        a.y() * v.x() + b.y() * v.y() + c.y() * v.z(),
        a.z() * v.x() + b.z() * v.y() + c.z() * v.z());
  }

  public IntegerMatrix times(int factor) {
    return new IntegerMatrix(a.times(factor), b.times(factor), c.times(factor));
  }

  public IntegerMatrix plus(IntegerMatrix other) {
    return new IntegerMatrix(a.plus(other.a), b.plus(other.b), c.plus(other.c));
  }

  public int determinant() {
    return a.dot(cross(b, c));
  }

  public int trace() {
    return a.x() + b.y() + c.z();
  }

  /** The inverse times the determinant. */
  public IntegerMatrix adjugate() {
    return new IntegerMatrix(cross(b, c), cross(c, a), cross(a, b)).transposed();
  }

  public IntegerMatrix transposed() {
    return ofRows(a.x(), a.y(), a.z(), b.x(), b.y(), b.z(), c.x(), c.y(), c.z());
  }

  /** The coordinates, in the cell of these columns, of a point given in the old cell. */
  public Vector3 solve(Vector3 v) {
    return adjugate().times(v).times(1.0 / determinant());
  }

  private static IntegerVector cross(IntegerVector p, IntegerVector q) {
    return new IntegerVector(
        p.y() * q.z() - p.z() * q.y(),
        p.z() * q.x() - p.x() * q.z(),
        p.x() * q.y() - p.y() * q.x());
  }
}
