package org.zoneaxis.figure.pattern;

import org.zoneaxis.diffraction.Reflection;

/**
 * Where a reflection is drawn, in drawing units from 000, y downwards.
 *
 * @param reflection the reflection
 * @param x centre, to the right
 * @param y centre, downwards
 * @param radius of all that is drawn, its line included
 */
public record Spot(Reflection reflection, double x, double y, double radius) {

  /** The least radius of the point in the middle of the direct beam. */
  private static final double LEAST_POINT = 0.8;

  /** The same in shares of the radius of its spot. */
  private static final double POINT = 0.3;

  /** Half the width of the line around the direct beam. */
  private static final double HALF_LINE = 0.5;

  /** The radius of the circle that is drawn: the direct beam has a line around it. */
  public double circle() {
    return isDirectBeam() ? radius - HALF_LINE : radius;
  }

  /** The radius of the point in the middle; 0 but for the direct beam. */
  public double point() {
    return isDirectBeam() ? Math.max(LEAST_POINT, POINT * radius) : 0;
  }

  /** Whether it is the direct beam, which is drawn apart. */
  boolean isDirectBeam() {
    return reflection.hkl().isDirectBeam();
  }

  /** Whether it belongs to a higher-order Laue zone. */
  boolean isHigherOrder() {
    return reflection.laueZone() != 0;
  }
}
