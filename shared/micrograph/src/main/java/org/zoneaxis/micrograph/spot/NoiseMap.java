package org.zoneaxis.micrograph.spot;

import java.util.Arrays;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Ranks;

/**
 * How much a level varies where nothing is, by blocks: a halo is noisier than what is far out. What
 * is masked is smooth and does not count; blocks of which little is seen have what is usual.
 */
final class NoiseMap {

  /** Side in pixels of the level. */
  private static final int BLOCK = 48;

  /** Every third pixel of every third row is looked at. */
  private static final int STRIDE = 3;

  /** Fewer tell nothing of a block. */
  private static final int LEAST_SAMPLES = 40;

  private final int columns;
  private final int rows;
  private final double[] deviations;

  /**
   * The noise of a level.
   *
   * @param frame what the level was made of, with its mask
   * @param least the noise is not less
   */
  NoiseMap(ScaleSpace.Level level, Frame frame, double least) {
    this.columns = Math.max(1, level.width() / BLOCK);
    this.rows = Math.max(1, level.height() / BLOCK);
    this.deviations = new double[columns * rows];
    float[] sample = new float[(2 * BLOCK / STRIDE + 2) * (2 * BLOCK / STRIDE + 2)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = 0;
        int bottom = row == rows - 1 ? level.height() : (row + 1) * BLOCK;
        int right = column == columns - 1 ? level.width() : (column + 1) * BLOCK;
        for (int y = row * BLOCK; y < bottom; y += STRIDE) {
          for (int x = column * BLOCK; x < right; x += STRIDE) {
            if (!frame.isMasked(x * level.shrink(), y * level.shrink())) {
              sample[count++] = Math.abs(level.values()[y * level.width() + x]);
            }
          }
        }
        deviations[row * columns + column] =
            count < LEAST_SAMPLES ? Double.NaN : Ranks.MAD * Ranks.median(sample, count);
      }
    }
    double usual = usual();
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = Double.isNaN(deviations[i]) ? usual : deviations[i];
      deviations[i] = Math.max(Math.max(deviations[i], usual / 4), least);
    }
  }

  /** The median of the blocks of which enough is seen. */
  private double usual() {
    double[] known = new double[deviations.length];
    int count = 0;
    for (double deviation : deviations) {
      if (!Double.isNaN(deviation)) {
        known[count++] = deviation;
      }
    }
    return Ranks.median(Arrays.copyOf(known, count));
  }

  /** The smallest of the deviations. */
  double least() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double deviation : deviations) {
      smallest = Math.min(smallest, deviation);
    }
    return smallest;
  }

  double at(int x, int y) {
    return deviations[Math.min(rows - 1, y / BLOCK) * columns + Math.min(columns - 1, x / BLOCK)];
  }
}
