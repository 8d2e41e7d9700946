package org.zoneaxis.micrograph.frame;

/**
 * What lies under spots and rings: medians of blocks, smooth in between. Blocks that are masked
 * have what their neighbours have.
 */
public final class Background {

  private static final int SAMPLES = 16;

  private final int block;
  private final int columns;
  private final int rows;
  private final float[] medians;

  private Background(int block, int columns, int rows, float[] medians) {
    this.block = block;
    this.columns = columns;
    this.rows = rows;
    this.medians = medians;
  }

  /**
   * The background of a frame.
   *
   * @param block side of the blocks in pixels
   */
  public static Background of(Frame frame, int block) {
    int columns = (frame.width() + block - 1) / block;
    int rows = (frame.height() + block - 1) / block;
    float[] medians = new float[columns * rows];
    float[] counts = new float[block * block];
    int stride = Math.max(1, block / SAMPLES);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = 0;
        int bottom = Math.min(frame.height(), (row + 1) * block);
        int right = Math.min(frame.width(), (column + 1) * block);
        for (int y = row * block; y < bottom; y += stride) {
          for (int x = column * block; x < right; x += stride) {
            if (!frame.isMasked(x, y)) {
              counts[count++] = frame.value(x, y);
            }
          }
        }
        medians[row * columns + column] =
            8 * count < SAMPLES ? Float.NaN : Ranks.median(counts, count);
      }
    }
    Background background = new Background(block, columns, rows, medians);
    background.fill();
    return background;
  }

  /** Blocks without a median take the mean of neighbours that have one, again and again. */
  private void fill() {
    boolean missing = true;
    for (int round = 0; missing && round < columns + rows; round++) {
      missing = false;
      float[] before = medians.clone();
      for (int i = 0; i < medians.length; i++) {
        if (!Float.isNaN(before[i])) {
          continue;
        }
        double sum = 0;
        int count = 0;
        int column = i % columns;
        int row = i / columns;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
          for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
            if (!Float.isNaN(before[r * columns + c])) {
              sum += before[r * columns + c];
              count++;
            }
          }
        }
        if (count > 0) {
          medians[i] = (float) (sum / count);
        }
        missing = true;
      }
    }
    for (int i = 0; i < medians.length; i++) {
      medians[i] = Float.isNaN(medians[i]) ? 0 : medians[i];
    }
  }

  /** The background in a place, linear between the middles of blocks. */
  public double at(double x, double y) {
    double column = Math.max(0, Math.min(columns - 1.0, (x + 0.5) / block - 0.5));
    double row = Math.max(0, Math.min(rows - 1.0, (y + 0.5) / block - 0.5));
    int left = Math.min((int) column, Math.max(0, columns - 2));
    int top = Math.min((int) row, Math.max(0, rows - 2));
    double right = column - left;
    double down = row - top;
    int next = columns > 1 ? 1 : 0;
    int below = rows > 1 ? columns : 0;
    int i = top * columns + left;
    return (medians[i] * (1 - right) + medians[i + next] * right) * (1 - down)
        + (medians[i + below] * (1 - right) + medians[i + below + next] * right) * down;
  }

  /** The largest median of a block. */
  public double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (float median : medians) {
      largest = Math.max(largest, median);
    }
    return largest;
  }

  /** What a share of the blocks is below. */
  public double share(double share) {
    return Ranks.share(medians.clone(), medians.length, share);
  }
}
