package org.zoneaxis.crystal;

import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Degrees;

/**
 * The lattice parameters: edges of the cell in angstrom, and the angles between them in degrees.
 *
 * @param a edge; likewise b and c
 * @param b edge
 * @param c edge
 * @param alpha angle between b and c; likewise beta (c, a) and gamma (a, b)
 * @param beta angle
 * @param gamma angle
 */
record LatticeParameters(double a, double b, double c, double alpha, double beta, double gamma) {

  /**
   * How far, in parts of the edge, a and b of a hexagonal cell may differ: what the rounding of
   * published parameters and the relaxation of calculated ones leave.
   */
  private static final double HEXAGONAL_EDGES = 2e-3;

  /** How far, in degrees, the angles of a hexagonal cell may be from 90, 90 and 120. */
  private static final double HEXAGONAL_ANGLES = 0.05;

  /** In angstrom and degrees: what nobody can tell from a = b, gamma = 120. */
  private static final double EXACT = 1e-3;

  /** Checks each by itself; whether the angles span a volume is the lattice's matter. */
  LatticeParameters {
    requireLength("a", a);
    requireLength("b", b);
    requireLength("c", c);
    requireAngle("alpha", alpha);
    requireAngle("beta", beta);
    requireAngle("gamma", gamma);
  }

  /** Checks an edge, whatever the others are. */
  static double requireLength(String name, double value) {
    if (!(value >= Lattice.MIN_LENGTH && value <= Lattice.MAX_LENGTH)) {
      throw new CrystalException(
          "cell length " + name,
          Double.toString(value),
          "it must be "
              + (int) Lattice.MIN_LENGTH
              + " to "
              + (int) Lattice.MAX_LENGTH
              + " angstrom");
    }
    return value;
  }

  private static double requireAngle(String name, double value) {
    if (!(value > 0 && value < 180)) {
      throw new CrystalException(
          "cell angle " + name, Double.toString(value), "it must be between 0 and 180 degrees");
    }
    return value;
  }

  /** Exact for the angles that symmetry fixes, so that equal lengths come out equal to the bit. */
  static double cosine(double degrees) {
    if (degrees == 90) {
      return 0;
    }
    if (degrees == 120) {
      return -0.5;
    }
    if (degrees == 60) {
      return 0.5;
    }
    return StrictMath.cos(Degrees.toRadians(degrees));
  }

  /** Whether the cell is hexagonal as far as anybody measures. */
  boolean isHexagonal() {
    return isHexagonalWithin(HEXAGONAL_EDGES * a, HEXAGONAL_ANGLES);
  }

  /** Whether nobody can tell the parameters from those of a hexagonal cell. */
  boolean isExactlyHexagonal() {
    return isHexagonalWithin(EXACT, EXACT);
  }

  private boolean isHexagonalWithin(double length, double angle) {
    return Math.abs(a - b) <= length
        && Math.abs(alpha - 90) <= angle
        && Math.abs(beta - 90) <= angle
        && Math.abs(gamma - 120) <= angle;
  }
}
