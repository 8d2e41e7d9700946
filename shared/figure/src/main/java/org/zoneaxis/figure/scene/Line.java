package org.zoneaxis.figure.scene;

import java.util.List;

/**
 * A line of text, set.
 *
 * @param glyphs its characters in their places
 * @param width its width in em
 * @param text what it says, for readers who do not see it; empty where something else says it
 */
public record Line(List<Placed> glyphs, double width, String text) {

  /**
   * A glyph in its place.
   *
   * @param glyph the glyph
   * @param x its left edge from the beginning of the line, in {@link Glyph#UNITS} to the em
   */
  public record Placed(Glyph glyph, double x) {}

  /** The line where something else says what it does. */
  public Line unspoken() {
    return new Line(glyphs, width, "");
  }

  /** Copies the list. */
  public Line {
    glyphs = List.copyOf(glyphs);
  }
}
