package org.zoneaxis.diffraction.kikuchi;

import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/**
 * What Kikuchi lines depend on besides the crystal and its zone axis.
 *
 * @param beam the electrons
 * @param laue the direction of the beam
 * @param gmax largest |g| of the bands in 1/angstrom
 * @param halfAngle half the angle that the screen is seen under, in degrees, above 0 to 60
 */
public record KikuchiParameters(ElectronBeam beam, LaueCentre laue, double gmax, double halfAngle) {

  /** The widest screen, in degrees from its centre. */
  public static final double MAX_HALF_ANGLE = 60;

  /** The beam may not be farther from the zone axis than this, in degrees. */
  public static final double MAX_TILT = 30;

  private static final double MAX_TILT_SINE = StrictMath.sin(StrictMath.toRadians(MAX_TILT));

  /** Checks that the numbers are in their natural range. */
  public KikuchiParameters {
    if (!(gmax > 0 && gmax * beam.wavelength() < 2)) {
      throw new IllegalArgumentException("gmax above 0 and below 2/lambda, not " + gmax);
    }
    if (!(halfAngle > 0 && halfAngle <= MAX_HALF_ANGLE)) {
      throw new IllegalArgumentException(
          "a half-angle above 0 to " + MAX_HALF_ANGLE + " degrees, not " + halfAngle);
    }
  }

  /**
   * The unit vector towards the source: c lambda + z sqrt(1 - (c lambda)^2), c the centre of the
   * Laue circle and z the zone axis.
   *
   * @throws IllegalArgumentException where c does not lie in the zone or the beam is more than 30
   *     degrees from the zone axis
   */
  Vector3 towardsSource(Lattice lattice, ZoneAxis axis) {
    Vector3 across = laue.vector(lattice, axis).times(beam.wavelength());
    double sine = across.length();
    if (!(sine <= MAX_TILT_SINE * (1 + 1e-12))) {
      throw new IllegalArgumentException(
          "a centre of the Laue circle at most "
              + MAX_TILT
              + " degrees from the zone axis, that is |c| at most "
              + MAX_TILT_SINE / beam.wavelength()
              + "/angstrom, not "
              + sine / beam.wavelength());
    }
    return across.plus(lattice.direct(axis).normalised().times(Math.sqrt(1 - sine * sine)));
  }
}
