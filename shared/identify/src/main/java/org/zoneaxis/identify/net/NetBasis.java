package org.zoneaxis.identify.net;

/**
 * Two vectors that span a net.
 *
 * @param ax component of a along x; likewise the others
 * @param ay component of a along y
 * @param bx component of b along x
 * @param by component of b along y
 */
public record NetBasis(double ax, double ay, double bx, double by) {

  /** Lengths and angle. */
  public NetMetric metric() {
    return new NetMetric(ax * ax + ay * ay, ax * bx + ay * by, bx * bx + by * by);
  }

  /** The area of the cell, negative where b is clockwise from a. */
  public double signedArea() {
    return ax * by - ay * bx;
  }

  /** Sums of both vectors. */
  public NetBasis transformed(NetTransform t) {
    return new NetBasis(
        t.aa() * ax + t.ab() * bx,
        t.aa() * ay + t.ab() * by,
        t.ba() * ax + t.bb() * bx,
        t.ba() * ay + t.bb() * by);
  }

  /** The shortest vectors of the same net, at an angle of 90 to 120 degrees. */
  public NetBasis reduced() {
    return transformed(metric().reduced().transform());
  }

  /** The place of a vector in units of a. */
  public double alongA(double x, double y) {
    return (x * by - y * bx) / signedArea();
  }

  /** The place of a vector in units of b. */
  public double alongB(double x, double y) {
    return (ax * y - ay * x) / signedArea();
  }
}
