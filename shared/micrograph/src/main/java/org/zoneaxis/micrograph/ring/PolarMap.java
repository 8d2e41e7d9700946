package org.zoneaxis.micrograph.ring;

import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Ranks;

/** Mean counts by radius and direction, about a centre and for a given ellipse. */
final class PolarMap {

  static final int SECTORS = 48;
  private static final int MOST_PIXELS = 700_000;
  private static final int LEAST_PIXELS = 2;

  private final int bins;
  private final float[] means;

  /**
   * Maps a frame.
   *
   * @param x the centre in pixels of the frame
   * @param y downwards
   * @param cosine share by which radii are longer along x than the mean, times the cosine of twice
   *     the direction of the longer axis
   * @param sine the same with the sine, y downwards
   */
  PolarMap(Frame frame, double x, double y, double cosine, double sine) {
    int width = frame.width();
    int height = frame.height();
    double farX = Math.max(Math.abs(x), Math.abs(width - x));
    double farY = Math.max(Math.abs(y), Math.abs(height - y));
    this.bins = Math.min(1 << 13, (int) (Math.sqrt(farX * farX + farY * farY) * 1.05) + 2);
    float[] sums = new float[bins * SECTORS];
    int[] counts = new int[bins * SECTORS];
    int stride = 1;
    while ((double) width * height / (stride * stride) > MOST_PIXELS) {
      stride++;
    }
    for (int row = 0; row < height; row += stride) {
      // Every other row begins elsewhere, so that no radius is left out.
      for (int column = row / stride % stride; column < width; column += stride) {
        if (frame.isMasked(column, row)) {
          continue;
        }
        double dx = column - x;
        double dy = row - y;
        double square = dx * dx + dy * dy;
        double radius = Math.sqrt(square);
        if (square > 0) {
          radius *= 1 - (cosine * (dx * dx - dy * dy) + sine * 2 * dx * dy) / square;
        }
        int bin = (int) (radius + 0.5);
        if (bin < bins) {
          int cell = Directions.sector(dx, dy, SECTORS) * bins + bin;
          sums[cell] += frame.value(column, row);
          counts[cell]++;
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = counts[i] >= LEAST_PIXELS ? sums[i] / counts[i] : Float.NaN;
    }
    this.means = sums;
  }

  /** How many radii there are, one pixel apart. */
  int bins() {
    return bins;
  }

  /** The mean count; not a number where nothing was seen. */
  float at(int sector, int bin) {
    return bin < 0 || bin >= bins ? Float.NaN : means[sector * bins + bin];
  }

  /** Medians of all sectors: spots do not count. Not a number where few sectors are seen. */
  double[] profile() {
    double[] profile = new double[bins];
    float[] sample = new float[SECTORS];
    for (int bin = 0; bin < bins; bin++) {
      int count = 0;
      for (int sector = 0; sector < SECTORS; sector++) {
        if (!Float.isNaN(at(sector, bin))) {
          sample[count++] = at(sector, bin);
        }
      }
      profile[bin] = count < 5 ? Double.NaN : Ranks.median(sample, count);
    }
    return profile;
  }

  /**
   * How much of what varies from place to place varies with the radius alone, 0 to 1: almost all
   * where there are rings and a halo, hardly anything in other pictures.
   *
   * @param least the smallest radius that counts
   */
  double radialShare(int least) {
    double[] profile = profile();
    double sum = 0;
    double squares = 0;
    double rest = 0;
    int count = 0;
    for (int bin = least; bin < bins; bin++) {
      for (int sector = 0; sector < SECTORS && !Double.isNaN(profile[bin]); sector++) {
        double value = at(sector, bin);
        if (!Double.isNaN(value)) {
          sum += value;
          squares += value * value;
          rest += (value - profile[bin]) * (value - profile[bin]);
          count++;
        }
      }
    }
    double all = squares - sum * sum / Math.max(1, count);
    return all > 0 ? 1 - rest / all : 0;
  }
}
