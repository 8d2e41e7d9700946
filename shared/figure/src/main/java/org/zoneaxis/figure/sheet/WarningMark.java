package org.zoneaxis.figure.sheet;

import java.util.List;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Stroke;

/**
 * The sign in the upper right corner of a picture whose structure is doubtful; the words are in the
 * caption. A triangle with an exclamation mark.
 */
public final class WarningMark {

  private static final double SIZE = 16;
  private static final double MARGIN = 8;

  private static final Look LOOK = Look.stroked("caution", Stroke.of(Looks.CAUTION, 1.6).rounded());

  private WarningMark() {}

  /** The place that the sign takes, in a panel that reaches so far above the origin. */
  public static Box box(double halfHeight) {
    double right = FigureSheet.HALF_WIDTH - MARGIN;
    double top = MARGIN - halfHeight;
    return new Box(right - SIZE, top, right, top + SIZE);
  }

  /** The sign. */
  public static Node sign(double halfHeight) {
    Box box = box(halfHeight);
    double middle = (box.left() + box.right()) / 2;
    Outline.Drawn sign = new Outline.Drawn();
    sign.moveTo(middle, box.top() + 1);
    sign.lineTo(box.right(), box.bottom() - 1);
    sign.lineTo(box.left(), box.bottom() - 1);
    sign.close();
    sign.moveTo(middle, box.top() + 6);
    sign.lineTo(middle, box.top() + 9.7);
    sign.moveTo(middle, box.top() + 12.1);
    sign.lineTo(middle, box.top() + 12.4);
    return Node.Group.of("caution", List.of(new Node.Path(sign.outline(), LOOK)));
  }
}
