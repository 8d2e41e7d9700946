package org.zoneaxis.identify.net;

/**
 * A place in the plane of the pattern.
 *
 * @param x to the right, in any unit
 * @param y at right angles to it, in the same unit
 */
public record SpotPosition(double x, double y) {

  /** Refuses what is no number. */
  public SpotPosition {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a place has finite coordinates, not " + x + ", " + y);
    }
  }

  /** The distance to another place. */
  public double distance(SpotPosition other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
