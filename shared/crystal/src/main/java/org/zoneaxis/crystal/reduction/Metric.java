package org.zoneaxis.crystal.reduction;

import java.util.Collection;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The metric tensor of a cell, in square angstrom: all that matters of its vectors whatever their
 * orientation. International Tables for Crystallography, volume A, section 1.3.2 (2016).
 *
 * @param aa a . a; likewise the other products of cell vectors
 */
public record Metric(double aa, double bb, double cc, double bc, double ca, double ab) {

  public static Metric of(Lattice lattice) {
    Vector3 a = lattice.a();
    Vector3 b = lattice.b();
    Vector3 c = lattice.c();
    return new Metric(a.dot(a), b.dot(b), c.dot(c), b.dot(c), c.dot(a), a.dot(b));
  }

  /** The scalar product, in square angstrom, of two vectors in units of the cell vectors. */
  public double dot(Vector3 p, Vector3 q) {
    return aa * p.x() * q.x()
        + bb * p.y() * q.y()
        + cc * p.z() * q.z()
        + bc * (p.y() * q.z() + p.z() * q.y())
        + ca * (p.z() * q.x() + p.x() * q.z())
        + ab * (p.x() * q.y() + p.y() * q.x());
  }

  public double dot(IntegerVector p, IntegerVector q) {
    return dot(p.toVector(), q.toVector());
  }

  /** The length in angstrom of a vector in units of the cell vectors. */
  public double length(Vector3 v) {
    return Math.sqrt(Math.max(0, dot(v, v)));
  }

  public double length(IntegerVector v) {
    return length(v.toVector());
  }

  /** The angle between two lattice vectors in degrees. */
  double angle(IntegerVector p, IntegerVector q) {
    double cosine = dot(p, q) / (length(p) * length(q));
    return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
  }

  /** The angle between the second and third cell vectors in degrees. */
  public double angleAlpha() {
    return angle(IntegerMatrix.IDENTITY.b(), IntegerMatrix.IDENTITY.c());
  }

  /** The angle between the third and first cell vectors in degrees. */
  public double angleBeta() {
    return angle(IntegerMatrix.IDENTITY.c(), IntegerMatrix.IDENTITY.a());
  }

  /** The angle between the first and second cell vectors in degrees. */
  public double angleGamma() {
    return angle(IntegerMatrix.IDENTITY.a(), IntegerMatrix.IDENTITY.b());
  }

  /** The metric of the cell whose vectors are the columns of the matrix. */
  public Metric transformed(IntegerMatrix m) {
    return new Metric(
        dot(m.a(), m.a()),
        dot(m.b(), m.b()),
        dot(m.c(), m.c()),
        dot(m.b(), m.c()),
        dot(m.c(), m.a()),
        dot(m.a(), m.b()));
  }

  /** The metric of a cell smaller by the divisor along each axis. */
  public Metric dividedBy(int divisor) {
    double f = 1.0 / divisor / divisor;
    return new Metric(aa * f, bb * f, cc * f, bc * f, ca * f, ab * f);
  }

  /** The mean over the images under a group, which has that group's symmetry. */
  public Metric averaged(Collection<IntegerMatrix> group) {
    double[] sum = new double[6];
    for (IntegerMatrix rotation : group) {
      Metric image = transformed(rotation);
      sum[0] += image.aa;
      sum[1] += image.bb;
      sum[2] += image.cc;
      sum[3] += image.bc;
      sum[4] += image.ca;
      sum[5] += image.ab;
    }
    double f = 1.0 / group.size();
    return new Metric(sum[0] * f, sum[1] * f, sum[2] * f, sum[3] * f, sum[4] * f, sum[5] * f);
  }

  /** The largest difference of a component, relative to the longest edge squared. */
  public double difference(Metric other) {
    double largest =
        Math.max(
            Math.max(
                Math.max(Math.abs(aa - other.aa), Math.abs(bb - other.bb)),
                Math.max(Math.abs(cc - other.cc), Math.abs(bc - other.bc))),
            Math.max(Math.abs(ca - other.ca), Math.abs(ab - other.ab)));
    return largest / Math.max(aa, Math.max(bb, cc));
  }

  /** Volume of the cell squared. */
  public double determinant() {
    return aa * (bb * cc - bc * bc) - ab * (ab * cc - bc * ca) + ca * (ab * bc - bb * ca);
  }

  /** The metric of the reciprocal cell, in 1/angstrom squared. */
  public Metric reciprocal() {
    double f = 1 / determinant();
    return new Metric(
        f * (bb * cc - bc * bc),
        f * (cc * aa - ca * ca),
        f * (aa * bb - ab * ab),
        f * (ca * ab - aa * bc),
        f * (ab * bc - bb * ca),
        f * (bc * ca - cc * ab));
  }
}
