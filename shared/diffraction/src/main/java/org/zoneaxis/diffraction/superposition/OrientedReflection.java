package org.zoneaxis.diffraction.superposition;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * A reflection of a crystal that is seen along any direction.
 *
 * @param hkl its Miller indices
 * @param position on the page, from 000, in 1/angstrom
 * @param height component of g towards the viewer in 1/angstrom
 * @param g |g| in 1/angstrom; 0 for the direct beam
 * @param excitationError s in 1/angstrom, positive inside the Ewald sphere
 * @param structureFactor F in 1/angstrom^2
 * @param intensity |F|^2 times the envelope of the excitation error, in 1/angstrom^4
 */
public record OrientedReflection(
    MillerIndices hkl,
    PlanePoint position,
    double height,
    double g,
    double excitationError,
    StructureFactor structureFactor,
    double intensity) {}
