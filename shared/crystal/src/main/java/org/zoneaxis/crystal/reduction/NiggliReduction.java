package org.zoneaxis.crystal.reduction;

import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * The reduced cell of a lattice after Niggli: the shortest three vectors, all angles acute or none.
 *
 * <p>I. Krivy and B. Gruber, Acta Cryst. A32 (1976) 297, steps 1 to 8, with comparisons that allow
 * for rounding as in R. W. Grosse-Kunstleve, N. K. Sauter and P. D. Adams, Acta Cryst. A60 (2004)
 * 1.
 */
public final class NiggliReduction {

  private static final double RELATIVE_EPSILON = 1e-7;

  /** Each step shortens the cell; even the most oblique cells accepted need some tens. */
  private static final int MAX_STEPS = 10_000;

  private final double epsilon;
  private Metric metric;
  private IntegerMatrix change = IntegerMatrix.IDENTITY;

  private NiggliReduction(Metric metric) {
    this.metric = metric;
    this.epsilon = RELATIVE_EPSILON * StrictMath.cbrt(Math.abs(metric.determinant()));
  }

  /** The right-handed change to the reduced cell, determinant 1. */
  public static IntegerMatrix of(Metric metric) {
    NiggliReduction reduction = new NiggliReduction(metric);
    for (int step = 0; step < MAX_STEPS; step++) {
      reduction.sortLengths();
      reduction.normaliseSigns();
      if (!reduction.shorten()) {
        return reduction.change;
      }
    }
    throw new CrystalException(
        "cell", metric.toString(), "it is too oblique to be reduced; give a more compact cell");
  }

  private void apply(IntegerMatrix step) {
    change = change.times(step);
    metric = metric.transformed(step);
  }

  private double xi() {
    return 2 * metric.bc();
  }

  private double eta() {
    return 2 * metric.ca();
  }

  private double zeta() {
    return 2 * metric.ab();
  }

  private boolean above(double p, double q) {
    return p > q + epsilon;
  }

  private boolean equal(double p, double q) {
    return Math.abs(p - q) <= epsilon;
  }

  /** Steps 1 and 2: three neighbouring exchanges sort three. */
  private void sortLengths() {
    exchangeFirst();
    if (unordered(metric.bb(), metric.cc(), eta(), zeta())) {
      apply(IntegerMatrix.ofRows(-1, 0, 0, 0, 0, -1, 0, -1, 0));
    }
    exchangeFirst();
  }

  private void exchangeFirst() {
    if (unordered(metric.aa(), metric.bb(), xi(), eta())) {
      apply(IntegerMatrix.ofRows(0, -1, 0, -1, 0, 0, 0, 0, -1));
    }
  }

  private boolean unordered(double p, double q, double first, double second) {
    return above(p, q) || (equal(p, q) && above(Math.abs(first), Math.abs(second)));
  }

  /** Steps 3 and 4: all three products positive, or none. */
  private void normaliseSigns() {
    int i = sign(xi());
    int j = sign(eta());
    int k = sign(zeta());
    if (i * j * k > 0) {
      apply(IntegerMatrix.diagonal(i, j, k));
      return;
    }
    int x = i > 0 ? -1 : 1;
    int y = j > 0 ? -1 : 1;
    int z = k > 0 ? -1 : 1;
    if (x * y * z < 0) {
      if (k == 0) {
        z = -z;
      } else if (j == 0) {
        y = -y;
      } else {
        x = -x;
      }
    }
    apply(IntegerMatrix.diagonal(x, y, z));
  }

  private int sign(double value) {
    return Math.abs(value) <= epsilon ? 0 : (int) Math.signum(value);
  }

  /** Steps 5 to 8; whether something was shortened. */
  private boolean shorten() {
    if (tooOblique(xi(), metric.bb(), eta(), zeta())) {
      apply(IntegerMatrix.ofRows(1, 0, 0, 0, 1, -multiple(xi(), metric.bb()), 0, 0, 1));
    } else if (tooOblique(eta(), metric.aa(), xi(), zeta())) {
      apply(IntegerMatrix.ofRows(1, 0, -multiple(eta(), metric.aa()), 0, 1, 0, 0, 0, 1));
    } else if (tooOblique(zeta(), metric.aa(), xi(), eta())) {
      apply(IntegerMatrix.ofRows(1, -multiple(zeta(), metric.aa()), 0, 0, 1, 0, 0, 0, 1));
    } else if (diagonalTooLong()) {
      apply(IntegerMatrix.ofRows(1, 0, 1, 0, 1, 1, 0, 0, 1));
    } else {
      return false;
    }
    return true;
  }

  private boolean tooOblique(double product, double length, double first, double second) {
    return above(Math.abs(product), length)
        || (equal(product, length) && above(second, 2 * first))
        || (equal(product, -length) && above(0, second));
  }

  /** How often the shorter vector goes into the longer; the published step 1 of it at a time. */
  private static int multiple(double product, double length) {
    int times = Math.max(1, (int) StrictMath.rint(Math.abs(product) / (2 * length)));
    return product > 0 ? times : -times;
  }

  private boolean diagonalTooLong() {
    double sum = xi() + eta() + zeta() + metric.aa() + metric.bb();
    return above(0, sum) || (equal(sum, 0) && above(2 * (metric.aa() + eta()) + zeta(), 0));
  }
}
