package org.zoneaxis.identify.net;

/**
 * The lengths of two vectors that span a net, and the angle between them.
 *
 * @param aa square of the length of a
 * @param ab a times b
 * @param bb square of the length of b
 */
public record NetMetric(double aa, double ab, double bb) {

  /** Beyond so many steps the numbers are not those of a net. */
  private static final int STEPS = 200;

  private static final double EQUAL = 1e-9;

  /**
   * A net by its shortest vectors.
   *
   * @param metric of the shortest vector a and the shortest b that is not parallel to it, at an
   *     angle of 90 to 120 degrees
   * @param transform a and b as sums of the vectors that were reduced
   */
  public record Reduced(NetMetric metric, NetTransform transform) {}

  /** Area of the cell of the net. */
  public double area() {
    return Math.sqrt(Math.max(0, aa * bb - ab * ab));
  }

  /** The metric of vectors that are so many times as long. */
  public NetMetric times(double factor) {
    double square = factor * factor;
    return new NetMetric(square * aa, square * ab, square * bb);
  }

  /** The metric of sums of both vectors. */
  public NetMetric transformed(NetTransform t) {
    return new NetMetric(
        t.aa() * t.aa() * aa + 2.0 * t.aa() * t.ab() * ab + t.ab() * t.ab() * bb,
        t.aa() * t.ba() * aa
            + (t.aa() * t.bb() + t.ab() * t.ba()) * ab
            + (double) t.ab() * t.bb() * bb,
        t.ba() * t.ba() * aa + 2.0 * t.ba() * t.bb() * ab + t.bb() * t.bb() * bb);
  }

  /** Square of the length of m a + n b. */
  public double squared(int m, int n) {
    return m * m * aa + 2.0 * m * n * ab + n * n * bb;
  }

  /**
   * Lagrange's reduction, the angle obtuse: the three shortest vectors are then a, b and -a - b (E.
   * Selling, J. reine angew. Math. 77 (1874) 143).
   */
  public Reduced reduced() {
    NetTransform transform = NetTransform.IDENTITY;
    NetMetric now = this;
    for (int step = 0; step < STEPS; step++) {
      NetTransform next;
      if (now.bb < now.aa * (1 - EQUAL)) {
        next = new NetTransform(0, 1, 1, 0);
      } else {
        int multiple = (int) StrictMath.rint(now.ab / now.aa);
        if (multiple == 0 || now.squared(-multiple, 1) >= now.bb * (1 - EQUAL)) {
          break;
        }
        next = new NetTransform(1, 0, -multiple, 1);
      }
      transform = next.after(transform);
      now = transformed(transform);
    }
    if (now.ab > 0) {
      transform = new NetTransform(1, 0, 0, -1).after(transform);
      now = transformed(transform);
    }
    return new Reduced(now, transform);
  }
}
