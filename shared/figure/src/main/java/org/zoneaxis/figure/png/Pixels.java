package org.zoneaxis.figure.png;

import java.util.Arrays;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Raster;

/** A sheet of opaque pixels that is painted on. */
final class Pixels {

  /**
   * In how many steps colours are mixed: finer than an eye tells at an edge, so that most figures
   * have few enough colours for a palette.
   */
  static final int SHARES = 32;

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

  /** Sets a pixel. */
  void set(int row, int column, int colour) {
    rgb[row * width + column] = colour;
  }

  /** Mixes a colour into a pixel; a share of 0 leaves it, one of {@link #SHARES} covers it. */
  void mix(int row, int column, int colour, int share) {
    int at = row * width + column;
    int below = rgb[at];
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = below >> shift & BYTE;
      int to = colour >> shift & BYTE;
      mixed |= ((from * SHARES + (to - from) * share + SHARES / 2) / SHARES) << shift;
    }
    rgb[at] = mixed;
  }

  /** What has been painted; nothing more is to be. */
  Raster raster() {
    return Raster.of(width, rgb);
  }
}
