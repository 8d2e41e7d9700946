package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Vector3;

/**
 * Finds the point near a place of the cell by boxes, so that the effort for a place does not grow
 * with the number of points. The cell has to be a reduced one: only there is the nearest image of a
 * point in a neighbouring box.
 */
final class PointSearch {

  private static final int MAX_BOXES = 64;

  private final Arrangement arrangement;
  private final int[] boxes;
  private final Map<Integer, List<Integer>> content = new HashMap<>();

  /**
   * Sorts points into boxes.
   *
   * @param arrangement points in a reduced cell
   * @param reach the farthest that will be searched for, in angstrom
   */
  PointSearch(Arrangement arrangement, double reach) {
    this.arrangement = arrangement;
    this.boxes = boxes(arrangement, reach);
    List<Arrangement.Point> points = arrangement.points();
    for (int i = 0; i < points.size(); i++) {
      int[] box = box(points.get(i).position());
      content.computeIfAbsent(key(box[0], box[1], box[2]), unused -> new ArrayList<>()).add(i);
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

  private int[] box(Vector3 v) {
    return new int[] {box(v.x(), boxes[0]), box(v.y(), boxes[1]), box(v.z(), boxes[2])};
  }

  private static int box(double coordinate, int count) {
    return (int) ((coordinate - Math.floor(coordinate)) * count);
  }

  private int key(int i, int j, int k) {
    return (Math.floorMod(i, boxes[0]) * boxes[1] + Math.floorMod(j, boxes[1])) * boxes[2]
        + Math.floorMod(k, boxes[2]);
  }

  /** The points in the boxes around a place, of any kind. */
  IntStream around(Vector3 place) {
    int[] box = box(place);
    return IntStream.range(0, 27)
        .map(n -> key(box[0] + n / 9 - 1, box[1] + n / 3 % 3 - 1, box[2] + n % 3 - 1))
        .distinct()
        .mapToObj(key -> content.getOrDefault(key, List.of()))
        .flatMapToInt(members -> members.stream().mapToInt(Integer::intValue));
  }

  /** The nearest point of a kind within a distance in angstrom, at most the reach. */
  OptionalInt nearest(Vector3 place, int kind, double distance) {
    int nearest = -1;
    double shortest = distance;
    for (int i : around(place).toArray()) {
      Arrangement.Point point = arrangement.points().get(i);
      if (point.kind() == kind) {
        double length = arrangement.metric().length(shortest(point.position().minus(place)));
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
