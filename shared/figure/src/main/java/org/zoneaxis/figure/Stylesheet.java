package org.zoneaxis.figure;

/**
 * The colours of a figure, for light and for dark surroundings.
 *
 * <p>Every selector begins with the class of the root, so that a figure pasted into a page styles
 * nothing but itself. Shapes take the {@code color} of what they are in; there are no variables,
 * because programs that turn SVG into PDF do not know them.
 */
final class Stylesheet {

  /** The class of the root element. */
  static final String ROOT = "za";

  private static final String[][] LIGHT_AND_DARK = {
    {"", "color:#1c2128", "color:#e4e8ee"},
    {" .paper", "fill:#fff;stroke:none", "fill:#14171c"},
    {" .spots", "color:#000", "color:#fff"},
    {" .holz", "color:#b5390b", "color:#ff9d66"},
    {" .hkl", "color:#0a4f9e", "color:#8cc2ff"},
    {" .note", "color:#59636e", "color:#a2adba"},
  };

  private static final String[] SHAPES = {
    "{font-family:sans-serif}",
    " circle,.za text{fill:currentColor}",
    " path,.za .open{fill:none;stroke:currentColor}",
    " .at,.za .hkl text{text-anchor:middle}",
    " .it{font-style:italic}",
    " .head{font-weight:600}",
  };

  /** The whole style element. */
  static final String ELEMENT =
      "<style>"
          + shapes()
          + colours(1)
          + "@media (prefers-color-scheme:dark){"
          + colours(2)
          + "}</style>\n";

  private Stylesheet() {}

  private static String shapes() {
    StringBuilder css = new StringBuilder();
    for (String shape : SHAPES) {
      css.append('.').append(ROOT).append(shape);
    }
    return css.toString();
  }

  private static String colours(int column) {
    StringBuilder css = new StringBuilder();
    for (String[] colour : LIGHT_AND_DARK) {
      css.append('.').append(ROOT).append(colour[0]);
      css.append('{').append(colour[column]).append('}');
    }
    return css.toString();
  }
}
