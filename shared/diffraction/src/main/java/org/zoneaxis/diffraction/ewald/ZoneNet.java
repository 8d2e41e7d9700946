package org.zoneaxis.diffraction.ewald;

import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The reciprocal lattice as a stack of plane nets normal to a zone axis.
 *
 * <p>Layer n holds the reflections with hu + kv + lw = n, at height n / |u a + v b + w c| along the
 * axis. Within a layer every reflection is i p + j q + n r with whole i and j, where p and q are
 * the Lagrange-reduced basis of the zero layer (p the shorter) and r is any reflection of layer 1.
 * Points in a ring about the axis are reached row by row, without visiting a point outside it.
 */
public final class ZoneNet {

  /** Receives the indices of a point. */
  public interface PointVisitor {
    /** One call for each point. */
    void visit(int h, int k, int l);
  }

  private final MillerIndices p;
  private final MillerIndices q;
  private final MillerIndices r;
  private final double layerSpacing;
  private final double lengthP;

  /** Components along p, and at right angles to it within the layer, in 1/angstrom. */
  private final double qAlong;

  private final double qAcross;
  private final double rAlong;
  private final double rAcross;

  /** The stack of nets of a zone axis. */
  public ZoneNet(Lattice lattice, ZoneAxis axis) {
    MillerIndices[] basis = basis(axis);
    reduce(basis, lattice);
    this.p = basis[0];
    this.q = basis[1];
    this.r = basis[2];
    Vector3 direction = lattice.direct(axis);
    this.layerSpacing = 1 / direction.length();
    Vector3 along = lattice.reciprocal(p).normalised();
    Vector3 across = direction.normalised().cross(along);
    this.lengthP = lattice.reciprocal(p).length();
    this.qAlong = lattice.reciprocal(q).dot(along);
    this.qAcross = lattice.reciprocal(q).dot(across);
    this.rAlong = lattice.reciprocal(r).dot(along);
    this.rAcross = lattice.reciprocal(r).dot(across);
  }

  /**
   * Three reflections that span the whole reciprocal lattice, two of them in the zero layer and the
   * third in layer 1, by the extended Euclidean algorithm.
   */
  private static MillerIndices[] basis(ZoneAxis axis) {
    int u = axis.u();
    int v = axis.v();
    int w = axis.w();
    if (u == 0 && v == 0) {
      return new MillerIndices[] {
        new MillerIndices(1, 0, 0), new MillerIndices(0, 1, 0), new MillerIndices(0, 0, w)
      };
    }
    int[] uv = bezout(u, v);
    int divisor = uv[2];
    int[] dw = bezout(divisor, w);
    return new MillerIndices[] {
      new MillerIndices(-v / divisor, u / divisor, 0),
      new MillerIndices(-w * uv[0], -w * uv[1], divisor),
      new MillerIndices(dw[0] * uv[0], dw[0] * uv[1], dw[1])
    };
  }

  /** s, t and the positive d = gcd(m, n) with s m + t n = d. */
  private static int[] bezout(int m, int n) {
    if (n == 0) {
      return new int[] {Integer.signum(m), 0, Math.abs(m)};
    }
    int[] inner = bezout(n, m % n);
    return new int[] {inner[1], inner[0] - m / n * inner[1], inner[2]};
  }

  /** Lagrange's reduction of the first two, and the third brought close to the axis. */
  private static void reduce(MillerIndices[] basis, Lattice lattice) {
    while (true) {
      if (lattice.reciprocal(basis[1]).length() < lattice.reciprocal(basis[0]).length()) {
        MillerIndices shorter = basis[1];
        basis[1] = basis[0];
        basis[0] = shorter;
      }
      long multiple = multiple(lattice, basis[1], basis[0]);
      if (multiple == 0) {
        break;
      }
      MillerIndices reduced = minus(basis[1], multiple, basis[0]);
      if (lattice.reciprocal(reduced).length() >= lattice.reciprocal(basis[1]).length()) {
        break;
      }
      basis[1] = reduced;
    }
    basis[2] = minus(basis[2], multiple(lattice, basis[2], basis[1]), basis[1]);
    basis[2] = minus(basis[2], multiple(lattice, basis[2], basis[0]), basis[0]);
  }

  private static long multiple(Lattice lattice, MillerIndices of, MillerIndices by) {
    Vector3 divisor = lattice.reciprocal(by);
    return Math.round(lattice.reciprocal(of).dot(divisor) / divisor.dot(divisor));
  }

  private static MillerIndices minus(MillerIndices from, long multiple, MillerIndices what) {
    int m = (int) multiple;
    return new MillerIndices(
        from.h() - m * what.h(), from.k() - m * what.k(), from.l() - m * what.l());
  }

  /** Distance between layers in 1/angstrom. */
  public double layerSpacing() {
    return layerSpacing;
  }

  /** The shortest reflection of the zero layer, allowed or not. */
  public MillerIndices shortest() {
    return p;
  }

  /** Length of the longer vector of the reduced basis of the zero layer, in 1/angstrom. */
  public double reducedLength() {
    return Math.sqrt(qAlong * qAlong + qAcross * qAcross);
  }

  /** About how many points of a layer lie in a ring. */
  public double expectedPoints(Annulus ring) {
    double area = Math.PI * (ring.outer() * ring.outer() - ring.inner() * ring.inner());
    return area / (lengthP * Math.abs(qAcross));
  }

  /**
   * Visits the points of a layer whose distance from the axis lies in a ring, borders included to
   * within rounding; a point closer than rounding to the border may be visited or not.
   */
  public void forEach(int layer, Annulus ring, PointVisitor visitor) {
    double outer2 = ring.outer() * ring.outer();
    double inner2 = ring.inner() * ring.inner();
    double start = layer * rAcross;
    int from = (int) Math.ceil(Math.min(bound(-ring.outer(), start), bound(ring.outer(), start)));
    int to = (int) Math.floor(Math.max(bound(-ring.outer(), start), bound(ring.outer(), start)));
    for (int j = from; j <= to; j++) {
      WorkCancelledException.throwIfCancelled();
      double across = start + j * qAcross;
      double along = layer * rAlong + j * qAlong;
      double far = Math.sqrt(Math.max(0, outer2 - across * across));
      if (across * across < inner2) {
        double near = Math.sqrt(inner2 - across * across);
        row(layer, j, (-far - along) / lengthP, (-near - along) / lengthP, visitor);
        row(layer, j, (near - along) / lengthP, (far - along) / lengthP, visitor);
      } else {
        row(layer, j, (-far - along) / lengthP, (far - along) / lengthP, visitor);
      }
    }
  }

  private double bound(double across, double start) {
    return (across - start) / qAcross;
  }

  private void row(int n, int j, double from, double to, PointVisitor visitor) {
    int last = (int) Math.floor(to);
    for (int i = (int) Math.ceil(from); i <= last; i++) {
      visitor.visit(
          i * p.h() + j * q.h() + n * r.h(),
          i * p.k() + j * q.k() + n * r.k(),
          i * p.l() + j * q.l() + n * r.l());
    }
  }
}
