package org.zoneaxis.diffraction;

import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/**
 * What a pattern depends on besides the crystal and its zone axis.
 *
 * @param beam the electrons
 * @param gmax largest |g| kept, in 1/angstrom, the three-dimensional length
 * @param sigma width of the Gaussian envelope on the excitation error, in 1/angstrom; reflections
 *     beyond three widths are left out
 * @param precession half-angle of the precession cone in degrees; 0 for a still beam
 * @param laue the direction of the beam, or of the axis about which it precesses
 */
public record PatternParameters(
    ElectronBeam beam, double gmax, double sigma, double precession, LaueCentre laue) {

  /** Along the zone axis. */
  public PatternParameters(ElectronBeam beam, double gmax, double sigma, double precession) {
    this(beam, gmax, sigma, precession, LaueCentre.ON_AXIS);
  }

  /** Checks that the numbers are finite and in their natural range. */
  public PatternParameters {
    if (!(gmax > 0 && Double.isFinite(gmax))
        || !(sigma > 0 && Double.isFinite(sigma))
        || !(precession >= 0 && precession < 90)) {
      throw new IllegalArgumentException(
          "gmax > 0, sigma > 0 and 0 <= precession < 90, not "
              + gmax
              + ", "
              + sigma
              + ", "
              + precession);
    }
  }

  /** The theory of its intensities. */
  public KinematicModel model() {
    return new KinematicModel(sigma, precession);
  }
}
