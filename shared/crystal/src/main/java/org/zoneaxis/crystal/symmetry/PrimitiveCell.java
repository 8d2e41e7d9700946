package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Reduces a cell to a primitive one: as long as a translation shorter than the cell maps every
 * point onto one of its kind, the cell is divided by it.
 *
 * <p>Candidates are the differences between points of the rarest kind. A translation of order n
 * permutes the points in cycles of n; the cells crossed in such a cycle, counted exactly, are n
 * times the translation, which is therefore known as a rational however the points scatter.
 */
final class PrimitiveCell {

  private PrimitiveCell() {}

  /** The points of a primitive reduced cell, each the mean of those that it stands for. */
  static Arrangement of(Arrangement cell, double tolerance, SearchEffort effort) {
    Arrangement reduced = cell.reduced();
    for (Optional<Arrangement> smaller = divided(reduced, tolerance, effort);
        smaller.isPresent();
        smaller = divided(reduced, tolerance, effort)) {
      reduced = smaller.get().reduced();
    }
    return reduced;
  }

  private static Optional<Arrangement> divided(
      Arrangement cell, double tolerance, SearchEffort effort) {
    PointSearch search = new PointSearch(cell, tolerance, effort);
    Anchor anchor = Anchor.of(cell, tolerance, effort);
    Vector3 first = cell.points().get(anchor.point()).position();
    for (int other : anchor.targets()) {
      if (other == anchor.point()) {
        continue;
      }
      Vector3 difference = cell.points().get(other).position().minus(first);
      Optional<Arrangement> smaller =
          FoundOperation.near(IntegerMatrix.IDENTITY, difference, cell, search, tolerance)
              .flatMap(translation -> divided(cell, translation));
      if (smaller.isPresent()) {
        return smaller;
      }
    }
    return Optional.empty();
  }

  private static Optional<Arrangement> divided(Arrangement cell, FoundOperation translation) {
    List<List<Integer>> cycles = cycles(cell.points().size(), translation);
    int order = cycles.get(0).size();
    IntegerVector crossed = crossed(cell, translation, cycles.get(0));
    int divisor =
        IntegerVector.gcd(
            IntegerVector.gcd(crossed.x(), crossed.y()), IntegerVector.gcd(crossed.z(), order));
    boolean consistent =
        cycles.stream()
            .allMatch(
                cycle ->
                    cycle.size() == order && crossed(cell, translation, cycle).equals(crossed));
    if (divisor != 1 || order == 1 || !consistent) {
      return Optional.empty();
    }
    IntegerMatrix vectors = lattice(order, crossed);
    Vector3 step = crossed.toVector().times(1.0 / order);
    List<Arrangement.Point> points = new ArrayList<>();
    for (List<Integer> cycle : cycles) {
      Vector3 mean = mean(cell, cycle, step);
      points.add(cell.points().get(cycle.get(0)).at(vectors.solve(mean).times(order)));
    }
    return Optional.of(
        new Arrangement(cell.metric().transformed(vectors).dividedBy(order), points));
  }

  private static List<List<Integer>> cycles(int count, FoundOperation translation) {
    List<List<Integer>> cycles = new ArrayList<>();
    boolean[] seen = new boolean[count];
    for (int start = 0; start < count; start++) {
      List<Integer> cycle = new ArrayList<>();
      for (int i = start; !seen[i]; i = translation.image(i)) {
        seen[i] = true;
        cycle.add(i);
      }
      if (!cycle.isEmpty()) {
        cycles.add(cycle);
      }
    }
    return cycles;
  }

  /** The whole cells between a point and where a full cycle of translations takes it. */
  private static IntegerVector crossed(
      Arrangement cell, FoundOperation translation, List<Integer> cycle) {
    Vector3 sum = new Vector3(0, 0, 0);
    for (int i : cycle) {
      Vector3 image = cell.points().get(i).position().plus(translation.translation());
      Vector3 place = cell.points().get(translation.image(i)).position();
      sum = sum.plus(PointSearch.whole(image.minus(place)));
    }
    return new IntegerVector((int) sum.x(), (int) sum.y(), (int) sum.z());
  }

  private static Vector3 mean(Arrangement cell, List<Integer> cycle, Vector3 step) {
    Vector3 first = cell.points().get(cycle.get(0)).position();
    Vector3 sum = new Vector3(0, 0, 0);
    for (int n = 0; n < cycle.size(); n++) {
      Vector3 back = cell.points().get(cycle.get(n)).position().minus(step.times(n));
      sum = sum.plus(PointSearch.shortest(back.minus(first)));
    }
    return first.plus(sum.times(1.0 / cycle.size()));
  }

  /**
   * Vectors of the lattice that n times the cell vectors and one more vector span: elimination by
   * Euclid's algorithm, a row at a time.
   */
  private static IntegerMatrix lattice(int n, IntegerVector more) {
    IntegerVector[] vectors = {
      new IntegerVector(n, 0, 0), new IntegerVector(0, n, 0), new IntegerVector(0, 0, n)
    };
    IntegerVector rest = more;
    for (int axis = 0; axis < 3; axis++) {
      while (component(rest, axis) != 0) {
        int times = component(vectors[axis], axis) / component(rest, axis);
        IntegerVector remainder = vectors[axis].plus(rest.times(-times));
        vectors[axis] = rest;
        rest = remainder;
      }
    }
    IntegerMatrix found = new IntegerMatrix(vectors[0], vectors[1], vectors[2]);
    return found.determinant() > 0 ? found : found.times(-1);
  }

  private static int component(IntegerVector v, int axis) {
    return axis == 0 ? v.x() : axis == 1 ? v.y() : v.z();
  }
}
