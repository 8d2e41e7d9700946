package org.zoneaxis.micrograph.spot;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.micrograph.frame.Blur;
import org.zoneaxis.micrograph.frame.Frame;

/**
 * A frame smoothed more and more, and the differences between one and the next: blobs of a size are
 * bright in one of them (T. Lindeberg, Int. J. Comput. Vision 30 (1998) 79; the pyramid of halved
 * images is that of D. G. Lowe, Int. J. Comput. Vision 60 (2004) 91).
 */
final class ScaleSpace {

  /**
   * A difference of smoothed frames.
   *
   * @param width its columns
   * @param height its rows
   * @param shrink how many pixels of the frame one of its pixels is
   * @param inner standard deviation of the narrower Gaussian, in its own pixels
   * @param outer of the wider one
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Level(int width, int height, int shrink, double inner, double outer, float[] values) {

    /** Standard deviation of the Gaussian blob to which it answers most, in pixels of the frame. */
    double radius() {
      return shrink * Math.sqrt(inner * outer);
    }

    /** By how much noise of a single pixel of the frame is smaller here. */
    double kernelNorm() {
      double a = inner * inner;
      double b = outer * outer;
      double square = (1 / a + 1 / b - 4 / (a + b)) / (4 * Math.PI);
      return Math.sqrt(square) / shrink;
    }
  }

  /** Standard deviation of the narrowest Gaussian, in pixels of each frame of the pyramid. */
  private static final double FIRST = 0.8;

  /** By which each is wider than the one before. */
  private static final double FACTOR = Math.sqrt(2);

  /** Of a frame of the pyramid, in its own pixels. */
  private static final int SMALLEST_SIDE = 24;

  /** Levels, at most. */
  private static final int MOST = 12;

  private ScaleSpace() {}

  /** The levels, the finest first. */
  static List<Level> of(Frame frame) {
    List<Level> levels = new ArrayList<>();
    int width = frame.width();
    int height = frame.height();
    int shrink = 1;
    float[] base = Blur.gaussian(frame.copy(), width, height, FIRST);
    while (levels.size() < MOST && Math.min(width, height) >= SMALLEST_SIDE) {
      double sigma = FIRST;
      float[] inner = base;
      for (int i = 0; i < 2; i++) {
        double next = sigma * FACTOR;
        float[] outer = Blur.gaussian(inner, width, height, Math.sqrt(next * next - sigma * sigma));
        float[] difference = new float[outer.length];
        for (int p = 0; p < difference.length; p++) {
          difference[p] = inner[p] - outer[p];
        }
        levels.add(new Level(width, height, shrink, sigma, next, difference));
        sigma = next;
        inner = outer;
      }
      base = Blur.halved(inner, width, height);
      width = (width + 1) / 2;
      height = (height + 1) / 2;
      shrink *= 2;
    }
    return levels;
  }
}
