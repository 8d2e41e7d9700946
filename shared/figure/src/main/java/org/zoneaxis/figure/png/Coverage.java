package org.zoneaxis.figure.png;

import java.util.Arrays;

/**
 * How much of every pixel an area covers, from the lines around it, exactly.
 *
 * <p>Every line adds, to the pixels it passes and to those right of them, the signed area between
 * it and the right edge, as differences along the row; a sum over the row gives the winding number
 * times the covered share. That is the way of Levien's font-rs (2016) and of FreeType's smooth
 * rasteriser. Curves that overlap must wind alike, or they cancel.
 */
final class Coverage {

  private final int width;
  private final int height;
  private final float[] differences;
  private int top;
  private int bottom;
  private int left;
  private int right;

  /** Of a sheet of pixels; nothing is covered. */
  Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.differences = new float[(width + 2) * height];
    forget();
  }

  /** Takes rows of pixels. */
  interface Rows {

    /**
     * Takes a row.
     *
     * @param row which
     * @param from first column that may be covered
     * @param to the one after the last
     * @param winding winding number times covered share of every column, from {@code from} on
     */
    void take(int row, int from, int to, float[] winding);
  }

  private void forget() {
    top = height;
    bottom = 0;
    left = width;
    right = 0;
  }

  /** Adds a line of an outline, in pixels. */
  void line(double x1, double y1, double x2, double y2) {
    if (y1 == y2) {
      return;
    }
    double sign = y1 < y2 ? 1 : -1;
    double fromX = y1 < y2 ? x1 : x2;
    double fromY = Math.min(y1, y2);
    double toX = y1 < y2 ? x2 : x1;
    double toY = Math.max(y1, y2);
    if (toY <= 0 || fromY >= height) {
      return;
    }
    double slope = (toX - fromX) / (toY - fromY);
    if (fromY < 0) {
      fromX -= fromY * slope;
      fromY = 0;
    }
    if (toY > height) {
      toX -= (toY - height) * slope;
      toY = height;
    }
    clipped(fromX, fromY, toX, toY, slope, sign);
  }

  /** Parts beyond the left edge cover like that edge, parts beyond the right one not at all. */
  private void clipped(
      double fromX, double fromY, double toX, double toY, double slope, double sign) {
    double x = fromX;
    double y = fromY;
    for (double edge : slope >= 0 ? new double[] {0, width} : new double[] {width, 0}) {
      boolean crosses = slope >= 0 ? x < edge && toX > edge : x > edge && toX < edge;
      if (crosses) {
        double edgeY = Math.min(toY, Math.max(y, fromY + (edge - fromX) / slope));
        inside(x, y, edge, edgeY, sign);
        x = edge;
        y = edgeY;
      }
    }
    inside(x, y, toX, toY, sign);
  }

  private void inside(double fromX, double fromY, double toX, double toY, double sign) {
    double x = Math.max(0, Math.min(width, fromX));
    double endX = Math.max(0, Math.min(width, toX));
    if (!(toY > fromY)) {
      return;
    }
    if (x == width && endX == width) {
      right = width;
      return;
    }
    double slope = (endX - x) / (toY - fromY);
    int firstRow = (int) fromY;
    int lastRow = Math.min(height - 1, (int) Math.ceil(toY) - 1);
    top = Math.min(top, firstRow);
    bottom = Math.max(bottom, lastRow + 1);
    left = Math.min(left, (int) Math.min(x, endX));
    right = Math.max(right, Math.min(width, (int) Math.ceil(Math.max(x, endX)) + 1));
    double y = fromY;
    for (int row = firstRow; row <= lastRow; row++) {
      double nextY = Math.min(row + 1, toY);
      double nextX = row == lastRow ? endX : x + (nextY - y) * slope;
      nextX = Math.max(0, Math.min(width, nextX));
      row(row * (width + 2), Math.min(x, nextX), Math.max(x, nextX), sign * (nextY - y));
      x = nextX;
      y = nextY;
    }
  }

  /** Adds the part of a line in one row, from a column to one not left of it, of a height. */
  private void row(int start, double from, double to, double signedHeight) {
    int first = (int) from;
    int last = (int) Math.ceil(to);
    if (last <= first + 1) {
      double middle = (from + to) / 2 - first;
      differences[start + first] += (float) (signedHeight * (1 - middle));
      differences[start + first + 1] += (float) (signedHeight * middle);
      return;
    }
    double perColumn = signedHeight / (to - from);
    double before = 0;
    double coveredBefore = 0;
    for (int column = first; column < last; column++) {
      double x1 = Math.max(from, column);
      double x2 = Math.min(to, column + 1);
      double passed = perColumn * (x2 - x1);
      double covered = before + passed * (column + 1 - (x1 + x2) / 2);
      differences[start + column] += (float) (covered - coveredBefore);
      coveredBefore = covered;
      before += passed;
    }
    differences[start + last] += (float) (signedHeight - coveredBefore);
  }

  /** Hands out the rows that are covered, and begins anew. */
  void drain(Rows rows) {
    float[] winding = new float[Math.max(0, right - left)];
    for (int row = top; row < bottom; row++) {
      int start = row * (width + 2);
      float sum = 0;
      for (int column = left; column < right; column++) {
        sum += differences[start + column];
        winding[column - left] = sum;
      }
      Arrays.fill(differences, start + left, start + Math.min(width, right) + 2, 0);
      rows.take(row, left, right, winding);
    }
    forget();
  }
}
