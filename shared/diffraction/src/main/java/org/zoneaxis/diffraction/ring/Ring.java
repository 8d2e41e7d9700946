package org.zoneaxis.diffraction.ring;

import java.util.List;

/**
 * A ring: all reflections of one |g|.
 *
 * @param g |g| in 1/angstrom
 * @param twoTheta scattering angle 2 asin(lambda g / 2) in mrad
 * @param multiplicity how many reflections have this |g|, those without a structure factor included
 * @param families the families that have one, the strongest first
 * @param squared sum of |F|^2 over the ring in 1/angstrom^4
 * @param intensity of the whole ring, {@code squared} times d, in 1/angstrom^3
 * @param relative {@code intensity} in per cent of that of the strongest ring
 */
public record Ring(
    double g,
    double twoTheta,
    int multiplicity,
    List<RingFamily> families,
    double squared,
    double intensity,
    double relative) {

  private static final double MILLI = 1e-3;

  /** Copies the list. */
  public Ring {
    families = List.copyOf(families);
  }

  /** Spacing d = 1/|g| of the lattice planes in angstrom. */
  public double d() {
    return 1 / g;
  }

  /** Intensity by length of the ring, {@code squared} times d squared, up to 2 pi; 1/angstrom^2. */
  public double density() {
    return intensity * d();
  }

  /**
   * Radius on a flat screen at right angles to the beam, in the unit of the camera length: L tan(2
   * theta).
   */
  public double radius(double cameraLength) {
    return cameraLength * StrictMath.tan(MILLI * twoTheta);
  }

  Ring scaled(double strongest) {
    double perCent = strongest > 0 ? 100 * intensity / strongest : 0;
    return new Ring(g, twoTheta, multiplicity, families, squared, intensity, perCent);
  }
}
