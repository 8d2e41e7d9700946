package org.zoneaxis.crystal.symmetry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The point by which operations are looked for, and the points onto which one may map it: of the
 * kind that has fewest, and where these are many, of those with as many neighbours. In a supercell
 * with a defect most translations map all points but one; the few neighbours of the defect tell
 * them apart at once.
 *
 * @param point index of the point
 * @param targets indices of the points, itself among them
 */
record Anchor(int point, List<Integer> targets) {

  /** Fewer are tried one after the other. */
  private static final int FEW = 64;

  /** Neighbours are looked for this far, in edges of the cube that a point has to itself. */
  private static final double REACH = 1.25;

  /** What is nearer than this share of the distance of lattice planes is the nearest image. */
  private static final double UNIQUE = 0.45;

  /**
   * Numbers of neighbours, the point itself included.
   *
   * @param near within the reach less the tolerance
   * @param far within the reach
   */
  private record Surroundings(int near, int far) {

    /**
     * Whether an operation may map a point with these onto one with those: no neighbour is lost.
     */
    boolean fit(Surroundings others) {
      return near <= others.far && others.near <= far;
    }
  }

  /**
   * The anchor of a cell.
   *
   * @param cell points in a reduced cell
   * @param tolerance how far in angstrom an operation may miss a point
   * @param effort counts the looks for neighbours
   */
  static Anchor of(Arrangement cell, double tolerance, SearchEffort effort) {
    List<Integer> rarest = cell.rarest();
    double reach = reach(cell);
    if (rarest.size() <= FEW || reach <= tolerance) {
      return new Anchor(rarest.get(0), rarest);
    }
    PointSearch search = new PointSearch(cell, reach, effort);
    List<Surroundings> all =
        rarest.stream().map(point -> surroundings(cell, search, point, reach, tolerance)).toList();
    int best = 0;
    long fewest = Long.MAX_VALUE;
    Set<Surroundings> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Surroundings one = all.get(i);
      if (seen.add(one)) {
        long fitting = all.stream().filter(one::fit).count();
        if (fitting < fewest) {
          fewest = fitting;
          best = i;
        }
      }
    }
    Surroundings chosen = all.get(best);
    List<Integer> targets =
        IntStream.range(0, all.size())
            .filter(i -> chosen.fit(all.get(i)))
            .mapToObj(rarest::get)
            .toList();
    return new Anchor(rarest.get(best), targets);
  }

  private static double reach(Arrangement cell) {
    Metric metric = cell.metric();
    Metric reciprocal = metric.reciprocal();
    double widest = Math.max(reciprocal.aa(), Math.max(reciprocal.bb(), reciprocal.cc()));
    double edge = StrictMath.cbrt(Math.sqrt(metric.determinant()) / cell.points().size());
    return Math.min(REACH * edge, UNIQUE / Math.sqrt(widest));
  }

  private static Surroundings surroundings(
      Arrangement cell, PointSearch search, int point, double reach, double tolerance) {
    Vector3 place = cell.points().get(point).position();
    int near = 0;
    int far = 0;
    for (int other : search.around(place)) {
      double length =
          cell.metric()
              .length(PointSearch.shortest(cell.points().get(other).position().minus(place)));
      near += length <= reach - tolerance ? 1 : 0;
      far += length <= reach ? 1 : 0;
    }
    return new Surroundings(near, far);
  }
}
