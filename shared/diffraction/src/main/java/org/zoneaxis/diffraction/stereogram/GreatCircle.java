package org.zoneaxis.diffraction.stereogram;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereCircle;

/**
 * The great circle of a plane: all directions that lie in it, or of a direction: the normals of all
 * planes of its zone.
 *
 * @param normal unit vector: right, up, towards the viewer
 */
public record GreatCircle(Vector3 normal) {

  /** |n_z| below which the circle is a straight diameter. */
  private static final double EDGE_ON = 1e-12;

  private static final Vector3 VIEWER = new Vector3(0, 0, 1);

  /** Checks that the normal has length 1. */
  public GreatCircle {
    if (!(Math.abs(normal.length() - 1) < 1e-9)) {
      throw new IllegalArgumentException("a unit vector, not " + normal);
    }
  }

  /**
   * A circle of the equal-angle projection.
   *
   * @param centre its centre
   * @param radius its radius
   */
  public record Circle(PlanePoint centre, double radius) {}

  /**
   * What it is in the equal-angle projection: centre (n_x, n_y)/n_z, radius 1/|n_z|. Empty where it
   * is a straight diameter.
   */
  public Optional<Circle> circle() {
    if (Math.abs(normal.z()) < EDGE_ON) {
      return Optional.empty();
    }
    PlanePoint centre = new PlanePoint(normal.x() / normal.z(), normal.y() / normal.z());
    return Optional.of(new Circle(centre, 1 / Math.abs(normal.z())));
  }

  /**
   * The half of it that is seen, from one point of the primitive circle to the opposite one; all of
   * the primitive circle where the plane is seen face on.
   *
   * @param projection equal angle or equal area
   * @param count how many cubic pieces, at least 1
   */
  public List<CubicPiece> upperHalf(Projection projection, int count) {
    SphereCircle circle = SphereCircle.of(normal, 0, VIEWER);
    double half = circle.within(90).orElse(0);
    return circle.pieces(projection, -half, half, count);
  }

  /**
   * The shorter arc between two directions, upwards or not.
   *
   * @param from unit vector
   * @param to unit vector, not the opposite one
   */
  public static List<CubicPiece> arc(Vector3 from, Vector3 to, Projection projection, int count) {
    Vector3 normal = from.cross(to);
    if (normal.length() < 1e-9) {
      throw new IllegalArgumentException(
          "two directions that are not parallel, not " + from + " and " + to);
    }
    SphereCircle circle = SphereCircle.of(normal.normalised(), 0, from);
    double angle = StrictMath.atan2(normal.length(), from.dot(to));
    return circle.pieces(projection, 0, angle, count);
  }
}
