package org.zoneaxis.micrograph.frame;

/**
 * What a frame's counts are like.
 *
 * @param dark what one in a hundred pixels is below
 * @param median what half of them are below
 * @param largest the largest count
 * @param noise standard deviation of a pixel from its neighbour's
 */
public record Levels(double dark, double median, double largest, double noise) {

  private static final int SAMPLES = 40_000;

  /** Of the pixels that are not masked, a sample of them. */
  public static Levels of(Frame frame) {
    int pixels = frame.width() * frame.height();
    int stride = Math.max(1, pixels / SAMPLES) | 1;
    float[] counts = new float[pixels / stride + 1];
    float[] differences = new float[pixels / stride + 1];
    int count = 0;
    for (int i = 0; i < pixels; i += stride) {
      int x = i % frame.width();
      int y = i / frame.width();
      if (x + 1 < frame.width() && !frame.isMasked(x, y) && !frame.isMasked(x + 1, y)) {
        counts[count] = frame.value(x, y);
        differences[count++] = Math.abs(frame.value(x, y) - frame.value(x + 1, y));
      }
    }
    double dark = Ranks.share(counts, count, 0.01);
    double noise = Ranks.MAD / Math.sqrt(2) * Ranks.median(differences, count);
    return new Levels(dark, Ranks.median(counts, count), frame.largest(), noise);
  }
}
