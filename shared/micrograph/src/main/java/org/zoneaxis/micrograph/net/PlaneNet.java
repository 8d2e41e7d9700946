package org.zoneaxis.micrograph.net;

import org.zoneaxis.crystal.vector.Degrees;

/**
 * A net in the plane of the image: all places origin + m a + n b, in pixels.
 *
 * @param x the origin, to the right
 * @param y downwards
 * @param ax first vector, to the right
 * @param ay downwards
 * @param bx second vector
 * @param by downwards
 */
public record PlaneNet(double x, double y, double ax, double ay, double bx, double by) {

  /** Pixels of a cell, with the sign of the turn from a to b. */
  public double determinant() {
    return ax * by - ay * bx;
  }

  /** Pixels of a cell. */
  public double area() {
    return Math.abs(determinant());
  }

  /** Length of the first vector. */
  public double a() {
    return Math.sqrt(ax * ax + ay * ay);
  }

  /** Length of the second vector. */
  public double b() {
    return Math.sqrt(bx * bx + by * by);
  }

  /** The longer of both lengths over the shorter. */
  public double ratio() {
    return Math.max(a(), b()) / Math.min(a(), b());
  }

  /** The angle between both vectors in degrees, 0 to 180. */
  public double angle() {
    double cosine = (ax * bx + ay * by) / (a() * b());
    return Degrees.ofRadians(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
  }

  /** How many a lead from the origin to a place. */
  public double m(double px, double py) {
    return ((px - x) * by - (py - y) * bx) / determinant();
  }

  /** How many b lead from the origin to a place. */
  public double n(double px, double py) {
    return ((py - y) * ax - (px - x) * ay) / determinant();
  }

  /** Column of a node. */
  public double nodeX(double m, double n) {
    return x + m * ax + n * bx;
  }

  /** Row of a node. */
  public double nodeY(double m, double n) {
    return y + m * ay + n * by;
  }

  /** The same net with another node as origin. */
  public PlaneNet from(double m, double n) {
    return new PlaneNet(nodeX(m, n), nodeY(m, n), ax, ay, bx, by);
  }

  /** The same net through another place. */
  public PlaneNet through(double px, double py) {
    return new PlaneNet(px, py, ax, ay, bx, by);
  }

  /** The net of other vectors, given by how many a and b they are. */
  public PlaneNet combined(double ma, double na, double mb, double nb) {
    return new PlaneNet(
        x, y, ma * ax + na * bx, ma * ay + na * by, mb * ax + nb * bx, mb * ay + nb * by);
  }

  /** The same net by its shortest two vectors, a not longer than b, the angle 60 to 90 degrees. */
  public PlaneNet reduced() {
    double px = ax;
    double py = ay;
    double qx = bx;
    double qy = by;
    for (int round = 0; round < 64; round++) {
      if (px * px + py * py > qx * qx + qy * qy) {
        double swapX = px;
        double swapY = py;
        px = qx;
        py = qy;
        qx = swapX;
        qy = swapY;
      }
      double times = Math.rint((px * qx + py * qy) / (px * px + py * py));
      if (times == 0 || !Double.isFinite(times)) {
        break;
      }
      qx -= times * px;
      qy -= times * py;
    }
    if (px * qx + py * qy < 0) {
      qx = -qx;
      qy = -qy;
    }
    return new PlaneNet(x, y, px, py, qx, qy);
  }
}
