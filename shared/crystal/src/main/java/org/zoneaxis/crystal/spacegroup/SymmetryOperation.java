package org.zoneaxis.crystal.spacegroup;

import java.util.Arrays;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A symmetry operation x' = W x + w on fractional coordinates: an integer matrix W and a
 * translation w, both exact, the translation reduced to [0, 1).
 *
 * <p>Translations are whole numbers of 1/900900000: that divides by every denominator to 16, by 18,
 * 20, 24, 32, and by any number of up to five decimals.
 */
public final class SymmetryOperation {

  /** The order of the largest space groups in their conventional cells, such as Fm-3m. */
  public static final int MOST_IN_A_CELL = 192;

  /** The unit of translations is 1 over this. */
  public static final long UNITS = 900_900_000;

  public static final SymmetryOperation IDENTITY =
      new SymmetryOperation(IntegerMatrix.IDENTITY, new long[3]);

  private final IntegerMatrix rotation;
  private final long[] translation;

  /**
   * An operation.
   *
   * @param rotation W
   * @param translation three numbers of units
   */
  SymmetryOperation(IntegerMatrix rotation, long[] translation) {
    this.rotation = rotation;
    this.translation = new long[3];
    for (int i = 0; i < 3; i++) {
      this.translation[i] = Math.floorMod(translation[i], UNITS);
    }
  }

  /** W. */
  public IntegerMatrix rotation() {
    return rotation;
  }

  /** An element of w in units. */
  public long translation(int row) {
    return translation[row];
  }

  /** Whether W is the identity. */
  public boolean isTranslation() {
    return rotation.equals(IntegerMatrix.IDENTITY);
  }

  /** This operation after another one. */
  public SymmetryOperation after(SymmetryOperation first) {
    long[] shift = turned(rotation, first.translation);
    for (int row = 0; row < 3; row++) {
      shift[row] += translation[row];
    }
    return new SymmetryOperation(rotation.times(first.rotation), shift);
  }

  /** The operation that undoes this one; its determinant is 1 or -1. */
  SymmetryOperation inverse() {
    IntegerMatrix inverted = rotation.adjugate().times(rotation.determinant());
    long[] shift = turned(inverted, translation);
    for (int row = 0; row < 3; row++) {
      shift[row] = -shift[row];
    }
    return new SymmetryOperation(inverted, shift);
  }

  private static long[] turned(IntegerMatrix matrix, long[] units) {
    IntegerVector a = matrix.a();
    IntegerVector b = matrix.b();
    IntegerVector c = matrix.c();
    return new long[] {
      a.x() * units[0] + b.x() * units[1] + c.x() * units[2],
      a.y() * units[0] + b.y() * units[1] + c.y() * units[2],
      a.z() * units[0] + b.z() * units[1] + c.z() * units[2]
    };
  }

  /** The image of fractional coordinates; not reduced to the cell. */
  public Vector3 apply(Vector3 position) {
    Vector3 turned = rotation.times(position);
    return new Vector3(
        turned.x() + (double) translation[0] / UNITS,
        turned.y() + (double) translation[1] / UNITS,
        turned.z() + (double) translation[2] / UNITS);
  }

  /**
   * How much the operation distorts a lattice: the largest change of a scalar product of two cell
   * vectors, relative to the product of their lengths. 0 for a symmetry of the lattice.
   */
  public double misfit(Lattice lattice) {
    Vector3[] edges = {lattice.a(), lattice.b(), lattice.c()};
    Vector3[] images = {
      image(rotation.a(), lattice), image(rotation.b(), lattice), image(rotation.c(), lattice)
    };
    double worst = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        double change = images[i].dot(images[j]) - edges[i].dot(edges[j]);
        worst = Math.max(worst, Math.abs(change) / (edges[i].length() * edges[j].length()));
      }
    }
    return worst;
  }

  private static Vector3 image(IntegerVector column, Lattice lattice) {
    return lattice.direct(column.x(), column.y(), column.z());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymmetryOperation that
        && rotation.equals(that.rotation)
        && Arrays.equals(translation, that.translation);
  }

  @Override
  public int hashCode() {
    return 31 * rotation.hashCode() + Arrays.hashCode(translation);
  }

  @Override
  public String toString() {
    return rotation + " " + Arrays.toString(translation);
  }
}
