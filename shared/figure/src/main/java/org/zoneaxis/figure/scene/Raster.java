package org.zoneaxis.figure.scene;

import java.util.Arrays;

/** A grid of opaque colours, row by row from the top: what is measured or computed by the pixel. */
public final class Raster {

  private final int width;
  private final int[] rgb;

  /**
   * A grid.
   *
   * @param width cells in a row
   * @param rgb colours, three bytes each, row by row from the top; copied
   */
  public Raster(int width, int[] rgb) {
    this(rgb.clone(), width);
  }

  private Raster(int[] rgb, int width) {
    if (width < 1 || rgb.length == 0 || rgb.length % width != 0) {
      throw new IllegalArgumentException(rgb.length + " cells do not fill rows of " + width);
    }
    this.width = width;
    this.rgb = rgb;
  }

  /** A grid of colours that nobody else holds and changes, as above but not copied. */
  public static Raster of(int width, int[] rgb) {
    return new Raster(rgb, width);
  }

  /** Cells in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return rgb.length / width;
  }

  /** The colour of a cell, three bytes. */
  public int rgb(int column, int row) {
    return rgb[row * width + column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster that && width == that.width && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rgb);
  }
}
