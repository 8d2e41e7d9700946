package org.zoneaxis.figure.png;

import java.util.Arrays;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Raster;

/** A sheet of opaque pixels that is painted on. */
final class Pixels {

  private static final int BYTE = 0xFF;

  private final int width;
  private final int height;
  private final int[] rgb;

  /** A sheet in one colour. */
  Pixels(int width, int height, Colour paper) {
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
    Arrays.fill(rgb, paper.rgb());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Sets pixels of a row. */
  void set(int row, int from, int to, int colour) {
    Arrays.fill(rgb, row * width + from, row * width + to, colour);
  }

  /** Mixes a colour into a pixel; a share of 0 leaves it, one of {@code of} covers it. */
  void mix(int row, int column, int colour, int share, int of) {
    int at = row * width + column;
    int below = rgb[at];
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = below >> shift & BYTE;
      int to = colour >> shift & BYTE;
      mixed |= ((from * of + (to - from) * share + of / 2) / of) << shift;
    }
    rgb[at] = mixed;
  }

  /** What has been painted. */
  Raster raster() {
    return new Raster(width, rgb);
  }
}
