package org.zoneaxis.figure.png;

import org.zoneaxis.figure.scene.Colour;

/** Paints covered pixels in a colour. */
final class Filling implements Coverage.Spans {

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
  public void take(int row, int from, int to, float winding) {
    int share = (int) (Math.min(1, Math.abs(winding)) * Pixels.SHARES + 0.5f);
    if (share == Pixels.SHARES) {
      pixels.set(row, from, to, colour);
    } else if (share > 0) {
      for (int column = from; column < to; column++) {
        pixels.mix(row, column, colour, share);
      }
    }
  }
}
