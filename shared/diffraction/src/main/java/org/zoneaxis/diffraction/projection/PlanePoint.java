package org.zoneaxis.diffraction.projection;

/**
 * A point of a picture, in the unit of its projection.
 *
 * @param x to the right
 * @param y upwards
 */
public record PlanePoint(double x, double y) {

  /** Distance from the centre. */
  public double radius() {
    return StrictMath.hypot(x, y);
  }

  /** This point and a multiple of a difference. */
  PlanePoint plus(PlanePoint difference, double factor) {
    return new PlanePoint(x + factor * difference.x, y + factor * difference.y);
  }
}
