package org.zoneaxis.source.catalogue;

/**
 * Shape and size of a net with the shortest vectors a and b, at an angle of 90 to 120 degrees.
 *
 * @param x less the part of b along a, in units of a: 0 to 1/2
 * @param y the part of b across a, in units of a
 * @param area of the cell of the net in 1/angstrom^2
 */
public record NetShape(double x, double y, double area) {

  /** Rounds to what is kept. */
  public NetShape {
    x = kept(x);
    y = kept(y);
    area = kept(area);
  }

  private static float kept(double value) {
    return (float) value;
  }
}
