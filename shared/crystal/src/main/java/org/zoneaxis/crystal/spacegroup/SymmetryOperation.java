package org.zoneaxis.crystal.spacegroup;

import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
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
      new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new long[3]);

  private final int[] matrix;
  private final long[] translation;

  /**
   * An operation.
   *
   * @param matrix nine elements of W, row by row
   * @param translation three numbers of units
   */
  SymmetryOperation(int[] matrix, long[] translation) {
    this.matrix = matrix.clone();
    this.translation = new long[3];
    for (int i = 0; i < 3; i++) {
      this.translation[i] = Math.floorMod(translation[i], UNITS);
    }
  }

  /** An element of W. */
  public int element(int row, int column) {
    return matrix[3 * row + column];
  }

  /** An element of w in units. */
  public long translation(int row) {
    return translation[row];
  }

  /** The determinant of W: 1 for proper operations, -1 for improper ones. */
  int determinant() {
    return element(0, 0) * (element(1, 1) * element(2, 2) - element(1, 2) * element(2, 1))
        - element(0, 1) * (element(1, 0) * element(2, 2) - element(1, 2) * element(2, 0))
        + element(0, 2) * (element(1, 0) * element(2, 1) - element(1, 1) * element(2, 0));
  }

  /** The nine elements of W, row by row. */
  List<Integer> rotation() {
    return Arrays.stream(matrix).boxed().toList();
  }

  /** Whether W is the identity. */
  public boolean isTranslation() {
    return Arrays.equals(matrix, IDENTITY.matrix);
  }

  /** This operation after another one. */
  public SymmetryOperation after(SymmetryOperation first) {
    int[] product = new int[9];
    long[] shift = new long[3];
    for (int row = 0; row < 3; row++) {
      shift[row] = translation[row];
      for (int k = 0; k < 3; k++) {
        shift[row] += element(row, k) * first.translation[k];
        for (int column = 0; column < 3; column++) {
          product[3 * row + column] += element(row, k) * first.element(k, column);
        }
      }
    }
    return new SymmetryOperation(product, shift);
  }

  /** The operation that undoes this one; its determinant is 1 or -1. */
  SymmetryOperation inverse() {
    int sign = determinant();
    int[] inverted = new int[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        int r = (column + 1) % 3;
        int c = (row + 1) % 3;
        inverted[3 * row + column] =
            sign
                * (element(r, c) * element((r + 1) % 3, (c + 1) % 3)
                    - element(r, (c + 1) % 3) * element((r + 1) % 3, c));
      }
    }
    long[] shift = new long[3];
    for (int row = 0; row < 3; row++) {
      for (int k = 0; k < 3; k++) {
        shift[row] -= inverted[3 * row + k] * translation[k];
      }
    }
    return new SymmetryOperation(inverted, shift);
  }

  /** The image of fractional coordinates; not reduced to the cell. */
  public Vector3 apply(Vector3 position) {
    return new Vector3(coordinate(0, position), coordinate(1, position), coordinate(2, position));
  }

  private double coordinate(int row, Vector3 position) {
    return element(row, 0) * position.x()
        + element(row, 1) * position.y()
        + element(row, 2) * position.z()
        + (double) translation[row] / UNITS;
  }

  /**
   * How much the operation distorts a lattice: the largest change of a scalar product of two cell
   * vectors, relative to the product of their lengths. 0 for a symmetry of the lattice.
   */
  public double misfit(Lattice lattice) {
    Vector3[] edges = {lattice.a(), lattice.b(), lattice.c()};
    Vector3[] images = new Vector3[3];
    for (int column = 0; column < 3; column++) {
      images[column] = lattice.direct(element(0, column), element(1, column), element(2, column));
    }
    double worst = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        double change = images[i].dot(images[j]) - edges[i].dot(edges[j]);
        worst = Math.max(worst, Math.abs(change) / (edges[i].length() * edges[j].length()));
      }
    }
    return worst;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SymmetryOperation that
        && Arrays.equals(matrix, that.matrix)
        && Arrays.equals(translation, that.translation);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(matrix) + Arrays.hashCode(translation);
  }

  @Override
  public String toString() {
    return Arrays.toString(matrix) + " " + Arrays.toString(translation);
  }
}
