/**
 * Patterns of two crystals that lie in each other, seen at once.
 *
 * <p>{@link org.zoneaxis.diffraction.superposition.OrientedSimulator} computes the spots of a
 * crystal in any orientation, {@link org.zoneaxis.diffraction.superposition.Coincidences} finds
 * which lie on each other.
 */
package org.zoneaxis.diffraction.superposition;
