package org.zoneaxis.figure.scene;

/**
 * A character's drawing, in {@link #UNITS} to the em: its left edge and baseline are 0, y
 * downwards.
 *
 * @param name unlike that of any other drawing of its typeface
 * @param startX where its outline begins
 * @param startY where its outline begins
 * @param path the rest of its outline: path data of SVG with relative steps in whole numbers, in
 *     {@code m l h v c s z}; empty for a blank
 * @param advance from its left edge to that of the next character
 */
public record Glyph(String name, int startX, int startY, String path, double advance) {

  /** Units in an em. */
  public static final int UNITS = 100;

  /** Whether there is nothing to see. */
  public boolean isBlank() {
    return path.isEmpty();
  }

  /** Its areas. */
  public Outline outline() {
    return OutlineText.read(isBlank() ? "" : "m" + startX + ' ' + startY + path);
  }
}
