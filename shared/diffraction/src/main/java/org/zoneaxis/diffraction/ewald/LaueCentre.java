package org.zoneaxis.diffraction.ewald;

import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The centre of the Laue circle, by which a direction of the beam near a zone axis is given: the
 * place in the zero-order zone onto which the centre of the Ewald sphere projects.
 *
 * <p>A reflection g of the zone is exactly at the Bragg condition where g/2 is the centre, or |g -
 * c| = |c|. Coordinates are those of the reciprocal lattice and need not be whole.
 *
 * @param h coordinate on a*; likewise k and l
 * @param k coordinate on b*
 * @param l coordinate on c*
 */
public record LaueCentre(double h, double k, double l) {

  /** The beam along the zone axis. */
  public static final LaueCentre ON_AXIS = new LaueCentre(0, 0, 0);

  /** How far hu + kv + lw may be from 0: what two decimals leave. */
  private static final double TOLERANCE = 0.02;

  /** Checks that the coordinates are finite. */
  public LaueCentre {
    if (!Double.isFinite(h) || !Double.isFinite(k) || !Double.isFinite(l)) {
      throw new IllegalArgumentException("three finite numbers, not " + h + ", " + k + ", " + l);
    }
  }

  /** Whether it lies in the zone: hu + kv + lw is 0 to within what two decimals leave. */
  public boolean isIn(ZoneAxis axis) {
    return Math.abs(h * axis.u() + k * axis.v() + l * axis.w()) <= TOLERANCE * (1 + 1e-9);
  }

  /**
   * The vector in 1/angstrom in the frame of the lattice, brought into the zero-order zone exactly.
   *
   * @throws IllegalArgumentException where it does not lie in the zone
   */
  public Vector3 vector(Lattice lattice, ZoneAxis axis) {
    if (!isIn(axis)) {
      throw new IllegalArgumentException(this + " does not lie in the zone " + axis);
    }
    Vector3 vector =
        lattice
            .reciprocalA()
            .times(h)
            .plus(lattice.reciprocalB().times(k))
            .plus(lattice.reciprocalC().times(l));
    Vector3 direction = lattice.direct(axis).normalised();
    return vector.minus(direction.times(vector.dot(direction)));
  }

  /**
   * The angle of the beam with the zone axis in degrees.
   *
   * @throws IllegalArgumentException where the centre does not lie in the zone
   */
  public double tilt(Lattice lattice, ZoneAxis axis, ElectronBeam beam) {
    double sine = vector(lattice, axis).length() * beam.wavelength();
    return StrictMath.toDegrees(StrictMath.asin(Math.min(1, sine)));
  }
}
