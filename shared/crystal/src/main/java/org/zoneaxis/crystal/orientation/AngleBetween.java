package org.zoneaxis.crystal.orientation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.PointSymmetry;

/**
 * The angle between directions and planes of one crystal.
 *
 * @param first a direction or the normal of a plane
 * @param second another
 * @param degrees the angle between both lines as they point, 0 to 180; of a direction and a plane,
 *     that with the normal
 */
public record AngleBetween(Pole first, Pole second, double degrees) {

  private static final double GRID = 1e7;

  /** The angle of two. */
  public static AngleBetween of(Lattice lattice, Pole first, Pole second) {
    return new AngleBetween(first, second, first.unit(lattice).angleTo(second.unit(lattice)));
  }

  /** The angle whatever the signs, 0 to 90. */
  public double acute() {
    return Math.min(degrees, 180 - degrees);
  }

  /**
   * The angle of a direction with a plane itself, 0 to 90: 0 where it lies in it. Empty for two
   * directions and for two planes.
   */
  public Optional<Double> withThePlane() {
    boolean mixed = first instanceof Pole.Direction == second instanceof Pole.Normal;
    return mixed ? Optional.of(Math.abs(90 - degrees)) : Optional.empty();
  }

  /**
   * What both have in common: the zone axis of two planes, or the plane of two directions. Empty
   * where they are parallel, or one is a direction and one a plane.
   */
  public Optional<Pole> common() {
    if (first instanceof Pole.Direction p && second instanceof Pole.Direction q) {
      return product(components(p.axis()), components(q.axis()))
          .map(hkl -> new Pole.Normal(new MillerIndices(hkl.u(), hkl.v(), hkl.w())));
    }
    if (first instanceof Pole.Normal p && second instanceof Pole.Normal q) {
      return product(components(p.plane()), components(q.plane())).map(Pole.Direction::new);
    }
    return Optional.empty();
  }

  private static long[] components(ZoneAxis axis) {
    return new long[] {axis.u(), axis.v(), axis.w()};
  }

  private static long[] components(MillerIndices hkl) {
    return new long[] {hkl.h(), hkl.k(), hkl.l()};
  }

  /** The vector product without its common factor. */
  private static Optional<ZoneAxis> product(long[] p, long[] q) {
    long x = p[1] * q[2] - p[2] * q[1];
    long y = p[2] * q[0] - p[0] * q[2];
    long z = p[0] * q[1] - p[1] * q[0];
    return x == 0 && y == 0 && z == 0
        ? Optional.empty()
        : Optional.of(new ZoneAxis(Math.toIntExact(x), Math.toIntExact(y), Math.toIntExact(z)));
  }

  /**
   * All angles that members of two families make, as tables list them: 60 and 90 of {110} and {110}
   * of a cube, beside 0.
   *
   * @return each once (equal to 7 decimals), 0 to 90, ascending
   */
  public static List<Double> ofFamilies(
      Lattice lattice, PointSymmetry symmetry, Pole first, Pole second) {
    TreeSet<Double> angles = new TreeSet<>();
    for (Pole image : second.equivalents(symmetry)) {
      angles.add(StrictMath.rint(of(lattice, first, image).acute() * GRID) / GRID);
    }
    return List.copyOf(angles);
  }
}
