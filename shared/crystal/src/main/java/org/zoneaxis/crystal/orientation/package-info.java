/**
 * How crystals lie: angles between directions and planes, rotations, orientation relationships of
 * two crystals with their variants, and zones near a direction.
 *
 * <p>{@link org.zoneaxis.crystal.orientation.Pole} and {@link
 * org.zoneaxis.crystal.orientation.OrientationRelationship} are the entry points. Cartesian axes
 * are those of {@link org.zoneaxis.crystal.Lattice}: a along x, b in the xy plane. Angles are in
 * degrees.
 */
package org.zoneaxis.crystal.orientation;
