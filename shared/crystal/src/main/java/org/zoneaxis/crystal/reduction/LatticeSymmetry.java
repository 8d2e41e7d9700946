package org.zoneaxis.crystal.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The integer matrices that keep a reduced cell as it is, within tolerances. In a reduced cell
 * their elements are -1, 0 and 1.
 */
public final class LatticeSymmetry {

  private static final List<IntegerVector> NEIGHBOURS =
      IntStream.range(0, 27)
          .mapToObj(n -> new IntegerVector(n / 9 - 1, n / 3 % 3 - 1, n % 3 - 1))
          .filter(vector -> !vector.isZero())
          .toList();

  private LatticeSymmetry() {}

  /**
   * All candidates for the rotation of an operation. They are of finite order, but need not form a
   * group where the tolerances are wide.
   *
   * @param metric of a reduced cell
   * @param length how much an edge may change, in angstrom
   * @param angle how much an angle may change, in degrees
   */
  public static List<IntegerMatrix> of(Metric metric, double length, double angle) {
    IntegerMatrix cell = IntegerMatrix.IDENTITY;
    List<IntegerMatrix> found = new ArrayList<>();
    List<IntegerVector> imagesOfC = images(metric, cell.c(), length);
    for (IntegerVector a : images(metric, cell.a(), length)) {
      for (IntegerVector b : images(metric, cell.b(), length)) {
        if (!sameAngle(metric, a, b, cell.a(), cell.b(), angle)) {
          continue;
        }
        for (IntegerVector c : imagesOfC) {
          if (sameAngle(metric, b, c, cell.b(), cell.c(), angle)
              && sameAngle(metric, c, a, cell.c(), cell.a(), angle)) {
            IntegerMatrix matrix = new IntegerMatrix(a, b, c);
            if (Rotation.isOne(matrix)) {
              found.add(matrix);
            }
          }
        }
      }
    }
    return found;
  }

  private static List<IntegerVector> images(Metric metric, IntegerVector edge, double length) {
    double expected = metric.length(edge);
    return NEIGHBOURS.stream()
        .filter(vector -> Math.abs(metric.length(vector) - expected) <= length)
        .toList();
  }

  private static boolean sameAngle(
      Metric metric,
      IntegerVector p,
      IntegerVector q,
      IntegerVector edge,
      IntegerVector other,
      double angle) {
    return Math.abs(metric.angle(p, q) - metric.angle(edge, other)) <= angle;
  }
}
