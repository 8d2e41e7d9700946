package org.zoneaxis.figure.pattern;

import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.option.OptionValues;

/**
 * How a pattern is drawn; what it shows does not depend on it.
 *
 * @param labels which spots carry their indices
 * @param unit the unit of scale bar and captions
 * @param doubleSpots whether spots are shown that are there by double diffraction alone
 * @param spots factor on the radii of spots
 * @param scale millimetres for 1/angstrom; 0 fits the page
 */
public record FigureStyle(
    LabelMode labels, LengthUnit unit, DoubleSpots doubleSpots, double spots, double scale) {

  /** Strong reflections labelled, angstrom. */
  public static final FigureStyle DEFAULT = new FigureStyle(LabelMode.STRONG, LengthUnit.ANGSTROM);

  /** Spots of the usual size that fit the page, and none by double diffraction. */
  public FigureStyle(LabelMode labels, LengthUnit unit) {
    this(labels, unit, DoubleSpots.HIDE, 1, 0);
  }

  /** As asked for. */
  static FigureStyle of(OptionValues options) {
    return new FigureStyle(
        options.get(FigureOptions.LABELS),
        options.get(FigureOptions.UNIT),
        options.get(FigureOptions.DOUBLE),
        options.get(FigureOptions.SPOTS).doubleValue(),
        options.get(FigureOptions.SCALE).doubleValue());
  }
}
