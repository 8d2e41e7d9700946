package org.zoneaxis.library.catalogue;

import org.zoneaxis.crystal.Lattice;

/**
 * Edges and angles of a cell: what a list shows of a lattice, in a tenth of its memory.
 *
 * @param a edge in angstrom; likewise b and c
 * @param b edge in angstrom
 * @param c edge in angstrom
 * @param alpha angle between b and c in degrees; likewise beta (c, a) and gamma (a, b)
 * @param beta angle in degrees
 * @param gamma angle in degrees
 */
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {

  /** The cell of a lattice. */
  public static UnitCell of(Lattice lattice) {
    return new UnitCell(
        lattice.lengthA(),
        lattice.lengthB(),
        lattice.lengthC(),
        lattice.alpha(),
        lattice.beta(),
        lattice.gamma());
  }

  /** The lattice of the cell, in its usual orientation. */
  public Lattice lattice() {
    return Lattice.ofParameters(a, b, c, alpha, beta, gamma);
  }

  /**
   * Whether another cell is about the same.
   *
   * @param edge how much edges may differ, as a share of those of this cell
   * @param degrees how much angles may
   */
  public boolean isNear(UnitCell other, double edge, double degrees) {
    return isNear(a, other.a, edge * a)
        && isNear(b, other.b, edge * b)
        && isNear(c, other.c, edge * c)
        && isNear(alpha, other.alpha, degrees)
        && isNear(beta, other.beta, degrees)
        && isNear(gamma, other.gamma, degrees);
  }

  private static boolean isNear(double one, double other, double tolerance) {
    return Math.abs(one - other) <= tolerance;
  }
}
