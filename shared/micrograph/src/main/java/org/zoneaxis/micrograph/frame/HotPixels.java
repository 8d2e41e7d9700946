package org.zoneaxis.micrograph.frame;

import java.util.BitSet;

/**
 * Single pixels, or two side by side, that are bright by themselves. The image of a point has a
 * width of its own, so that a bright pixel has bright neighbours on both axes; a hot one has not.
 */
final class HotPixels {

  private static final double LEAST = 10;

  /** Of a Gaussian with a standard deviation of half a pixel, the neighbours have an eighth. */
  private static final double NEIGHBOUR = 0.05;

  private static final double NOISE = 3;

  private HotPixels() {}

  /**
   * Puts the median of its neighbours in the place of each hot pixel.
   *
   * @return how many there were
   */
  static int remove(Frame frame, float[] values, double noise) {
    int width = frame.width();
    BitSet hot = new BitSet();
    double least = LEAST * Math.max(noise, frame.step());
    float[] ring = new float[8];
    for (int y = 1; y < frame.height() - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        float value = values[i];
        double second = second(values[i - 1], values[i + 1], values[i - width], values[i + width]);
        if (value - second <= least) {
          continue;
        }
        double background = background(values, i, width, ring);
        double above = value - background;
        if (above > least && second - background < Math.max(NEIGHBOUR * above, NOISE * noise)) {
          hot.set(i);
        }
      }
    }
    for (int i = hot.nextSetBit(0); i >= 0; i = hot.nextSetBit(i + 1)) {
      values[i] = (float) background(values, i, width, ring);
    }
    return hot.cardinality();
  }

  /** The second largest of four. */
  private static double second(float a, float b, float c, float d) {
    float most = Math.max(a, b);
    float more = Math.max(c, d);
    return most > more ? Math.max(Math.min(a, b), more) : Math.max(Math.min(c, d), most);
  }

  private static double background(float[] values, int i, int width, float[] ring) {
    ring[0] = values[i - width - 1];
    ring[1] = values[i - width];
    ring[2] = values[i - width + 1];
    ring[3] = values[i - 1];
    ring[4] = values[i + 1];
    ring[5] = values[i + width - 1];
    ring[6] = values[i + width];
    ring[7] = values[i + width + 1];
    return Ranks.share(ring, 8, 0.4);
  }
}
