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

  /** A bit for every difference that may be more than nothing, since few of a row are. */
  private final long[] touched;

  /** Words of these bits in a row. */
  private final int words;

  /** Of every row the first column that an area may be in, and the one after the last. */
  private final int[] left;

  private final int[] right;
  private int top;
  private int bottom;

  /** Of a sheet of pixels; nothing is covered. */
  Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.differences = new float[(width + 2) * height];
    this.words = (width + 2 + 63) / 64;
    this.touched = new long[words * height];
    this.left = new int[height];
    this.right = new int[height];
    Arrays.fill(left, width);
    forget();
  }

  /** Takes what is covered. */
  interface Spans {

    /**
     * Takes pixels of a row that are covered alike.
     *
     * @param row which row
     * @param from first column
     * @param to the one after the last
     * @param winding winding number times covered share
     */
    void take(int row, int from, int to, float winding);
  }

  private void forget() {
    top = height;
    bottom = 0;
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
    if (fromX >= 0 && fromX <= width && toX >= 0 && toX <= width) {
      inside(fromX, fromY, toX, toY, sign);
      return;
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
    int firstRow = (int) fromY;
    int lastRow = Math.min(height - 1, (int) Math.ceil(toY) - 1);
    if (x == width && endX == width) {
      Arrays.fill(right, firstRow, lastRow + 1, width);
      return;
    }
    double slope = (endX - x) / (toY - fromY);
    top = Math.min(top, firstRow);
    bottom = Math.max(bottom, lastRow + 1);
    double y = fromY;
    for (int row = firstRow; row <= lastRow; row++) {
      double nextY = Math.min(row + 1, toY);
      double nextX = row == lastRow ? endX : x + (nextY - y) * slope;
      nextX = Math.max(0, Math.min(width, nextX));
      row(row, Math.min(x, nextX), Math.max(x, nextX), sign * (nextY - y));
      x = nextX;
      y = nextY;
    }
  }

  /** Adds the part of a line in one row, from a column to one not left of it, of a height. */
  private void row(int row, double from, double to, double signedHeight) {
    int start = row * (width + 2);
    int first = (int) from;
    int last = (int) Math.ceil(to);
    left[row] = Math.min(left[row], first);
    right[row] = Math.max(right[row], Math.min(width, last + 1));
    if (last <= first + 1) {
      double middle = (from + to) / 2 - first;
      differences[start + first] += (float) (signedHeight * (1 - middle));
      differences[start + first + 1] += (float) (signedHeight * middle);
      touch(row, first);
      touch(row, first + 1);
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
      touch(row, column);
      coveredBefore = covered;
      before += passed;
    }
    differences[start + last] += (float) (signedHeight - coveredBefore);
    touch(row, last);
  }

  private void touch(int row, int column) {
    touched[row * words + (column >> 6)] |= 1L << column;
  }

  /** Hands out what may be covered, row by row from the left, and begins anew. */
  void drain(Spans spans) {
    for (int row = top; row < bottom; row++) {
      drain(row, spans);
      left[row] = width;
      right[row] = 0;
    }
    forget();
  }

  private void drain(int row, Spans spans) {
    int start = row * (width + 2);
    int end = right[row];
    int first = left[row];
    float sum = 0;
    for (int word = left[row] >> 6; word <= (end + 1) >> 6; word++) {
      long bits = touched[row * words + word];
      touched[row * words + word] = 0;
      for (; bits != 0; bits &= bits - 1) {
        int column = (word << 6) + Long.numberOfTrailingZeros(bits);
        float difference = differences[start + column];
        differences[start + column] = 0;
        if (difference == 0 || column >= end) {
          continue;
        }
        if (column > first) {
          spans.take(row, first, column, sum);
          first = column;
        }
        sum += difference;
      }
    }
    if (end > first) {
      spans.take(row, first, end, sum);
    }
  }
}
