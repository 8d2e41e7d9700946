package org.zoneaxis.diffraction;

import java.util.Comparator;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.factor.StructureFactor;

/**
 * A reflection of a pattern.
 *
 * @param hkl its Miller indices
 * @param right position on the page to the right of 000, in 1/angstrom
 * @param up position on the page above 000, in 1/angstrom
 * @param g length |g| of the reciprocal-lattice vector in 1/angstrom; 0 for the direct beam
 * @param excitationError s in 1/angstrom, positive inside the Ewald sphere, without precession
 * @param laueZone hu + kv + lw; 0 for the zero-order Laue zone
 * @param structureFactor F in 1/angstrom^2
 * @param intensity |F|^2 times the envelope of the excitation error, in 1/angstrom^4; behind a foil
 *     the share of the incident beam
 * @param relative intensity in per cent of the strongest diffracted beam; above 100 for the direct
 *     beam as a rule; 0 where there is no diffracted beam
 */
public record Reflection(
    MillerIndices hkl,
    double right,
    double up,
    double g,
    double excitationError,
    int laueZone,
    StructureFactor structureFactor,
    double intensity,
    double relative) {

  /** By |g| (equal to 8 decimals), then h, k, l. */
  public static final Comparator<Reflection> ORDER =
      Comparator.comparingDouble(
              (Reflection r) -> StrictMath.rint(r.g() * PatternSimulator.SORT_GRID))
          .thenComparing(Reflection::hkl);

  /** This reflection with another relative intensity, in per cent. */
  Reflection withRelative(double perCent) {
    return new Reflection(
        hkl, right, up, g, excitationError, laueZone, structureFactor, intensity, perCent);
  }

  /** This reflection turned counter-clockwise by an angle of this cosine and sine. */
  Reflection turned(double cos, double sin) {
    return new Reflection(
        hkl,
        cos * right - sin * up,
        sin * right + cos * up,
        g,
        excitationError,
        laueZone,
        structureFactor,
        intensity,
        relative);
  }

  /** Spacing d = 1/|g| of the lattice planes in angstrom; infinite for the direct beam. */
  public double d() {
    return 1 / g;
  }
}
