package org.zoneaxis.figure.table;

/**
 * How many decimals the numbers of a pattern are written with: an order of magnitude more than
 * anyone compares them with.
 */
public final class PatternNumbers {

  /** Positions, |g| and excitation errors in 1/angstrom, and the wavelength in angstrom. */
  public static final int RECIPROCAL = 10;

  /** Spacings and cell edges in angstrom. */
  public static final int LENGTH = 8;

  /** Angles in degrees, and ratios. */
  public static final int ANGLE = 8;

  /** Structure factors in 1/angstrom^2; in a cell that is mostly vacuum all of them are small. */
  public static final int STRUCTURE_FACTOR = 12;

  /** Intensities in 1/angstrom^4, squares of structure factors. */
  public static final int INTENSITY = 16;

  /** Intensities in per cent of the strongest. */
  public static final int RELATIVE = 9;

  /**
   * Voltage in kV and the parameters of a request, which come in steps of a thousandth at least.
   */
  public static final int PARAMETER = 6;

  private PatternNumbers() {}
}
