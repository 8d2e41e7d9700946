package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.MillerIndices;

/**
 * One of the shortest reflections of a zone, which stands for its opposite too.
 *
 * @param hkl its Miller indices
 * @param length |g| in 1/angstrom
 * @param allowed whether it has a structure factor; one that has none may still be seen where it is
 *     the sum of two that have, by double diffraction
 */
public record ShortReflection(MillerIndices hkl, double length, boolean allowed) {}
