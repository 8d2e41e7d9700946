package org.zoneaxis.crystal;

import java.util.Optional;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Finds the shortest of all vectors that differ by lattice vectors.
 *
 * <p>The search goes from c to a, whose components in the standard orientation form a triangle, so
 * that each limits the next.
 */
final class NearestImage {

  private NearestImage() {}

  /** As {@link Lattice#nearestImage} says. */
  static Optional<Vector3> of(Lattice lattice, double x, double y, double z, double limit) {
    Vector3 b = lattice.b();
    Vector3 c = lattice.c();
    Vector3 nearest = null;
    double shortest = limit;
    double zReach = limit / c.z();
    for (double k = Math.ceil(-z - zReach); k <= -z + zReach; k++) {
      double yShift = (z + k) * c.y() / b.y();
      double yReach = limit / b.y();
      for (double j = Math.ceil(-y - yShift - yReach); j <= -y - yShift + yReach; j++) {
        double along = (y + j) * b.x() + (z + k) * c.x();
        double i = StrictMath.rint(-x - along / lattice.lengthA());
        Vector3 image = lattice.direct(x + i, y + j, z + k);
        double length = image.length();
        if (length <= shortest) {
          shortest = length;
          nearest = image;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }
}
