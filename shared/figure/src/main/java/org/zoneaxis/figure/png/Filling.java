package org.zoneaxis.figure.png;

import org.zoneaxis.figure.scene.Colour;

/**
 * Paints covered pixels in a colour. Shares are in 32 steps, finer than an eye tells at an edge, so
 * that most figures have few enough colours for a palette.
 */
final class Filling implements Coverage.Rows {

  private static final int STEPS = 32;

  private final Pixels pixels;
  private int colour;

  /** A filling that is painted on pixels. */
  Filling(Pixels pixels) {
    this.pixels = pixels;
  }

  /** Paints what is covered. */
  void paint(Coverage coverage, Colour paint) {
    colour = paint.rgb();
    coverage.drain(this);
  }

  @Override
  public void take(int row, int from, int to, float[] winding) {
    int column = from;
    while (column < to) {
      int share = share(winding[column - from]);
      if (share == 0) {
        column++;
      } else if (share < STEPS) {
        pixels.mix(row, column, colour, share, STEPS);
        column++;
      } else {
        int end = column + 1;
        while (end < to && share(winding[end - from]) == STEPS) {
          end++;
        }
        pixels.set(row, column, end, colour);
        column = end;
      }
    }
  }

  private static int share(float winding) {
    return (int) (Math.min(1, Math.abs(winding)) * STEPS + 0.5f);
  }
}
