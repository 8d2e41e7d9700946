package org.zoneaxis.figure;

/**
 * What figures have in common around the drawing: the size of the sheet, so that they stand side by
 * side, the words for those who do not see it, colours and paper.
 *
 * @param id unlike that of any other figure on a page
 * @param title what the figure shows, on one line
 * @param description what it shows, in sentences
 * @param stylesheet the colours
 */
record FigureSheet(String id, String title, String description, Stylesheet stylesheet) {

  /** Half the width of every figure, in drawing units. */
  static final double HALF_WIDTH = 260;

  /** Width of a line of text in drawing units. */
  static final double TEXT_WIDTH = 2 * HALF_WIDTH - 40;

  /** Left edge of the text in drawing units. */
  static final double LEFT = -TEXT_WIDTH / 2;

  /** The size at which a browser shows a figure of itself, in pixels a drawing unit. */
  private static final double PIXELS = 1.25;

  private static final int HEAD_BYTES = 2400;

  /**
   * The whole document.
   *
   * @param top how far it reaches above the origin, in drawing units
   * @param bottom how far it reaches below the origin
   * @param attributes further attributes of the root
   * @param content what is drawn on the paper
   */
  String around(double top, double bottom, String attributes, CharSequence content) {
    StringBuilder document = new StringBuilder(content.length() + HEAD_BYTES);
    Markup out = new Markup(document);
    root(out, top, top + bottom, attributes);
    out.raw("<title id=\"")
        .raw(id + "-t")
        .raw("\">")
        .text(title)
        .raw("</title>\n<desc id=\"")
        .raw(id + "-d")
        .raw("\">")
        .text(description)
        .raw("</desc>\n")
        .raw(stylesheet.element());
    paper(out, top, top + bottom);
    return document.append(content).append("</svg>\n").toString();
  }

  private void root(Markup out, double top, double height, String attributes) {
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
        .raw(stylesheet.root())
        .raw("\" viewBox=\"")
        .number(-HALF_WIDTH, 0)
        .raw(" ")
        .number(-top, 0)
        .raw(" ")
        .number(2 * HALF_WIDTH, 0)
        .raw(" ")
        .number(height, 0)
        .raw("\" width=\"")
        .number(PIXELS * 2 * HALF_WIDTH, 0)
        .raw("\" height=\"")
        .number(PIXELS * height, 0)
        .raw("\" role=\"img\" aria-labelledby=\"")
        .raw(id + "-t " + id + "-d")
        .raw("\"")
        .raw(attributes)
        .raw(">\n");
  }

  private static void paper(Markup out, double top, double height) {
    out.raw("<path class=\"paper\" d=\"M")
        .number(-HALF_WIDTH, 0)
        .raw(" ")
        .number(-top, 0)
        .raw("h")
        .number(2 * HALF_WIDTH, 0)
        .raw("v")
        .number(height, 0)
        .raw("h")
        .number(-2 * HALF_WIDTH, 0)
        .raw("z\"/>\n");
  }
}
