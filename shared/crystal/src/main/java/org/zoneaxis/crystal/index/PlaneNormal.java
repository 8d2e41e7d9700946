package org.zoneaxis.crystal.index;

import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The directions nearest the normal of a plane: of all that can be asked for, and of those with
 * small indices.
 *
 * @param nearest the direction nearest the normal
 * @param nearestAngle how far it is from it, in degrees
 * @param small the nearest of those with indices of at most 5; the same where that is as near
 * @param smallAngle how far it is from it, in degrees
 * @param hexagonal whether directions are written with four indices
 */
record PlaneNormal(
    ZoneAxis nearest, double nearestAngle, ZoneAxis small, double smallAngle, boolean hexagonal) {

  private static final int SMALL = 5;

  /** Directions as near as this to each other are the same; in degrees. */
  private static final double EQUAL = 5e-3;

  /**
   * Looks for the directions.
   *
   * @param plane a reflection of the plane, not 000
   */
  static PlaneNormal of(MillerIndices plane, Lattice lattice) {
    Vector3 normal = lattice.reciprocal(plane).normalised();
    Found small = search(normal, lattice, SMALL);
    Found nearest = search(normal, lattice, Indices.LIMIT);
    if (nearest.angle() > small.angle() - EQUAL) {
      nearest = small;
    }
    return new PlaneNormal(
        nearest.axis(), nearest.angle(), small.axis(), small.angle(), lattice.isHexagonal());
  }

  private record Found(ZoneAxis axis, double angle) {}

  /** Every direction with indices up to a limit, the shortest first among equally near ones. */
  private static Found search(Vector3 normal, Lattice lattice, int limit) {
    double best = -1;
    double bestLength = 0;
    int[] found = {0, 0, 1};
    for (int u = -limit; u <= limit; u++) {
      for (int v = -limit; v <= limit; v++) {
        for (int w = -limit; w <= limit; w++) {
          Vector3 direction = lattice.direct(u, v, w);
          double length = direction.length();
          double cosine = length > 0 ? direction.dot(normal) / length : -1;
          if (cosine > best + 1e-12 || (cosine > best - 1e-12 && length < bestLength)) {
            best = cosine;
            bestLength = length;
            found = new int[] {u, v, w};
          }
        }
      }
    }
    ZoneAxis axis = new ZoneAxis(found[0], found[1], found[2]);
    Vector3 direction = lattice.direct(axis);
    double angle =
        StrictMath.toDegrees(
            StrictMath.atan2(direction.cross(normal).length(), direction.dot(normal)));
    return new Found(axis, angle);
  }

  /** What to write instead. */
  String sentence() {
    String words = "the direction nearest its normal is " + written(nearest) + offset(nearestAngle);
    return nearest.equals(small)
        ? words
        : words + "; with small indices " + written(small) + offset(smallAngle);
  }

  private String written(ZoneAxis axis) {
    List<Integer> four = axis.indices(true);
    boolean asFour = hexagonal && four.stream().allMatch(i -> Math.abs(i) <= Indices.LIMIT);
    return "[" + Indices.compact(asFour ? four : axis.indices(false)) + "]";
  }

  private static String offset(double degrees) {
    long hundredths = Math.round(100 * degrees);
    return hundredths == 0
        ? ""
        : ", " + hundredths / 100 + "." + (hundredths / 10) % 10 + hundredths % 10 + " degrees off";
  }
}
