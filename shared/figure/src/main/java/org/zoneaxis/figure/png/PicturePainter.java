package org.zoneaxis.figure.png;

import org.zoneaxis.figure.scene.Raster;

/** Paints grids of cells on pixels: every pixel has the colour of the cell at its middle. */
final class PicturePainter {

  private PicturePainter() {}

  /** Paints a grid into a rectangle of pixels. */
  static void paint(
      Raster raster, Pixels pixels, double left, double top, double width, double height) {
    int firstRow = (int) Math.max(0, Math.ceil(top - 0.5));
    int lastRow = (int) Math.min(pixels.height() - 1.0, Math.ceil(top + height - 0.5) - 1);
    int firstColumn = (int) Math.max(0, Math.ceil(left - 0.5));
    int lastColumn = (int) Math.min(pixels.width() - 1.0, Math.ceil(left + width - 0.5) - 1);
    for (int row = firstRow; row <= lastRow; row++) {
      int cellRow = cell((row + 0.5 - top) / height, raster.height());
      for (int column = firstColumn; column <= lastColumn; column++) {
        int cellColumn = cell((column + 0.5 - left) / width, raster.width());
        pixels.set(row, column, column + 1, raster.rgb(cellColumn, cellRow));
      }
    }
  }

  private static int cell(double share, int cells) {
    return (int) Math.max(0, Math.min(cells - 1.0, Math.floor(share * cells)));
  }
}
