package org.zoneaxis.identify.zone;

import org.zoneaxis.crystal.MillerIndices;

/**
 * A ring of a crystal's powder.
 *
 * @param hkl one of its reflections
 * @param strength intensity of the whole ring, 255 for the strongest of the crystal, 1 at least
 */
public record ZoneRing(MillerIndices hkl, int strength) {}
