package org.zoneaxis.diffraction.ring;

import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/**
 * What a ring pattern depends on besides the crystal.
 *
 * @param beam the electrons
 * @param gmax largest |g| in 1/angstrom
 * @param debyeWaller B in square angstrom of the atoms of which the structure states none; 0 holds
 *     all atoms at rest, whatever it states
 */
public record RingParameters(ElectronBeam beam, double gmax, double debyeWaller) {

  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  /** Checks that the numbers are finite and in their natural range. */
  public RingParameters {
    if (!(gmax > 0 && Double.isFinite(gmax) && gmax * beam.wavelength() < 2)) {
      throw new IllegalArgumentException("gmax above 0 and below 2/lambda, not " + gmax);
    }
    if (!(debyeWaller >= 0 && Double.isFinite(debyeWaller))) {
      throw new IllegalArgumentException("B of at least 0, not " + debyeWaller);
    }
  }

  /** The B of an atom in square angstrom: 8 pi^2 U; U that is not above 0 counts as not stated. */
  double debyeWaller(Occupant atom) {
    if (debyeWaller == 0) {
      return 0;
    }
    double stated = atom.displacement().orElse(0);
    return stated > 0 ? B_OF_U * stated : debyeWaller;
  }
}
