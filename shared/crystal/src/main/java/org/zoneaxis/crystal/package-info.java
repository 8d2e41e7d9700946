/**
 * Crystals: the cell, its sites, directions and reflections.
 *
 * <p>{@link org.zoneaxis.crystal.Crystal} is the entry point: a {@link
 * org.zoneaxis.crystal.Lattice} with {@link org.zoneaxis.crystal.Site}s. {@link
 * org.zoneaxis.crystal.ZoneAxis} and {@link org.zoneaxis.crystal.MillerIndices} are read by {@link
 * org.zoneaxis.crystal.index.Indices}.
 *
 * <p>Units are angstrom and degrees; reciprocal lengths are 1/angstrom with |g| = 1/d, without a
 * factor of 2 pi. Everything here is immutable and pure: the same input gives the same bits on
 * every JVM, which is why {@link StrictMath} stands where {@link Math} might be expected.
 */
package org.zoneaxis.crystal;
