package org.zoneaxis.figure.pattern;

import java.util.List;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.figure.choice.DoubleSpots;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;

/**
 * The drawing of a pattern as a frame for others of the same crystal on the same page, such as
 * while the thickness of a foil is changed: its scale and its panel stay, and spots are as large as
 * the drawing of their own pattern would have them in that scale.
 */
public final class SpotFrame {

  private final PatternLayout layout;
  private final FigureStyle style;

  private SpotFrame(PatternLayout layout, FigureStyle style) {
    this.layout = layout;
    this.style = style;
  }

  /**
   * The frame of a drawing.
   *
   * @param pattern what it shows
   * @param spots factor on the radii of spots
   * @param millimetres for 1/angstrom; 0 fits the page
   */
  public static SpotFrame of(DiffractionPattern pattern, double spots, double millimetres) {
    FigureStyle style =
        new FigureStyle(
            LabelMode.STRONG, LengthUnit.ANGSTROM, DoubleSpots.HIDE, spots, millimetres);
    return new SpotFrame(PatternLayout.of(pattern, style), style);
  }

  /** The spots of a pattern, in the order of its reflections. */
  public List<Spot> spots(DiffractionPattern pattern) {
    return layout.spotsOf(pattern, style);
  }

  /** Where a vector on the page is drawn, in drawing units from 000, y downwards. */
  public Vector3 place(Vector3 onPage) {
    return new Vector3(layout.scale() * onPage.x(), -layout.scale() * onPage.y(), 0);
  }
}
