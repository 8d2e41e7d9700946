package org.zoneaxis.diffraction.ring;

import org.zoneaxis.crystal.MillerIndices;

/**
 * The reflections of a ring that are equivalent under the Laue group.
 *
 * @param hkl the one with the largest h, then k, then l
 * @param multiplicity how many there are
 * @param squaredAtRest |F|^2 of one in 1/angstrom^4 with all atoms at rest
 * @param squared |F|^2 of one in 1/angstrom^4 with the displacements of the parameters
 */
public record RingFamily(
    MillerIndices hkl, int multiplicity, double squaredAtRest, double squared) {}
