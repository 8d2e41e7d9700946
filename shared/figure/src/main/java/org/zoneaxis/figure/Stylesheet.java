package org.zoneaxis.figure;

import java.util.List;

/**
 * The colours of a figure, for light and for dark surroundings.
 *
 * <p>Every selector begins with the class of the root, so that a figure pasted into a page styles
 * nothing but its own kind. Shapes take the {@code color} of what they are in; there are no
 * variables, because programs that turn SVG into PDF do not know them.
 *
 * @param root the class of the root element
 * @param element the whole style element
 */
record Stylesheet(String root, String element) {

  /**
   * What a class looks like.
   *
   * @param selector the selector after the root, with a blank in front
   * @param light what it has in light surroundings
   * @param dark what it has instead in dark ones; empty for the same
   */
  private record Rule(String selector, String light, String dark) {}

  /** That of diffraction patterns. */
  static final Stylesheet PATTERN =
      of(
          "za",
          List.of(
              "{font-family:sans-serif}",
              " circle,.za text{fill:currentColor}",
              " path,.za .open{fill:none;stroke:currentColor}",
              " .at,.za .hkl text{text-anchor:middle}",
              " .it{font-style:italic}",
              " .head{font-weight:600}"),
          List.of(
              new Rule("", "color:#1c2128", "color:#e4e8ee"),
              new Rule(" .paper", "fill:#fff;stroke:none", "fill:#14171c"),
              new Rule(" .spots", "color:#000", "color:#fff"),
              new Rule(" .holz", "color:#b5390b", "color:#ff9d66"),
              new Rule(" .hkl", "color:#0a4f9e", "color:#8cc2ff"),
              new Rule(" .caution", "color:#9a4a00", "color:#ffb05c"),
              new Rule(" .note", "color:#59636e", "color:#a2adba")));

  /** That of structures; colours of elements are the same in light and dark surroundings. */
  static final Stylesheet STRUCTURE =
      of(
          "zs",
          List.of(
              "{font-family:sans-serif;fill:none;stroke:currentColor}",
              " text{fill:currentColor;stroke:none}",
              " .atoms{stroke-linejoin:round}",
              " .atoms .shade{stroke:none}",
              " .atoms .edge{stroke-width:1.1}",
              " .behind{stroke-width:1;stroke-dasharray:4 3}",
              " .tip{fill:currentColor;stroke:none}",
              " .at{text-anchor:middle}",
              " .it{font-style:italic}",
              " .head{font-weight:600}"),
          List.of(
              new Rule("", "color:#1c2128", "color:#e4e8ee"),
              new Rule(" .paper,.zs .void", "fill:#fff", "fill:#14171c"),
              new Rule(" .paper", "stroke:none", ""),
              new Rule(" .atoms", "stroke:#1c2128", "stroke:#5b6470"),
              new Rule(" .atoms .edge", "stroke:#1c2128", "stroke:#e4e8ee"),
              new Rule(" .atoms .void", "stroke:#1c2128", "stroke:#e4e8ee"),
              new Rule(" .behind", "color:#848d97", "color:#78828e"),
              new Rule(" .a", "color:#b92f1c", "color:#ff8a75"),
              new Rule(" .b", "color:#1a7a2b", "color:#6ad57c"),
              new Rule(" .c", "color:#1f55c4", "color:#8db4ff"),
              new Rule(" .caution", "color:#9a4a00", "color:#ffb05c"),
              new Rule(" .note", "color:#59636e", "color:#a2adba")));

  private static Stylesheet of(String root, List<String> shapes, List<Rule> colours) {
    StringBuilder css = new StringBuilder("<style>");
    for (String shape : shapes) {
      css.append('.').append(root).append(shape);
    }
    for (Rule rule : colours) {
      append(css, root, rule.selector(), rule.light());
    }
    css.append("@media (prefers-color-scheme:dark){");
    for (Rule rule : colours) {
      if (!rule.dark().isEmpty()) {
        append(css, root, rule.selector(), rule.dark());
      }
    }
    return new Stylesheet(root, css.append("}</style>\n").toString());
  }

  private static void append(StringBuilder css, String root, String selector, String content) {
    css.append('.').append(root).append(selector).append('{').append(content).append('}');
  }
}
