package org.zoneaxis.identify;

import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.zone.ZoneSpots;

/**
 * A spot with what it is in a zone.
 *
 * @param position where it was measured
 * @param hkl its indices; empty where the zone does not explain it
 * @param kind what the zone has there
 * @param calculated where the zone has it, with the centre, scale and distortion of the fit
 * @param residual distance from there, in the unit of the spots
 */
public record IndexedSpot(
    SpotPosition position,
    Optional<MillerIndices> hkl,
    ZoneSpots.Kind kind,
    SpotPosition calculated,
    double residual) {}
