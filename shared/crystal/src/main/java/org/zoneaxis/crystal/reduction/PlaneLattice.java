package org.zoneaxis.crystal.reduction;

/**
 * The lattice in the plane normal to a rotation axis: its two shortest vectors, at no acute angle,
 * and the third that closes the triangle. These three are the shortest of the three classes of
 * vectors that differ by twice a lattice vector (E. Selling, J. reine angew. Math. 77 (1874) 143).
 *
 * @param shortest the shortest lattice vector of the plane
 * @param second the shortest one not parallel to it
 */
public record PlaneLattice(IntegerVector shortest, IntegerVector second) {

  public static PlaneLattice normalTo(IntegerMatrix rotation, Metric metric) {
    IntegerVector plane = Rotation.plane(rotation);
    int h = plane.x();
    int k = plane.y();
    int divisor = IntegerVector.gcd(h, k);
    if (divisor == 0) {
      return reduced(new IntegerVector(1, 0, 0), new IntegerVector(0, 1, 0), metric);
    }
    IntegerVector inBasalPlane = new IntegerVector(k / divisor, -h / divisor, 0);
    IntegerVector bezout = bezout(h, k);
    int sign = bezout.dot(plane) < 0 ? -1 : 1;
    IntegerVector rising = bezout.times(-sign * plane.z()).plus(new IntegerVector(0, 0, divisor));
    return reduced(inBasalPlane, rising, metric);
  }

  /** Coefficients that make plus or minus the greatest common divisor of two numbers. */
  private static IntegerVector bezout(int p, int q) {
    if (q == 0) {
      return new IntegerVector(1, 0, 0);
    }
    IntegerVector inner = bezout(q, p % q);
    return new IntegerVector(inner.y(), inner.x() - p / q * inner.y(), 0);
  }

  /** Lagrange's and Gauss's reduction in two dimensions. */
  private static PlaneLattice reduced(IntegerVector first, IntegerVector other, Metric metric) {
    IntegerVector p = first;
    IntegerVector q = other;
    while (true) {
      q = q.plus(p.times((int) -StrictMath.rint(metric.dot(p, q) / metric.dot(p, p))));
      if (metric.dot(q, q) >= metric.dot(p, p) * (1 - 1e-12)) {
        return new PlaneLattice(p, metric.dot(p, q) > 0 ? q.negated() : q);
      }
      IntegerVector exchanged = p;
      p = q;
      q = exchanged;
    }
  }

  /** The third side of the triangle; the three add up to nothing. */
  public IntegerVector third() {
    return shortest.plus(second).negated();
  }
}
