package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.MillerIndices;

/**
 * A reflection without a structure factor that double diffraction makes visible.
 *
 * @param hkl its Miller indices, the sum of {@code first} and {@code second}
 * @param right position on the page to the right of 000, in 1/angstrom
 * @param up position on the page above 000, in 1/angstrom
 * @param g length |g| of the reciprocal-lattice vector in 1/angstrom
 * @param first the first of the two reflections, the shorter one
 * @param second the second
 * @param bySymmetry whether a glide plane or a screw axis forbids it; else its structure factor is
 *     just too small, by the places that the atoms happen to have
 */
public record ForbiddenReflection(
    MillerIndices hkl,
    double right,
    double up,
    double g,
    MillerIndices first,
    MillerIndices second,
    boolean bySymmetry) {

  /** Spacing d = 1/|g| of the lattice planes in angstrom. */
  public double d() {
    return 1 / g;
  }
}
