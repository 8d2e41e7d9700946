package org.zoneaxis.diffraction.tilt;

import org.zoneaxis.crystal.MillerIndices;

/**
 * A reflection that is seen at some tilts, as in a two-beam condition: its family follows from its
 * length.
 *
 * @param family any reflection of the family
 * @param azimuth its direction on the screen, counter-clockwise from the right in degrees
 * @param tilt the tilts at which it is excited
 */
public record SeenReflection(MillerIndices family, double azimuth, StageTilt tilt) {

  /** Checks that it is a reflection and has a direction. */
  public SeenReflection {
    if (family.isDirectBeam() || !(Math.abs(azimuth) <= 360)) {
      throw new IllegalArgumentException(
          "a reflection in a direction of at most 360 degrees, not " + family + " at " + azimuth);
    }
  }
}
