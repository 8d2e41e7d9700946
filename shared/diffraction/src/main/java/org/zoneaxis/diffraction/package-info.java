/**
 * Kinematic electron diffraction of a crystal along a zone axis.
 *
 * <p>{@link org.zoneaxis.diffraction.PatternSimulator} is the entry point: a crystal, a zone axis
 * and {@link org.zoneaxis.diffraction.PatternParameters} in, a {@link
 * org.zoneaxis.diffraction.DiffractionPattern} out. What it computes, and what it leaves out, is
 * written down in docs/physics.md.
 *
 * <p>Reciprocal lengths are 1/angstrom with |g| = 1/d, without 2 pi. The zone axis points towards
 * the source of electrons, which is towards the viewer of a pattern; right, up and the zone axis
 * are right-handed.
 */
package org.zoneaxis.diffraction;
