package org.zoneaxis.figure.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text, set.
 *
 * @param glyphs its characters in their places
 * @param width its width in em
 * @param text what it says, for those who do not see it
 */
public record Line(List<Placed> glyphs, double width, String text) {

  /** A line with nothing on it. */
  public static final Line EMPTY = new Line(List.of(), 0, "");

  /**
   * A glyph in its place.
   *
   * @param glyph the glyph
   * @param x its left edge from the beginning of the line, in {@link Glyph#UNITS} to the em
   */
  public record Placed(Glyph glyph, double x) {}

  /** Copies the list. */
  public Line {
    glyphs = List.copyOf(glyphs);
  }

  /** The line with another after it. */
  public Line and(Line next) {
    List<Placed> all = new ArrayList<>(glyphs.size() + next.glyphs.size());
    all.addAll(glyphs);
    for (Placed placed : next.glyphs) {
      all.add(new Placed(placed.glyph(), placed.x() + Glyph.UNITS * width));
    }
    return new Line(all, width + next.width, text + next.text);
  }
}
