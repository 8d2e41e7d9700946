package org.zoneaxis.diffraction.stereogram;

import java.util.OptionalDouble;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * A pole in a stereogram.
 *
 * @param pole the direction or plane
 * @param direction its unit vector: right, up, towards the viewer
 * @param position in the primitive circle of radius 1
 * @param angle from the centre in degrees, 0 to 90
 * @param azimuth counter-clockwise from the right in degrees; empty at the centre
 */
public record StereogramPole(
    Pole pole, Vector3 direction, PlanePoint position, double angle, OptionalDouble azimuth) {}
