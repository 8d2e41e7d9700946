package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cell of a crystal of the reference data with the little vector algebra that checks of
 * orientations need, none of it the program's own.
 */
final class ReferenceCell {

  private final double[][] rows;
  private final double[][] reciprocal;

  private ReferenceCell(double[][] rows) {
    this.rows = rows;
    double[] normal = cross(rows[1], rows[2]);
    double volume = dot(rows[0], normal);
    this.reciprocal =
        new double[][] {
          times(1 / volume, normal),
          times(1 / volume, cross(rows[2], rows[0])),
          times(1 / volume, cross(rows[0], rows[1]))
        };
  }

  static ReferenceCell of(JsonNode crystal) {
    return new ReferenceCell(matrix(crystal.get("lattice")));
  }

  static double[] vector(JsonNode numbers) {
    return ReferenceCrystal.elements(numbers).mapToDouble(JsonNode::doubleValue).toArray();
  }

  static double[][] matrix(JsonNode rows) {
    return ReferenceCrystal.elements(rows).map(ReferenceCell::vector).toArray(double[][]::new);
  }

  /** A direction u a + v b + w c in Cartesian axes. */
  double[] direct(double[] uvw) {
    return combined(rows, uvw);
  }

  /** A reflection h a* + k b* + l c* in Cartesian axes. */
  double[] reciprocal(double[] hkl) {
    return combined(reciprocal, hkl);
  }

  /** The indices of a vector of the reciprocal lattice. */
  double[] indices(double[] g) {
    return new double[] {dot(rows[0], g), dot(rows[1], g), dot(rows[2], g)};
  }

  private static double[] combined(double[][] basis, double[] parts) {
    double[] sum = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum[j] += parts[i] * basis[i][j];
      }
    }
    return sum;
  }

  /**
   * The proper rotations that bring the lattice upon itself, in Cartesian axes, found by trying all
   * integer matrices: for each basis vector, the lattice vectors of its length.
   */
  List<double[][]> rotations() {
    List<double[][]> found = new ArrayList<>();
    for (double[] a : images(0)) {
      for (double[] b : images(1)) {
        for (double[] c : images(2)) {
          double[][] turned = {a, b, c};
          boolean same =
              IntStream.range(0, 9)
                  .allMatch(
                      i ->
                          Math.abs(
                                  dot(turned[i / 3], turned[i % 3]) - dot(rows[i / 3], rows[i % 3]))
                              < 1e-6);
          if (same && dot(a, cross(b, c)) > 0) {
            // The rotation R with R row = turned row is sum turned_i (reciprocal_i)^T.
            double[][] rotation = new double[3][3];
            for (int i = 0; i < 3; i++) {
              for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                  rotation[j][k] += turned[i][j] * reciprocal[i][k];
                }
              }
            }
            found.add(rotation);
          }
        }
      }
    }
    return found;
  }

  private List<double[]> images(int axis) {
    List<double[]> images = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      double[] image = direct(new double[] {i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1});
      if (Math.abs(length(image) - length(rows[axis])) < 1e-6) {
        images.add(image);
      }
    }
    return images;
  }

  static double dot(double[] p, double[] q) {
    return p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
  }

  static double[] cross(double[] p, double[] q) {
    return new double[] {
      p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
    };
  }

  static double length(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  static double[] times(double factor, double[] vector) {
    return new double[] {factor * vector[0], factor * vector[1], factor * vector[2]};
  }

  static double[] plus(double[] p, double[] q) {
    return new double[] {p[0] + q[0], p[1] + q[1], p[2] + q[2]};
  }

  static double[] unit(double[] vector) {
    return times(1 / length(vector), vector);
  }

  static double[] times(double[][] matrix, double[] vector) {
    return new double[] {dot(matrix[0], vector), dot(matrix[1], vector), dot(matrix[2], vector)};
  }

  static double[][] times(double[][] left, double[][] right) {
    double[][] turned = transposed(right);
    double[][] product = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i][j] = dot(left[i], turned[j]);
      }
    }
    return product;
  }

  static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        turned[i][j] = matrix[j][i];
      }
    }
    return turned;
  }

  /** The angle of a rotation in degrees, exact for small ones too. */
  static double angle(double[][] rotation) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double off = rotation[i][j] - (i == j ? 1 : 0);
        sum += off * off;
      }
    }
    return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(sum / 8))));
  }

  /** The angle between two vectors in degrees. */
  static double angle(double[] p, double[] q) {
    return Math.toDegrees(Math.atan2(length(cross(p, q)), dot(p, q)));
  }
}
