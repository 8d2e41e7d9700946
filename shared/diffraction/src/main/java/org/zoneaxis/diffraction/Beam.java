package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.factor.StructureFactor;

/**
 * A reflection near the Ewald sphere, before it has an intensity.
 *
 * @param hkl its Miller indices
 * @param onPage g in 1/angstrom: to the right, up, and along the zone axis towards the viewer
 * @param g length |g| in 1/angstrom; 0 for the direct beam
 * @param excitationError s in 1/angstrom without precession, positive inside the Ewald sphere
 * @param laueZone hu + kv + lw; 0 for the zero-order Laue zone
 * @param structureFactor F in 1/angstrom^2
 */
public record Beam(
    MillerIndices hkl,
    Vector3 onPage,
    double g,
    double excitationError,
    int laueZone,
    StructureFactor structureFactor) {

  /** As a reflection of an intensity, whose relative one is not yet known. */
  Reflection withIntensity(double intensity) {
    return new Reflection(
        hkl, onPage.x(), onPage.y(), g, excitationError, laueZone, structureFactor, intensity, 0);
  }
}
