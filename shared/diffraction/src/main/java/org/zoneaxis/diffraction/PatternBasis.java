package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.MillerIndices;

/**
 * The two shortest independent reflections of a zone, by which patterns are recognised.
 *
 * @param g1 the shortest allowed reflection; of equally short ones that with the largest h, then k,
 *     then l
 * @param g2 the shortest allowed reflection not parallel to g1
 * @param ratio |g2| / |g1|, at least 1
 * @param angle angle between them in degrees, at most 90
 */
public record PatternBasis(Vector g1, Vector g2, double ratio, double angle) {

  /** Whether a reflection is g1 or g2. */
  public boolean holds(MillerIndices hkl) {
    return hkl.equals(g1.hkl()) || hkl.equals(g2.hkl());
  }

  /**
   * A reflection of the basis.
   *
   * @param hkl its Miller indices
   * @param length |g| in 1/angstrom
   */
  public record Vector(MillerIndices hkl, double length) {

    /** Spacing d = 1/|g| of the lattice planes in angstrom. */
    public double d() {
      return 1 / length;
    }
  }
}
