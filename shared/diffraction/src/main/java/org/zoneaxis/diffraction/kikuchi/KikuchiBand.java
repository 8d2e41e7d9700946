package org.zoneaxis.diffraction.kikuchi;

import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.projection.SphereCircle;

/**
 * The band of a plane: the pair of Kikuchi lines of g and -g.
 *
 * <p>An electron that leaves along the unit vector u meets the screen at (X, Y) = (u_x, u_y)/|u_z|.
 * The lines are the Bragg cones u.n = +- sin(theta), n = g/|g|, on the screen
 *
 * <pre>n_x X + n_y Y - n_z = +- sin(theta) sqrt(1 + X^2 + Y^2),</pre>
 *
 * two branches of one hyperbola while |n_z| is below cos(theta) (J. C. H. Spence and J. M. Zuo,
 * Electron Microdiffraction (1992), chapter 5; L. Reimer and H. Kohl, Transmission Electron
 * Microscopy (2008), chapter 7). The plus sign are electrons that were scattered by +g.
 *
 * @param hkl the one of both whose first index other than 0 is positive
 * @param structureFactor F in 1/angstrom^2, all atoms at rest
 * @param g |g| in 1/angstrom
 * @param normal unit vector along g: right, up, towards the source
 * @param theta Bragg angle in radians
 * @param relative |F|^2 in per cent of that of the strongest band of the picture
 */
public record KikuchiBand(
    MillerIndices hkl,
    StructureFactor structureFactor,
    double g,
    Vector3 normal,
    double theta,
    double relative) {

  private static final Vector3 TO_SCREEN = new Vector3(0, 0, -1);

  /** |n_z| below which a plane is seen edge on, and neither line is the brighter. */
  private static final double EDGE_ON = 1e-9;

  /** Bragg angle in degrees. */
  public double braggAngle() {
    return StrictMath.toDegrees(theta);
  }

  /** Angle between both lines, twice the Bragg angle, in degrees. */
  public double width() {
    return 2 * braggAngle();
  }

  /** Angle of the plane with the beam, asin(n_z), in radians; positive where g is tilted up. */
  public double nu() {
    return StrictMath.asin(Math.max(-1, Math.min(1, normal.z())));
  }

  /** Direction from 000 in which distances are counted, counter-clockwise from right in degrees. */
  public double azimuth() {
    return StrictMath.toDegrees(StrictMath.atan2(normal.y(), normal.x()));
  }

  /** Distance of the middle, the trace of the plane, from 000: tan(nu). */
  public double centre() {
    return StrictMath.tan(nu());
  }

  /** Distance of the vertex of the line of -g: tan(nu - theta). */
  public double minus() {
    return StrictMath.tan(nu() - theta);
  }

  /** Distance of the vertex of the line of +g: tan(nu + theta). */
  public double plus() {
    return StrictMath.tan(nu() + theta);
  }

  /**
   * The reflection whose line is the bright one, farther from 000; the other is dark. Empty where
   * the beam lies in the plane.
   */
  public Optional<MillerIndices> excess() {
    if (Math.abs(normal.z()) <= EDGE_ON) {
      return Optional.empty();
    }
    return Optional.of(normal.z() > 0 ? hkl : hkl.negated());
  }

  /** The directions of the middle of the band; f = 0 is nearest to 000. */
  public SphereCircle trace() {
    return SphereCircle.of(normal, 0, TO_SCREEN);
  }

  /** The directions of the line of +g; f = 0 is its vertex. */
  public SphereCircle plusLine() {
    return SphereCircle.of(normal, StrictMath.sin(theta), TO_SCREEN);
  }

  /** The directions of the line of -g; f = 0 is its vertex. */
  public SphereCircle minusLine() {
    return SphereCircle.of(normal, -StrictMath.sin(theta), TO_SCREEN);
  }

  KikuchiBand scaled(double strongest) {
    double perCent = strongest > 0 ? 100 * structureFactor.squared() / strongest : 0;
    return new KikuchiBand(hkl, structureFactor, g, normal, theta, perCent);
  }
}
