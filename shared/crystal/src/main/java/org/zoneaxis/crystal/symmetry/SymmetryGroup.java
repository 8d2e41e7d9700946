package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.LatticeSymmetry;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The operations of a primitive cell, one for each rotation, that form a group.
 *
 * @param arrangement the points of the primitive reduced cell
 * @param operations the operation of each rotation
 * @param precision the symmetry precision with which they were found, in angstrom: the one asked
 *     for, or a smaller one where that gave no group
 */
record SymmetryGroup(
    Arrangement arrangement, Map<IntegerMatrix, FoundOperation> operations, double precision) {

  /** The angle tolerance of the Materials Project and of pymatgen, in degrees. */
  static final double ANGLE_TOLERANCE = 5;

  /** No place is within the precision of two points of one kind, not even of half-filled ones. */
  private static final double SEPARATION_SHARE = 0.4;

  private static final double REDUCTION = 0.8;
  private static final int ANGLE_STEPS = 16;
  private static final int LENGTH_STEPS = 60;

  /** Composed translations agree to rounding where the permutations do. */
  private static final double SAME_TRANSLATION = 1e-6;

  /**
   * The symmetry of points. Where the tolerances give operations that form no group, first the
   * angle tolerance is reduced, which 5 degrees make very wide for long cells, then the symmetry
   * precision as well.
   *
   * @param cell points in any cell
   * @param precision symmetry precision in angstrom
   * @param effort counts what is done for it
   */
  static SymmetryGroup of(Arrangement cell, double precision, SearchEffort effort) {
    double length =
        Math.min(precision, SEPARATION_SHARE * separation(cell.reduced(), precision, effort));
    for (int step = 0; step < LENGTH_STEPS; step++) {
      Arrangement primitive = PrimitiveCell.of(cell, length, effort);
      Anchor anchor = Anchor.of(primitive, length, effort);
      double angle = ANGLE_TOLERANCE;
      for (int angleStep = 0; angleStep < ANGLE_STEPS; angleStep++) {
        Optional<SymmetryGroup> group = closed(primitive, anchor, length, angle, effort);
        if (group.isPresent()) {
          return group.get();
        }
        angle *= REDUCTION;
      }
      length *= REDUCTION;
    }
    Arrangement reduced = cell.reduced();
    FoundOperation identity = FoundOperation.identity(reduced.points().size());
    return new SymmetryGroup(reduced, Map.of(IntegerMatrix.IDENTITY, identity), length);
  }

  /** The smallest distance between points of one kind, as far as it is below some reach. */
  private static double separation(Arrangement cell, double precision, SearchEffort effort) {
    double reach = precision / SEPARATION_SHARE;
    PointSearch search = new PointSearch(cell, reach, effort);
    double smallest = reach;
    for (int i = 0; i < cell.points().size(); i++) {
      Arrangement.Point point = cell.points().get(i);
      for (int j : search.around(point.position())) {
        Arrangement.Point other = cell.points().get(j);
        if (j != i && other.kind() == point.kind()) {
          Vector3 difference = PointSearch.shortest(other.position().minus(point.position()));
          smallest = Math.min(smallest, cell.metric().length(difference));
        }
      }
    }
    return smallest;
  }

  private static Optional<SymmetryGroup> closed(
      Arrangement primitive, Anchor anchor, double length, double angle, SearchEffort effort) {
    PointSearch search = new PointSearch(primitive, length, effort);
    Map<IntegerMatrix, FoundOperation> operations = new LinkedHashMap<>();
    operations.put(IntegerMatrix.IDENTITY, FoundOperation.identity(primitive.points().size()));
    for (IntegerMatrix rotation : LatticeSymmetry.of(primitive.metric(), length, angle)) {
      if (!rotation.equals(IntegerMatrix.IDENTITY)) {
        best(rotation, primitive, anchor, search, length)
            .ifPresent(operation -> operations.put(rotation, operation));
      }
    }
    SymmetryGroup candidate = new SymmetryGroup(primitive, operations, length);
    return candidate.isClosed() ? Optional.of(candidate) : Optional.empty();
  }

  /** The operation of a rotation that maps the points best. */
  private static Optional<FoundOperation> best(
      IntegerMatrix rotation,
      Arrangement cell,
      Anchor anchor,
      PointSearch search,
      double tolerance) {
    Vector3 image = rotation.times(cell.points().get(anchor.point()).position());
    Optional<FoundOperation> best = Optional.empty();
    for (int target : anchor.targets()) {
      Vector3 translation = cell.points().get(target).position().minus(image);
      Optional<FoundOperation> found =
          FoundOperation.near(rotation, translation, cell, search, tolerance);
      if (found.isPresent()
          && (best.isEmpty() || found.get().deviation() < best.get().deviation())) {
        best = found;
      }
    }
    return best;
  }

  /** Whether every product of two operations is one of them, translations included. */
  private boolean isClosed() {
    for (FoundOperation first : operations.values()) {
      for (FoundOperation second : operations.values()) {
        FoundOperation product = operations.get(first.rotation().times(second.rotation()));
        if (product == null) {
          return false;
        }
        Vector3 translation =
            first.rotation().times(second.translation()).plus(first.translation());
        Vector3 difference = PointSearch.shortest(translation.minus(product.translation()));
        if (arrangement.metric().length(difference) > SAME_TRANSLATION) {
          return false;
        }
      }
    }
    return true;
  }

  /** The metric with the symmetry of the group: the mean over its rotations. */
  Metric averagedMetric() {
    return arrangement.metric().averaged(operations.keySet());
  }

  /**
   * The points with the symmetry of the group: each the mean of what the operations map onto it,
   * and so on the symmetry element that it belongs to.
   */
  List<Arrangement.Point> averagedPoints() {
    Map<Integer, Vector3> shifts = new HashMap<>();
    for (FoundOperation operation : operations.values()) {
      for (int i = 0; i < arrangement.points().size(); i++) {
        Vector3 image =
            operation
                .rotation()
                .times(arrangement.points().get(i).position())
                .plus(operation.translation());
        int target = operation.image(i);
        Vector3 place = arrangement.points().get(target).position();
        shifts.merge(target, PointSearch.shortest(image.minus(place)), Vector3::plus);
      }
    }
    double share = 1.0 / operations.size();
    List<Arrangement.Point> averaged = new ArrayList<>();
    for (int i = 0; i < arrangement.points().size(); i++) {
      Arrangement.Point point = arrangement.points().get(i);
      averaged.add(point.at(point.position().plus(shifts.get(i).times(share))));
    }
    return averaged;
  }
}
