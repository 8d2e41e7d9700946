package org.zoneaxis.figure.scene;

/**
 * A character's drawing, in {@link #UNITS} to the em: its left edge and baseline are 0, y
 * downwards.
 *
 * @param name unlike that of any other drawing of its typeface
 * @param outline its areas; empty for a blank
 * @param advance from its left edge to that of the next character
 */
public record Glyph(String name, Outline outline, double advance) {

  /** Units in an em. */
  public static final int UNITS = 100;
}
