package org.zoneaxis.figure;

/**
 * The sign in the upper right corner of a picture whose structure is doubtful; the words are in the
 * caption. A triangle with an exclamation mark, made of lines and no font.
 */
final class WarningMark {

  private static final double SIZE = 16;
  private static final double MARGIN = 8;

  private WarningMark() {}

  /** The place that the sign takes, in a panel that reaches so far above the origin. */
  static Box box(double halfHeight) {
    double right = FigureSheet.HALF_WIDTH - MARGIN;
    double top = MARGIN - halfHeight;
    return new Box(right - SIZE, top, right, top + SIZE);
  }

  /** Draws the sign. */
  static void draw(Markup out, double halfHeight) {
    Box box = box(halfHeight);
    double middle = (box.left() + box.right()) / 2;
    out.raw("<path class=\"caution\" stroke-width=\"1.6\" stroke-linejoin=\"round\" d=\"M");
    out.number(middle, 1).raw(" ").number(box.top() + 1, 1);
    out.raw("L").number(box.right(), 1).raw(" ").number(box.bottom() - 1, 1);
    out.raw("H").number(box.left(), 1).raw("zM");
    out.number(middle, 1).raw(" ").number(box.top() + 6, 1).raw("v4.4m0 1.6v1.4\"/>\n");
  }
}
