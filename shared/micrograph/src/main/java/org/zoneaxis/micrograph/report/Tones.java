package org.zoneaxis.micrograph.report;

import java.util.Arrays;
import org.zoneaxis.figure.scene.Raster;
import org.zoneaxis.micrograph.image.Image;

/**
 * Greys for counts that differ by powers of ten: from what one pixel in a hundred is below to what
 * two in a thousand are above, or more, by the square root, so that faint spots are seen.
 */
final class Tones {

  /** Longer sides are shown by means of pixels. */
  private static final int LONGEST = 1024;

  private static final double DARK = 0.01;
  private static final double BRIGHT = 0.998;

  /** Less of the whole range would show the noise of a dark ground. */
  private static final double LEAST = 0.02;

  private Tones() {}

  static Raster raster(Image image) {
    int binning = (Math.max(image.width(), image.height()) + LONGEST - 1) / LONGEST;
    int width = image.width() / binning;
    int height = image.height() / binning;
    float[] means = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        means[y * width + x] = mean(image, x * binning, y * binning, binning);
      }
    }
    float[] sorted = means.clone();
    Arrays.sort(sorted);
    double dark = sorted[(int) (DARK * (sorted.length - 1))];
    double largest = sorted[sorted.length - 1];
    double bright =
        Math.max(
            sorted[(int) (BRIGHT * (sorted.length - 1))],
            dark + Math.max(LEAST * (largest - dark), 1e-9));
    int[] rgb = new int[means.length];
    for (int i = 0; i < rgb.length; i++) {
      double share = Math.max(0, Math.min(1, (means[i] - dark) / (bright - dark)));
      int grey = (int) Math.round(255 * Math.sqrt(share));
      rgb[i] = (grey << 16) | (grey << 8) | grey;
    }
    return new Raster(width, rgb);
  }

  private static float mean(Image image, int left, int top, int binning) {
    double sum = 0;
    int count = 0;
    for (int y = top; y < top + binning; y++) {
      for (int x = left; x < left + binning; x++) {
        float value = image.value(x, y);
        if (Float.isFinite(value)) {
          sum += value;
          count++;
        }
      }
    }
    return count == 0 ? 0 : (float) (sum / count);
  }
}
