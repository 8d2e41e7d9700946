package org.zoneaxis.figure.sheet;

import java.util.List;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Node;

/**
 * A bar of a round length: 1, 2 or 5 times a power of ten.
 *
 * @param length its length in drawing units
 * @param label its length with the unit, such as {@code 0.5 A^-1} in print
 */
public record ScaleBar(double length, String label) {

  private static final double MAX_LENGTH = 125;

  private static final double FONT = 11.5;

  private static final int[] STEPS = {5, 2, 1};

  /** The superscript -1. */
  private static final String INVERSE = "\u207B\u00B9";

  /** The longest bar that is not too long, of a pattern. */
  public static ScaleBar of(double unitsPerInverseAngstrom, LengthUnit unit) {
    return of(unitsPerInverseAngstrom / unit.angstroms(), inverse(unit));
  }

  /** The longest bar that is not too long, of a structure. */
  public static ScaleBar ofLength(double unitsPerAngstrom, LengthUnit unit) {
    return of(unitsPerAngstrom * unit.angstroms(), unit.symbol());
  }

  private static ScaleBar of(double perUnit, String unit) {
    double longest = MAX_LENGTH / perUnit;
    for (int decimals = -4; decimals < Decimal.MAX_DECIMALS; decimals++) {
      double power = power(decimals);
      for (int step : STEPS) {
        double value = step * power;
        if (value <= longest) {
          String number = Decimal.of(value, Math.max(0, decimals));
          return new ScaleBar(value * perUnit, number + " " + unit);
        }
      }
    }
    throw new IllegalArgumentException("no scale bar for this scale: " + perUnit);
  }

  /** The reciprocal of a unit, in print. */
  public static String inverse(LengthUnit unit) {
    return unit.symbol() + INVERSE;
  }

  /** The width of bar and label in drawing units. */
  public double width() {
    return Math.max(length, FONT * Lettering.width(Face.UPRIGHT, label));
  }

  /** The bar with its label above it, in the 30 units above a place. */
  public Node marks(double left, double bottom) {
    Line text = Lettering.of(Face.UPRIGHT, label);
    double start = Math.max(left, left + (length - FONT * text.width()) / 2);
    return Node.Group.of(
        "scale",
        List.of(
            new Node.Segment(left, bottom - 9, left + length, bottom - 9, Looks.line("bar", 3)),
            new Node.Text(text, start, bottom - 15, FONT, Looks.TEXT)));
  }

  private static double power(int decimals) {
    double power = 1;
    for (int i = 0; i < Math.abs(decimals); i++) {
      power *= 10;
    }
    return decimals > 0 ? 1 / power : power;
  }
}
