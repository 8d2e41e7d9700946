package org.zoneaxis.engine;

import java.util.List;
import java.util.function.Function;

/** Rows of numbers as one array. */
final class Rows {

  private Rows() {}

  /** A row for each of some things, of as many numbers as it takes to tell one. */
  static <T> double[] of(List<T> things, Function<T, double[]> row) {
    return joined(things.stream().map(row).toList());
  }

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
