package org.zoneaxis.figure.sheet;

/** A rectangle of the drawing, y downwards. */
public record Box(double left, double top, double right, double bottom) {

  /** The rectangle with so much more on every side. */
  public Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** Whether two rectangles have an area in common. */
  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether a circle reaches into the rectangle. */
  public boolean overlaps(double x, double y, double radius) {
    double dx = x - Math.max(left, Math.min(right, x));
    double dy = y - Math.max(top, Math.min(bottom, y));
    return dx * dx + dy * dy < radius * radius;
  }
}
