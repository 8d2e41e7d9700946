package org.zoneaxis.crystal.symmetry;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Finds the point near a place of the cell by boxes, so that the effort for a place does not grow
 * with the number of points. The cell has to be a reduced one: only there is the nearest image of a
 * point in a neighbouring box.
 */
final class PointSearch {

  private static final int MAX_BOXES = 64;

  private final SearchEffort effort;
  private final Metric metric;
  private final List<Arrangement.Point> points;
  private final int[] boxes;
  private final int[][] content;

  /** How far in fractional coordinates the search reaches along each axis. */
  private final double[] margins;

  /**
   * Sorts points into boxes.
   *
   * @param arrangement points in a reduced cell
   * @param reach the farthest that will be searched for, in angstrom
   * @param effort counts every look at a place and every point looked at
   */
  PointSearch(Arrangement arrangement, double reach, SearchEffort effort) {
    this.effort = effort;
    this.metric = arrangement.metric();
    this.points = arrangement.points();
    this.boxes = boxes(arrangement, reach);
    Metric reciprocal = metric.reciprocal();
    this.margins =
        new double[] {
          reach * Math.sqrt(reciprocal.aa()),
          reach * Math.sqrt(reciprocal.bb()),
          reach * Math.sqrt(reciprocal.cc())
        };
    this.content = new int[boxes[0] * boxes[1] * boxes[2]][0];
    for (int i = 0; i < points.size(); i++) {
      Vector3 place = points.get(i).position();
      int box =
          (box(place.x(), boxes[0]) * boxes[1] + box(place.y(), boxes[1])) * boxes[2]
              + box(place.z(), boxes[2]);
      content[box] = Arrays.copyOf(content[box], content[box].length + 1);
      content[box][content[box].length - 1] = i;
    }
  }

  /** Boxes about as large as the volume that a point has to itself, no thinner than the reach. */
  private static int[] boxes(Arrangement arrangement, double reach) {
    Metric metric = arrangement.metric();
    double share = StrictMath.cbrt(Math.sqrt(metric.determinant()) / arrangement.points().size());
    double thickness = Math.max(share, 2 * reach);
    Metric reciprocal = metric.reciprocal();
    return new int[] {
      count(reciprocal.aa(), thickness),
      count(reciprocal.bb(), thickness),
      count(reciprocal.cc(), thickness)
    };
  }

  private static int count(double reciprocalSquared, double thickness) {
    return (int) Math.max(1, Math.min(MAX_BOXES, 1 / (Math.sqrt(reciprocalSquared) * thickness)));
  }

  private static int box(double coordinate, int count) {
    return Math.min(count - 1, (int) ((coordinate - Math.floor(coordinate)) * count));
  }

  /** The boxes along an axis, one or two, that the reach around a coordinate touches. */
  private int[] touched(double coordinate, int axis) {
    int first = box(coordinate - margins[axis], boxes[axis]);
    int last = box(coordinate + margins[axis], boxes[axis]);
    return first == last ? new int[] {first} : new int[] {first, last};
  }

  /** The points in the boxes that the reach around a place touches, of any kind. */
  int[] around(Vector3 place) {
    int[] found = new int[8];
    int count = 0;
    for (int i : touched(place.x(), 0)) {
      for (int j : touched(place.y(), 1)) {
        for (int k : touched(place.z(), 2)) {
          int[] members = content[(i * boxes[1] + j) * boxes[2] + k];
          if (count + members.length > found.length) {
            found = Arrays.copyOf(found, 2 * (count + members.length));
          }
          System.arraycopy(members, 0, found, count, members.length);
          count += members.length;
        }
      }
    }
    effort.take(1 + count, points.size());
    return Arrays.copyOf(found, count);
  }

  /** The nearest point of a kind within a distance in angstrom, at most the reach. */
  OptionalInt nearest(Vector3 place, int kind, double distance) {
    int nearest = -1;
    double shortest = distance;
    for (int i : around(place)) {
      Arrangement.Point point = points.get(i);
      if (point.kind() == kind) {
        double length = metric.length(shortest(point.position().minus(place)));
        if (length <= shortest) {
          shortest = length;
          nearest = i;
        }
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }

  /** A difference of coordinates less whole cells, each component in [-0.5, 0.5]. */
  static Vector3 shortest(Vector3 difference) {
    return difference.minus(whole(difference));
  }

  /** The whole cells nearest to a difference of coordinates. */
  static Vector3 whole(Vector3 difference) {
    return new Vector3(
        StrictMath.rint(difference.x()),
        StrictMath.rint(difference.y()),
        StrictMath.rint(difference.z()));
  }
}
