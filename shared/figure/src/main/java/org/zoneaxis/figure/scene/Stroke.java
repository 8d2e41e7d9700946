package org.zoneaxis.figure.scene;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param paint its colour
 * @param width its thickness in units of the drawing
 * @param dashes lengths of dashes and gaps in turn, in units of the drawing; none for a whole line
 * @param round whether ends and corners are round; else ends are cut off and corners pointed
 */
public record Stroke(Paint paint, double width, List<Double> dashes, boolean round) {

  /** Checks the numbers and copies the list. */
  public Stroke {
    dashes = List.copyOf(dashes);
    if (!(width > 0) || !Double.isFinite(width)) {
      throw new IllegalArgumentException("a line is thicker than nothing, not " + width);
    }
    if (dashes.size() % 2 != 0 || !dashes.stream().allMatch(length -> length > 0)) {
      throw new IllegalArgumentException("dashes and gaps come in pairs, not as " + dashes);
    }
  }

  /** A whole line. */
  public static Stroke of(Paint paint, double width) {
    return new Stroke(paint, width, List.of(), false);
  }

  /** The line with round ends and corners. */
  public Stroke rounded() {
    return new Stroke(paint, width, dashes, true);
  }

  /** The line with dashes of a length and gaps of another. */
  public Stroke dashed(double dash, double gap) {
    return new Stroke(paint, width, List.of(dash, gap), round);
  }
}
