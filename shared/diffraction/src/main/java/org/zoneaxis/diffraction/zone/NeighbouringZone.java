package org.zoneaxis.diffraction.zone;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A zone near the one that is seen.
 *
 * @param axis the zone axis
 * @param family the one of its family that tables would name
 * @param angle from the present zone in degrees, above 0 to 90
 * @param azimuth where it lies, counter-clockwise from the right of the page in degrees, -180 to
 *     180: the way in which the crystal's direction leans; its Kikuchi pole is seen on the opposite
 *     side
 * @param band the plane that holds both zone axes, whose Kikuchi band leads there
 */
public record NeighbouringZone(
    ZoneAxis axis, ZoneAxis family, double angle, double azimuth, MillerIndices band) {}
