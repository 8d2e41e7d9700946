package org.zoneaxis.micrograph.ring;

import java.util.Optional;
import org.zoneaxis.micrograph.frame.Blur;
import org.zoneaxis.micrograph.frame.Frame;

/**
 * Finds the point that slopes of brightness point to or away from: the centre of rings, or of a
 * halo (a Hough transform with directions, as R. O. Duda and P. E. Hart, Commun. ACM 15 (1972) 11,
 * and C. Kimme, D. Ballard and J. Sklansky, Commun. ACM 18 (1975) 120). The centre may be outside
 * of the frame.
 */
final class GradientVote {

  private static final int SIDE = 192;
  private static final double SMOOTH = 1.2;

  /** How far outside of the frame the centre may be, in shares of its sides. */
  private static final double OUTSIDE = 0.5;

  private GradientVote() {}

  /** The point in pixels of the frame; empty where slopes have none in common. */
  static Optional<double[]> centre(Frame frame) {
    int block = Math.max(1, Math.max(frame.width(), frame.height()) / SIDE);
    int width = frame.width() / block;
    int height = frame.height() / block;
    if (width < 16 || height < 16) {
      return Optional.empty();
    }
    float[] small = shrunk(frame, block, width, height);
    float[] smooth = Blur.gaussian(small, width, height, SMOOTH);
    int left = (int) (OUTSIDE * width);
    int top = (int) (OUTSIDE * height);
    int columns = width + 2 * left;
    int rows = height + 2 * top;
    float[] votes = new float[columns * rows];
    for (int y = 2; y < height - 2; y++) {
      for (int x = 2; x < width - 2; x++) {
        int i = y * width + x;
        double dx = smooth[i + 1] - (double) smooth[i - 1];
        double dy = smooth[i + width] - (double) smooth[i - width];
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length > 0 && frame.isSeen((x + 0.5) * block, (y + 0.5) * block)) {
          vote(
              votes,
              columns,
              rows,
              x + left,
              y + top,
              dx / length,
              dy / length,
              weight(length, smooth[i]));
        }
      }
    }
    return peak(votes, columns, rows)
        .map(
            place ->
                new double[] {
                  (place[0] - left + 0.5) * block - 0.5, (place[1] - top + 0.5) * block - 0.5
                });
  }

  /** Slopes relative to brightness, so that the halo does not outvote faint rings. */
  private static double weight(double slope, double brightness) {
    return slope / (slope + 0.1 * brightness + 1e-6);
  }

  private static float[] shrunk(Frame frame, int block, int width, int height) {
    float[] small = new float[width * height];
    double least = Double.POSITIVE_INFINITY;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int dy = 0; dy < block; dy++) {
          for (int dx = 0; dx < block; dx++) {
            sum += frame.value(x * block + dx, y * block + dy);
          }
        }
        small[y * width + x] = (float) (sum / (block * block));
        least = Math.min(least, small[y * width + x]);
      }
    }
    for (int i = 0; i < small.length; i++) {
      small[i] = (float) Math.sqrt(small[i] - least);
    }
    return small;
  }

  /** Votes for all points of a line. */
  private static void vote(
      float[] votes, int columns, int rows, int x, int y, double ux, double uy, double weight) {
    double step = 1 / Math.max(Math.abs(ux), Math.abs(uy));
    double stepX = ux * step;
    double stepY = uy * step;
    for (int direction = -1; direction <= 1; direction += 2) {
      double px = x + 0.5;
      double py = y + 0.5;
      while (true) {
        px += direction * stepX;
        py += direction * stepY;
        int column = (int) Math.floor(px);
        int row = (int) Math.floor(py);
        if (column < 0 || row < 0 || column >= columns || row >= rows) {
          break;
        }
        int i = row * columns + column;
        votes[i] = (float) (votes[i] + weight);
      }
    }
  }

  /** Where votes stand out most of those around. */
  private static Optional<double[]> peak(float[] votes, int columns, int rows) {
    float[] near = Blur.gaussian(votes, columns, rows, 1.5);
    float[] wide = Blur.gaussian(near, columns, rows, 8);
    int best = 0;
    for (int i = 0; i < near.length; i++) {
      if ((double) near[i] - wide[i] > (double) near[best] - wide[best]) {
        best = i;
      }
    }
    int y = best / columns;
    return near[best] > 1.2 * wide[best]
        ? Optional.of(new double[] {best % columns, y})
        : Optional.empty();
  }
}
