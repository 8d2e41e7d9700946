package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.NiggliReduction;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Points of a few kinds in a cell, which is all that symmetry is a matter of.
 *
 * @param metric the cell
 * @param points its points
 */
record Arrangement(Metric metric, List<Point> points) {

  Arrangement {
    points = List.copyOf(points);
  }

  /**
   * A point of the cell.
   *
   * @param position fractional coordinates, in any cell of the crystal
   * @param kind points of one kind hold the same elements in the same shares
   * @param site which site of the input this point is, or the first of those that it stands for
   */
  record Point(Vector3 position, int kind, int site) {

    Point at(Vector3 other) {
      return new Point(other, kind, site);
    }
  }

  /** The same points in the cell of the columns of a matrix of determinant 1. */
  Arrangement transformed(IntegerMatrix change) {
    return new Arrangement(
        metric.transformed(change),
        points.stream().map(point -> point.at(change.solve(point.position()))).toList());
  }

  Arrangement reduced() {
    return transformed(NiggliReduction.of(metric));
  }

  /** The indices of the points of the kind that has fewest. */
  List<Integer> rarest() {
    List<Integer> fewest = List.of();
    int kinds = points.stream().mapToInt(Point::kind).max().orElse(-1) + 1;
    for (List<Integer> members : byKind(kinds)) {
      if (!members.isEmpty() && (fewest.isEmpty() || members.size() < fewest.size())) {
        fewest = members;
      }
    }
    return fewest;
  }

  private List<List<Integer>> byKind(int kinds) {
    List<List<Integer>> members =
        Stream.generate(ArrayList<Integer>::new)
            .limit(kinds)
            .<List<Integer>>map(list -> list)
            .toList();
    for (int i = 0; i < points.size(); i++) {
      members.get(points.get(i).kind()).add(i);
    }
    return members;
  }
}
