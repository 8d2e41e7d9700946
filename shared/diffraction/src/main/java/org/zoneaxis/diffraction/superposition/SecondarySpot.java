package org.zoneaxis.diffraction.superposition;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * A spot that neither of two crystals has: a beam diffracted by one and then by the other.
 *
 * @param position sum of the positions of both reflections, in 1/angstrom
 * @param first reflection of the first crystal
 * @param second reflection of the second crystal
 * @param weight product of both intensities, each in parts of the strongest diffracted beam of its
 *     crystal: which of them are likely, and no intensity
 */
public record SecondarySpot(
    PlanePoint position, MillerIndices first, MillerIndices second, double weight) {}
