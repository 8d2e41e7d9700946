package org.zoneaxis.diffraction.tilt;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A zone that is seen: what is along the beam, and how its pattern lies on the screen.
 *
 * @param zone the zone axis, towards the source
 * @param reflection a reflection of the zone
 * @param azimuth its direction on the screen, counter-clockwise from the right in degrees
 * @param tilt the tilts at which the zone is seen
 */
public record ObservedZone(
    ZoneAxis zone, MillerIndices reflection, double azimuth, StageTilt tilt) {

  /** Checks that the reflection belongs to the zone. */
  public ObservedZone {
    if (reflection.isDirectBeam() || reflection.laueZone(zone) != 0) {
      throw new IllegalArgumentException(reflection + " is not a reflection of the zone " + zone);
    }
    if (!(Math.abs(azimuth) <= 360)) {
      throw new IllegalArgumentException(
          "a direction on the screen of at most 360 degrees, not " + azimuth);
    }
  }
}
