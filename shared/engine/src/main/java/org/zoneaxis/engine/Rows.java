package org.zoneaxis.engine;

import java.util.List;

/** Rows of numbers as one array. */
final class Rows {

  private Rows() {}

  static double[] joined(List<double[]> rows) {
    double[] all = new double[rows.stream().mapToInt(row -> row.length).sum()];
    int at = 0;
    for (double[] row : rows) {
      System.arraycopy(row, 0, all, at, row.length);
      at += row.length;
    }
    return all;
  }
}
