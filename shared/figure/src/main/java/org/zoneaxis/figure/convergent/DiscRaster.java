package org.zoneaxis.figure.convergent;

import org.zoneaxis.diffraction.dynamical.ConvergentDisc;
import org.zoneaxis.diffraction.dynamical.ConvergentPattern;
import org.zoneaxis.figure.scene.Raster;

/**
 * Discs in grey on black, each cell between the four points around it. The grey is the square root
 * of the intensity, the strongest point being white, so that weak discs are seen beside a strong
 * one. Where discs lie on one another their intensities add up, as electrons of different
 * directions do not interfere.
 */
final class DiscRaster {

  private static final int WHITE = 255;
  private static final int GREY = 0x010101;

  private final ConvergentPattern pattern;
  private final double radius;
  private final double step;
  private final int points;

  /** The discs of a pattern. */
  DiscRaster(ConvergentPattern pattern) {
    this.pattern = pattern;
    this.radius = pattern.parameters().radius();
    this.points = pattern.parameters().points();
    this.step = 2 * radius / (points - 1);
  }

  /** The largest intensity of a point. */
  double strongest() {
    double strongest = 0;
    for (ConvergentDisc disc : pattern.discs()) {
      for (int row = 0; row < points; row++) {
        for (int column = 0; column < points; column++) {
          double intensity = disc.intensity(0, column, row);
          strongest = intensity > strongest ? intensity : strongest;
        }
      }
    }
    return strongest;
  }

  /**
   * The picture about the axial direct beam.
   *
   * @param cell the side of a cell in 1/angstrom
   * @param columns so many cells
   * @param rows so many cells
   */
  Raster paint(double cell, int columns, int rows) {
    double[] sums = new double[columns * rows];
    for (ConvergentDisc disc : pattern.discs()) {
      add(disc, cell, columns, rows, sums);
    }
    double white = strongest();
    int[] rgb = new int[sums.length];
    for (int i = 0; i < rgb.length; i++) {
      double shade = white > 0 ? Math.sqrt(Math.min(1, sums[i] / white)) : 0;
      rgb[i] = (int) Math.round(WHITE * shade) * GREY;
    }
    return new Raster(columns, rgb);
  }

  private void add(ConvergentDisc disc, double cell, int columns, int rows, double[] sums) {
    int firstRow = (int) Math.floor(rows / 2.0 - (disc.up() + radius) / cell) - 1;
    int lastRow = (int) Math.ceil(rows / 2.0 - (disc.up() - radius) / cell) + 1;
    int firstColumn = (int) Math.floor(columns / 2.0 + (disc.right() - radius) / cell) - 1;
    int lastColumn = (int) Math.ceil(columns / 2.0 + (disc.right() + radius) / cell) + 1;
    for (int row = Math.max(0, firstRow); row <= Math.min(rows - 1, lastRow); row++) {
      for (int column = Math.max(0, firstColumn);
          column <= Math.min(columns - 1, lastColumn);
          column++) {
        double x = (column + 0.5 - columns / 2.0) * cell - disc.right();
        double y = (rows / 2.0 - row - 0.5) * cell - disc.up();
        double edge = (radius - Math.sqrt(x * x + y * y)) / cell + 0.5;
        if (edge > 0) {
          sums[row * columns + column] += Math.min(1, edge) * intensity(disc, x, y);
        }
      }
    }
  }

  /** Between the four points around a place, of which those outside the disc do not count. */
  private double intensity(ConvergentDisc disc, double x, double y) {
    double across = (x + radius) / step;
    double up = (y + radius) / step;
    int column = (int) Math.floor(across);
    int row = (int) Math.floor(up);
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < 4; i++) {
      int c = column + i % 2;
      int r = row + i / 2;
      double weight =
          (i % 2 == 0 ? 1 - (across - column) : across - column)
              * (i / 2 == 0 ? 1 - (up - row) : up - row);
      boolean isThere = c >= 0 && c < points && r >= 0 && r < points;
      double value = isThere ? disc.intensity(0, c, r) : Double.NaN;
      if (!Double.isNaN(value)) {
        sum += weight * value;
        weights += weight;
      }
    }
    return weights > 0 ? sum / weights : nearest(disc, x, y);
  }

  /** Of a place at the edge, about which no point lies in the disc. */
  private double nearest(ConvergentDisc disc, double x, double y) {
    double shorter = Math.max(0, 1 - 1.5 * step / radius);
    // A cell may be larger than a disc, and its centre far outside.
    double beyond = Math.max(1, Math.max(Math.abs(x), Math.abs(y)) * shorter / radius);
    int column = (int) Math.rint((x * shorter / beyond + radius) / step);
    int row = (int) Math.rint((y * shorter / beyond + radius) / step);
    double value = disc.intensity(0, column, row);
    return Double.isNaN(value) ? 0 : value;
  }
}
