package org.zoneaxis.diffraction.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A circle on the sphere of directions: all unit vectors u with u.n = sin(elevation). A great
 * circle where the elevation is 0.
 *
 * <p>Its points are n sin(elevation) + cos(elevation) (p cos f + q sin f), with p towards a given
 * direction and q = n cross p.
 */
public final class SphereCircle {

  private final Vector3 centre;
  private final Vector3 first;
  private final Vector3 second;
  private final Vector3 towards;

  private SphereCircle(Vector3 centre, Vector3 first, Vector3 second, Vector3 towards) {
    this.centre = centre;
    this.first = first;
    this.second = second;
    this.towards = towards;
  }

  /**
   * The circle about an axis.
   *
   * @param axis unit vector n
   * @param sine of the elevation, more than -1 and less than 1
   * @param towards unit vector to which the point at f = 0 is the nearest
   */
  public static SphereCircle of(Vector3 axis, double sine, Vector3 towards) {
    if (!(Math.abs(sine) < 1)) {
      throw new IllegalArgumentException("a sine between -1 and 1, not " + sine);
    }
    double cosine = Math.sqrt(1 - sine * sine);
    Vector3 first = across(axis, towards);
    return new SphereCircle(
        axis.times(sine), first.times(cosine), axis.cross(first).times(cosine), towards);
  }

  /** The unit vector at right angles to the axis and nearest to another. */
  private static Vector3 across(Vector3 axis, Vector3 towards) {
    Vector3 part = towards.minus(axis.times(axis.dot(towards)));
    if (part.length() > 1e-12) {
      return part.normalised();
    }
    Vector3 any = Math.abs(axis.x()) < 0.5 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
    return any.minus(axis.times(axis.dot(any))).normalised();
  }

  /** The direction at f in radians. */
  public Vector3 at(double f) {
    return centre.plus(first.times(StrictMath.cos(f))).plus(second.times(StrictMath.sin(f)));
  }

  private Vector3 derivative(double f) {
    return second.times(StrictMath.cos(f)).minus(first.times(StrictMath.sin(f)));
  }

  /** The f of the point of the circle nearest to a direction, -pi to pi. */
  public double parameter(Vector3 direction) {
    return StrictMath.atan2(direction.dot(second), direction.dot(first));
  }

  /** How far a unit vector is above the plane of the circle. */
  double height(Vector3 direction) {
    Vector3 axis = first.cross(second).normalised();
    return direction.minus(centre).dot(axis);
  }

  /**
   * Where the circle crosses another, u.m = sin(elevation): both f, or none where it does not. With
   * a, b, c the products of m with the centre (less the sine) and both radii, a + b cos f + c sin f
   * = 0.
   */
  double[] crossings(Vector3 axis, double sine) {
    double cosine = first.dot(axis);
    double sineOf = second.dot(axis);
    double swing = StrictMath.hypot(cosine, sineOf);
    double least = centre.dot(axis) - sine;
    if (!(Math.abs(least) < swing)) {
      return new double[0];
    }
    double middle = StrictMath.atan2(sineOf, cosine);
    double half = StrictMath.acos(-least / swing);
    return new double[] {middle - half, middle + half};
  }

  /**
   * The part of the circle around f = 0 whose directions are within an angle of the one that f = 0
   * is nearest to.
   *
   * @param degrees the angle, 0 to 180
   * @return how far f may be from 0 in radians; pi for all of the circle, nothing for no part of it
   */
  public OptionalDouble within(double degrees) {
    double least = StrictMath.cos(StrictMath.toRadians(degrees)) - centre.dot(towards);
    double swing = first.dot(towards);
    if (least > swing) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(least <= -swing ? Math.PI : StrictMath.acos(least / swing));
  }

  /**
   * A part of the circle as drawn, as cubic pieces that meet the curve and its direction at their
   * ends.
   *
   * @param projection how it is drawn
   * @param from first f in radians
   * @param to last f in radians
   * @param count how many pieces, at least 1
   */
  public List<CubicPiece> pieces(Projection projection, double from, double to, int count) {
    List<CubicPiece> pieces = new ArrayList<>();
    double step = (to - from) / count;
    for (int i = 0; i < count; i++) {
      double begin = from + i * step;
      double end = i + 1 == count ? to : begin + step;
      PlanePoint p = projection.point(at(begin));
      PlanePoint q = projection.point(at(end));
      PlanePoint leaving = projection.derivative(at(begin), derivative(begin));
      PlanePoint arriving = projection.derivative(at(end), derivative(end));
      pieces.add(new CubicPiece(p, p.plus(leaving, step / 3), q.plus(arriving, -step / 3), q));
    }
    return pieces;
  }
}
