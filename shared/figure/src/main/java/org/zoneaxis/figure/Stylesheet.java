package org.zoneaxis.figure;

/**
 * The colours of a figure, for light and for dark surroundings.
 *
 * <p>Every selector begins with the class of the root, so that a figure pasted into a page styles
 * nothing but itself. There is a colour for each thing, not a variable, because programs that turn
 * SVG into PDF know classes but not variables.
 */
final class Stylesheet {

  /** The class of the root element. */
  static final String ROOT = "zoneaxis";

  private static final String[][] LIGHT_AND_DARK = {
    {".paper{fill:", "#fff", "#14171c"},
    {" text{fill:", "#1c2128", "#e4e8ee"},
    {" .spots{fill:", "#000", "#fff"},
    {" .ring{stroke:", "#000", "#fff"},
    {" .holz{stroke:", "#b5390b", "#ff9d66"},
    {" .hkl text{fill:", "#0a4f9e", "#8cc2ff"},
    {" .hkl path{stroke:", "#0a4f9e", "#8cc2ff"},
    {" .rule{stroke:", "#1c2128", "#e4e8ee"},
    {" .note{fill:", "#59636e", "#a2adba"},
  };

  private static final String SHAPES =
      rule("{font-family:sans-serif;font-weight:400}")
          + rule(" .ring,.zoneaxis .holz,.zoneaxis .rule,.zoneaxis .hkl path{fill:none}")
          + rule(" .at,.zoneaxis .hkl text{text-anchor:middle}")
          + rule(" .it{font-style:italic}")
          + rule(" .head{font-weight:600}");

  /** The whole style element. */
  static final String ELEMENT =
      "<style>"
          + SHAPES
          + colours(1)
          + "@media (prefers-color-scheme:dark){"
          + colours(2)
          + "}</style>\n";

  private Stylesheet() {}

  private static String rule(String rest) {
    return "." + ROOT + rest;
  }

  private static String colours(int column) {
    StringBuilder css = new StringBuilder();
    for (String[] colour : LIGHT_AND_DARK) {
      String selector = colour[0].charAt(0) == '.' ? " " + colour[0] : colour[0];
      css.append(rule(selector)).append(colour[column]).append('}');
    }
    return css.toString();
  }
}
