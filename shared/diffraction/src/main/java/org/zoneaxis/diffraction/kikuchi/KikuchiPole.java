package org.zoneaxis.diffraction.kikuchi;

import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * Where the bands of a zone cross: the centre of its Laue circle.
 *
 * @param axis the zone axis, towards the source
 * @param position on the screen at distance 1
 * @param angle from the beam in degrees
 */
public record KikuchiPole(ZoneAxis axis, PlanePoint position, double angle) {}
