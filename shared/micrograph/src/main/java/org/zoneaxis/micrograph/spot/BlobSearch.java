package org.zoneaxis.micrograph.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.frame.Ranks;

/** Finds places that are brighter than their surroundings, and round, of any size. */
final class BlobSearch {

  /** Longer than wide by more than this is a line or an edge. */
  private static final double LONGEST = 5;

  /** Blobs of a size, at most; the most significant ones. */
  private static final int MOST_OF_LEVEL = 4000;

  /** So many of the finest levels tell the tails of the noise. */
  private static final int TAILS = 2;

  /** In blobs of a larger radius than this, in pixels, tails count less and less. */
  private static final double TAILED = 4;

  /** Tails make the threshold so many times as high, at most. */
  private static final double LONGEST_TAILS = 4;

  /** Maxima that are looked at, at most. */
  private static final int SAMPLES = 6000;

  /** Fewer tell nothing of tails. */
  private static final int LEAST_SAMPLES = 200;

  /** Four maxima of five of Gaussian noise are below so many standard deviations. */
  private static final double USUAL_MAXIMA = 2.1;

  /** Two blobs this near, in radii of the better one, are one. */
  private static final double SAME = 2.5;

  private static final double[][] AROUND = {
    {1, 0}, {0.7, 0.7}, {0, 1}, {-0.7, 0.7}, {-1, 0}, {-0.7, -0.7}, {0, -1}, {0.7, -0.7}
  };

  private BlobSearch() {}

  /** Blobs at least so significant, the most significant first. */
  static List<Blob> find(Preparation prepared, double threshold) {
    List<Blob> all = new ArrayList<>();
    double pixelNoise = Math.max(prepared.levels().noise() / 4, prepared.frame().step() / 2);
    double heavy = 1;
    int measured = 0;
    for (ScaleSpace.Level level : ScaleSpace.of(prepared.frame())) {
      NoiseMap noise = new NoiseMap(level, prepared.frame(), pixelNoise * level.kernelNorm());
      if (measured++ < TAILS) {
        heavy = Math.max(heavy, tails(level, noise));
      }
      double factor = 1 + (heavy - 1) * Math.min(1, TAILED / level.radius());
      List<Blob> found = ofLevel(level, noise, prepared, threshold * factor);
      found.sort(Comparator.comparingDouble(blob -> -blob.significance()));
      all.addAll(found.subList(0, Math.min(MOST_OF_LEVEL, found.size())));
    }
    return separate(all, prepared);
  }

  /**
   * How much higher maxima of the noise are than those of a Gaussian one that varies as much: few
   * electrons on many pixels, logarithms, and what JPEG leaves, have long tails. Spots are too few
   * among the maxima of the finest levels to count.
   */
  private static double tails(ScaleSpace.Level level, NoiseMap noise) {
    float[] values = level.values();
    int width = level.width();
    float[] heights = new float[SAMPLES];
    int count = 0;
    int stride = 1 + level.height() * (width / 24) / SAMPLES;
    for (int y = 1; y < level.height() - 1; y += stride) {
      for (int x = 1; x < width - 1 && count < SAMPLES; x++) {
        int i = y * width + x;
        if (values[i] > 0 && values[i] > values[i + 1] && isPeak(values, i, width)) {
          heights[count++] = (float) (values[i] / noise.at(x, y));
        }
      }
    }
    if (count < LEAST_SAMPLES) {
      return 1;
    }
    return Math.max(1, Math.min(LONGEST_TAILS, Ranks.share(heights, count, 0.8) / USUAL_MAXIMA));
  }

  private static List<Blob> ofLevel(
      ScaleSpace.Level level, NoiseMap noise, Preparation prepared, double threshold) {
    List<Blob> found = new ArrayList<>();
    float[] values = level.values();
    int width = level.width();
    double least = Math.max(0, threshold * noise.least());
    for (int y = 1; y < level.height() - 1; y++) {
      int row = y * width;
      for (int x = 1; x < width - 1; x++) {
        int i = row + x;
        double value = values[i];
        if (!(value > least)
            || !(value > values[i + 1])
            || value < threshold * noise.at(x, y)
            || !isPeak(values, i, width)) {
          continue;
        }
        double frameX = x * level.shrink();
        double frameY = y * level.shrink();
        if (isRound(values, i, width) && isOpen(prepared.frame(), frameX, frameY, level.radius())) {
          found.add(new Blob(frameX, frameY, level.radius(), value, value / noise.at(x, y)));
        }
      }
    }
    return found;
  }

  private static boolean isPeak(float[] values, int i, int width) {
    float value = values[i];
    return value >= values[i - 1]
        && value > values[i + 1]
        && value >= values[i - width]
        && value > values[i + width]
        && value >= values[i - width - 1]
        && value >= values[i - width + 1]
        && value > values[i + width - 1]
        && value > values[i + width + 1];
  }

  /** Whether most of a blob's surroundings say something. */
  private static boolean isOpen(Frame frame, double x, double y, double radius) {
    if (!frame.isSeen(x, y)) {
      return false;
    }
    double reach = Math.max(2, 1.5 * radius);
    int seen = 0;
    for (double[] side : AROUND) {
      seen += frame.isSeen(x + reach * side[0], y + reach * side[1]) ? 1 : 0;
    }
    return seen >= AROUND.length - 2;
  }

  /** The ratio of curvatures, as Lowe tells corners from edges. */
  private static boolean isRound(float[] values, int i, int width) {
    double xx = values[i - 1] - 2.0 * values[i] + values[i + 1];
    double yy = values[i - width] - 2.0 * values[i] + values[i + width];
    double xy =
        ((double) values[i - width - 1]
                + values[i + width + 1]
                - values[i - width + 1]
                - values[i + width - 1])
            / 4;
    double trace = xx + yy;
    double determinant = xx * yy - xy * xy;
    return determinant > 0 && trace * trace / determinant < (LONGEST + 1) * (LONGEST + 1) / LONGEST;
  }

  /**
   * Of blobs in one place, the one that stands out most for its size: a difference of Gaussians
   * answers to its own size more than to others.
   */
  private static List<Blob> separate(List<Blob> all, Preparation prepared) {
    all.sort(Comparator.comparingDouble(blob -> -blob.response()));
    int cell = 16;
    int columns = prepared.frame().width() / cell + 1;
    int rows = prepared.frame().height() / cell + 1;
    List<List<Blob>> cells = new ArrayList<>();
    for (int i = 0; i < columns * rows; i++) {
      cells.add(new ArrayList<>());
    }
    List<Blob> kept = new ArrayList<>();
    double largest = 0;
    for (Blob blob : all) {
      double reach = SAME * Math.max(blob.radius(), largest);
      if (!isTaken(blob, reach, cells, columns, rows, cell)) {
        kept.add(blob);
        cells.get((int) blob.y() / cell * columns + (int) blob.x() / cell).add(blob);
        largest = Math.max(largest, blob.radius());
      }
    }
    kept.sort(Comparator.comparingDouble(blob -> -blob.significance()));
    return kept;
  }

  private static boolean isTaken(
      Blob blob, double reach, List<List<Blob>> cells, int columns, int rows, int cell) {
    int left = Math.max(0, (int) ((blob.x() - reach) / cell));
    int right = Math.min(columns - 1, (int) ((blob.x() + reach) / cell));
    int top = Math.max(0, (int) ((blob.y() - reach) / cell));
    int bottom = Math.min(rows - 1, (int) ((blob.y() + reach) / cell));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        for (Blob other : cells.get(row * columns + column)) {
          double dx = other.x() - blob.x();
          double dy = other.y() - blob.y();
          double near = SAME * Math.max(other.radius(), blob.radius());
          if (dx * dx + dy * dy < near * near) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
