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
    int[] cells = new int[Math.max(0, lastColumn + 1 - firstColumn)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell((firstColumn + i + 0.5 - left) / width, raster.width());
    }
    for (int row = firstRow; row <= lastRow; row++) {
      int cellRow = cell((row + 0.5 - top) / height, raster.height());
      for (int i = 0; i < cells.length; i++) {
        pixels.set(row, firstColumn + i, raster.rgb(cells[i], cellRow));
      }
    }
  }

  private static int cell(double share, int cells) {
    return (int) Math.max(0, Math.min(cells - 1.0, Math.floor(share * cells)));
  }
}
