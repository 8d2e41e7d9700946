package org.zoneaxis.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.decimal.FixedPoint;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/** Distances between sites, found by boxes of the cell rather than by all pairs. */
final class SiteDistances {

  /** Two whole atoms are never closer, in angstrom; H-H in ice is 1.5, O-H 0.8. */
  static final double MIN_DISTANCE = 0.5;

  /** What rounding and refinement of published occupancies may add to 1. */
  private static final double OCCUPANCY_TOLERANCE = 0.05;

  /** As many as the longest edge of a lattice can need. */
  private static final int MAX_BOXES = 1000;

  private SiteDistances() {}

  /**
   * Refuses two sites closer than 0.5 angstrom whose occupancies add up to more than 1, periodic
   * images included. Split sites, of which only one is ever filled, may be close.
   *
   * @throws CrystalException where there are such sites
   */
  static void requireApart(Lattice lattice, List<Site> sites) {
    int[] boxes = {
      boxes(lattice.reciprocalA()), boxes(lattice.reciprocalB()), boxes(lattice.reciprocalC())
    };
    Map<Long, List<Site>> content = new HashMap<>();
    for (Site site : sites) {
      int[] box = box(site, boxes);
      for (long neighbour : neighbours(box, boxes)) {
        for (Site other : content.getOrDefault(neighbour, List.of())) {
          requireApart(lattice, site, other);
        }
      }
      content
          .computeIfAbsent(key(box[0], box[1], box[2], boxes), unused -> new ArrayList<>())
          .add(site);
    }
  }

  /** As many boxes along an axis as keep each at least the minimum distance thick. */
  private static int boxes(Vector3 reciprocal) {
    double planeSpacing = 1 / reciprocal.length();
    return Math.max(1, (int) Math.min(MAX_BOXES, planeSpacing / MIN_DISTANCE));
  }

  private static int[] box(Site site, int[] boxes) {
    return new int[] {
      (int) (site.x() * boxes[0]), (int) (site.y() * boxes[1]), (int) (site.z() * boxes[2])
    };
  }

  private static long key(int i, int j, int k, int[] boxes) {
    return ((long) Math.floorMod(i, boxes[0]) * boxes[1] + Math.floorMod(j, boxes[1])) * boxes[2]
        + Math.floorMod(k, boxes[2]);
  }

  private static long[] neighbours(int[] box, int[] boxes) {
    return IntStream.range(0, 27)
        .mapToLong(n -> key(box[0] + n / 9 - 1, box[1] + n / 3 % 3 - 1, box[2] + n % 3 - 1, boxes))
        .distinct()
        .toArray();
  }

  private static void requireApart(Lattice lattice, Site p, Site q) {
    if (p.occupancy() + q.occupancy() <= 1 + OCCUPANCY_TOLERANCE) {
      return;
    }
    Optional<Vector3> image =
        lattice.nearestImage(p.x() - q.x(), p.y() - q.y(), p.z() - q.z(), MIN_DISTANCE);
    if (image.isPresent() && image.get().length() < MIN_DISTANCE) {
      throw new CrystalException(
          "distance between " + describe(p) + " and " + describe(q),
          FixedPoint.of(image.get().length(), 3) + " angstrom",
          "atoms that are there together are at least " + MIN_DISTANCE + " angstrom apart");
    }
  }

  private static String describe(Site site) {
    return site.occupants().get(0).element().symbol()
        + " ("
        + FixedPoint.of(site.x(), 4)
        + ", "
        + FixedPoint.of(site.y(), 4)
        + ", "
        + FixedPoint.of(site.z(), 4)
        + ")";
  }
}
