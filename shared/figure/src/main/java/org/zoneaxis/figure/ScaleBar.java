package org.zoneaxis.figure;

/**
 * A bar of a round length: 1, 2 or 5 times a power of ten.
 *
 * @param length its length in drawing units
 * @param label its length with the unit, such as {@code 0.5 A^-1} in print
 */
record ScaleBar(double length, String label) {

  private static final double MAX_LENGTH = 125;

  private static final int[] STEPS = {5, 2, 1};

  /** The superscript -1. */
  private static final String INVERSE = "\u207B\u00B9";

  /** The longest bar that is not too long. */
  static ScaleBar of(double unitsPerInverseAngstrom, LengthUnit unit) {
    double perInverseUnit = unitsPerInverseAngstrom / unit.angstroms();
    double longest = MAX_LENGTH / perInverseUnit;
    for (int decimals = -4; decimals < Decimal.MAX_DECIMALS; decimals++) {
      double power = power(decimals);
      for (int step : STEPS) {
        double value = step * power;
        if (value <= longest) {
          String number = Decimal.of(value, Math.max(0, decimals));
          return new ScaleBar(value * perInverseUnit, number + "\u00A0" + inverse(unit));
        }
      }
    }
    throw new IllegalArgumentException("no scale bar for this scale: " + unitsPerInverseAngstrom);
  }

  /** The reciprocal of a unit, in print. */
  static String inverse(LengthUnit unit) {
    return unit.symbol() + INVERSE;
  }

  private static double power(int decimals) {
    double power = 1;
    for (int i = 0; i < Math.abs(decimals); i++) {
      power *= 10;
    }
    return decimals > 0 ? 1 / power : power;
  }
}
