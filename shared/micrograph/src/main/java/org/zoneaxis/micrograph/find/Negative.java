package org.zoneaxis.micrograph.find;

import java.util.Arrays;
import org.zoneaxis.micrograph.image.Image;

/** Images of film, and pictures for print, whose spots are dark on a bright ground. */
final class Negative {

  /** Pixels that are looked at, about. */
  private static final int SAMPLES = 60_000;

  /** Fewer tell nothing. */
  private static final int LEAST = 100;

  /** The darkest are those of which this share of all is darker; the brightest likewise. */
  private static final double TAIL = 0.0004;

  /** So many times as far below the median as the brightest are above it. */
  private static final double MORE = 3;

  private Negative() {}

  /** Whether far more is darker than the ground than brighter. */
  static boolean is(Image image) {
    int pixels = image.width() * image.height();
    int stride = Math.max(1, pixels / SAMPLES) | 1;
    float[] sample = new float[pixels / stride + 1];
    int count = 0;
    for (int i = 0; i < pixels; i += stride) {
      int x = i % image.width();
      int y = i / image.width();
      if (Float.isFinite(image.value(x, y)) && !image.isColoured(x, y)) {
        sample[count++] = image.value(x, y);
      }
    }
    if (count < LEAST) {
      return false;
    }
    Arrays.sort(sample, 0, count);
    double dark = sample[(int) (TAIL * count)];
    double median = sample[count / 2];
    double bright = sample[Math.max(count / 2, (int) ((1 - TAIL) * count) - 1)];
    return median > dark && median - dark > MORE * (bright - median);
  }
}
