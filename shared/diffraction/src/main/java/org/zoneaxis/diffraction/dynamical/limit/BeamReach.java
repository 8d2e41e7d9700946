package org.zoneaxis.diffraction.dynamical.limit;

import org.zoneaxis.crystal.MillerIndices;

/**
 * The limits within which beams take part, both inclusive.
 *
 * @param gmax largest |g| in 1/angstrom
 * @param smax largest |s| in 1/angstrom
 */
public record BeamReach(double gmax, double smax) {

  /** Reflections of equal length are all in or all out, whatever their rounding. */
  public static final double ROUNDING = 1e-9;

  /** Steps of gmax and smax in 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double SMAX_STEPS = 1000;

  /**
   * Whether a reflection is within both.
   *
   * @param length |g| in 1/angstrom
   * @param error the excitation error in 1/angstrom
   */
  public boolean holds(double length, double error) {
    return length <= gmax * (1 + ROUNDING) && Math.abs(error) <= smax * (1 + ROUNDING);
  }

  /**
   * Says why a reflection takes no part: it is beyond the limits, or nothing scatters into it.
   *
   * @param length |g| in 1/angstrom
   * @param error the excitation error in 1/angstrom
   */
  public MissingBeamException missing(MillerIndices hkl, double length, double error) {
    return holds(length, error)
        ? unreached(hkl)
        : new MissingBeamException(
            hkl,
            "it would with gmax of at least "
                + Math.ceil(length * GMAX_STEPS) / GMAX_STEPS
                + " and smax of at least "
                + Math.ceil(Math.abs(error) * SMAX_STEPS) / SMAX_STEPS);
  }

  /** Says that no chain of scatterings leads to a reflection, which is within the limits. */
  public static MissingBeamException unreached(MillerIndices hkl) {
    return new MissingBeamException(hkl, "the lattice centring forbids it");
  }
}
