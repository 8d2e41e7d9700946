package org.zoneaxis.diffraction.dynamical;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.factor.StructureFactor;

/**
 * A beam behind the foil.
 *
 * @param hkl its Miller indices
 * @param right position on the page to the right of 000, in 1/angstrom
 * @param up position on the page above 000, in 1/angstrom
 * @param g length |g| of the reciprocal-lattice vector in 1/angstrom; 0 for the direct beam
 * @param excitationError s in 1/angstrom along the normal of the foil, positive inside the Ewald
 *     sphere
 * @param laueZone hu + kv + lw; 0 for the zero-order Laue zone
 * @param structureFactor F in 1/angstrom^2 of atoms at rest
 * @param intensity |psi|^2, the incident beam being 1
 * @param amplitude psi, of the wave sum of psi_g exp(2 pi i (k + g).r), without the phase of the
 *     mean potential
 */
public record DynamicalBeam(
    MillerIndices hkl,
    double right,
    double up,
    double g,
    double excitationError,
    int laueZone,
    StructureFactor structureFactor,
    double intensity,
    Amplitude amplitude) {

  /**
   * A complex amplitude.
   *
   * @param re real part
   * @param im imaginary part
   */
  public record Amplitude(double re, double im) {

    /** |psi|^2. */
    public double squared() {
      return re * re + im * im;
    }
  }
}
