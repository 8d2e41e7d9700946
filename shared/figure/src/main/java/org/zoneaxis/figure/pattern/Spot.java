package org.zoneaxis.figure.pattern;

import org.zoneaxis.diffraction.Reflection;

/**
 * Where a reflection is drawn, in drawing units from 000, y downwards.
 *
 * @param reflection the reflection
 * @param x centre, to the right
 * @param y centre, downwards
 * @param radius radius of the circle
 */
record Spot(Reflection reflection, double x, double y, double radius) {

  /** Whether it is the direct beam, which is drawn apart. */
  boolean isDirectBeam() {
    return reflection.hkl().isDirectBeam();
  }

  /** Whether it belongs to a higher-order Laue zone. */
  boolean isHigherOrder() {
    return reflection.laueZone() != 0;
  }
}
