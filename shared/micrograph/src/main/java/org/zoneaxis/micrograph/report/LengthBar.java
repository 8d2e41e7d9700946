package org.zoneaxis.micrograph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.sheet.Box;

/**
 * A bar of a round length with its label above it.
 *
 * @param box where both are
 * @param length of the bar in drawing units
 * @param label the length with its unit
 */
record LengthBar(Box box, double length, Line label) {

  private static final double MOST_OF_SHEET = IndexDrawing.WIDTH / 4;
  private static final double MOST_OF_PANEL = 0.4;
  private static final double THICK = 4;
  private static final double HEIGHT = 20;
  private static final double ASIDE = 12;
  private static final double ABOVE = 10;
  private static final Look BAR = Look.filled(new Colour(0xFFFFFF));

  /**
   * The bar of a pattern, in the first corner without a spot: lower left, lower right, upper left,
   * upper right.
   *
   * @param panel what the pattern has of the drawing
   * @param perUnit drawing units for 1/nm
   * @param hasSpot whether there is a spot in a rectangle
   */
  static LengthBar of(Box panel, double perUnit, Predicate<Box> hasSpot) {
    double longest = Math.min(MOST_OF_SHEET, MOST_OF_PANEL * (panel.right() - panel.left()));
    double length = 1e-3;
    for (double decade = 1e-3; decade < 1e4; decade *= 10) {
      for (double step : new double[] {1, 2, 5}) {
        length = step * decade * perUnit <= longest ? step * decade : length;
      }
    }
    Line label = Lettering.of(Face.UPRIGHT, Decimal.of(length, 3) + " nm\u207B\u00B9");
    double width = Math.max(length * perUnit, IndexDrawing.LABEL * label.width());
    List<Box> corners = new ArrayList<>();
    for (double bottom : new double[] {panel.bottom() - ABOVE, panel.top() + ABOVE + HEIGHT}) {
      for (double begin : new double[] {panel.left() + ASIDE, panel.right() - ASIDE - width}) {
        corners.add(new Box(begin, bottom - HEIGHT, begin + width, bottom));
      }
    }
    Box box = corners.stream().filter(hasSpot.negate()).findFirst().orElse(corners.get(0));
    return new LengthBar(box, length * perUnit, label);
  }

  /**
   * The bar.
   *
   * @param behind the look of what keeps it apart from the image
   */
  List<Node> marks(Look behind) {
    double top = box.bottom() - THICK;
    Outline bar = Outline.rectangle(box.left(), top, length, THICK, 0);
    double size = IndexDrawing.LABEL;
    return List.of(
        new Node.Path(bar, behind),
        new Node.Path(bar, BAR),
        new Node.Text(label.unspoken(), box.left(), top - 5, size, behind),
        new Node.Text(label, box.left(), top - 5, size, BAR));
  }
}
