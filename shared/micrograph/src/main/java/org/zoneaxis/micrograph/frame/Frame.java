package org.zoneaxis.micrograph.frame;

import java.util.Arrays;
import java.util.BitSet;
import org.zoneaxis.micrograph.image.Image;

/**
 * The image that is searched: counts that are finite, and a mask of pixels that say nothing. Pixels
 * of large images are averaged together; places are then turned back into those of the image.
 */
public final class Frame {

  /** The longest side that is searched as it is. */
  static final int LONGEST = 2048;

  /** Where more of an image has a colour, its colours are not drawn over it. */
  private static final double MOST_COLOURED = 0.3;

  private final int width;
  private final int height;
  private final int binning;
  private final float[] values;
  private final BitSet masked;
  private final double step;

  private Frame(int width, int height, int binning, float[] values, BitSet masked, double step) {
    this.width = width;
    this.height = height;
    this.binning = binning;
    this.values = values;
    this.masked = masked;
    this.step = step;
  }

  /** The frame of an image. Pixels without a finite count are masked, and coloured ones. */
  public static Frame of(Image image) {
    int binning = (Math.max(image.width(), image.height()) + LONGEST - 1) / LONGEST;
    int width = image.width() / binning;
    int height = image.height() / binning;
    float[] values = new float[width * height];
    BitSet masked = new BitSet(width * height);
    double share = image.colouredShare();
    boolean colours = share > 0 && share < MOST_COLOURED;
    float[] row = new float[image.width()];
    int[] counted = new int[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(counted, 0);
      int into = y * width;
      for (int dy = 0; dy < binning; dy++) {
        int from = y * binning + dy;
        image.copyRow(from, row, 0);
        if (colours) {
          image.blankColoured(from, row);
        }
        int at = 0;
        for (int x = 0; x < width; x++) {
          double sum = 0;
          int count = 0;
          for (int dx = 0; dx < binning; dx++) {
            double value = row[at++];
            if (Math.abs(value) <= Float.MAX_VALUE) {
              sum += value;
              count++;
            }
          }
          values[into + x] = (float) (values[into + x] + sum);
          counted[x] += count;
        }
      }
      for (int x = 0; x < width; x++) {
        if (2 * counted[x] > binning * binning) {
          values[into + x] /= counted[x];
        } else {
          masked.set(into + x);
        }
      }
    }
    double step = Double.isInfinite(image.ceiling()) ? 0 : 1.0 / binning;
    return new Frame(width, height, binning, values, masked, step);
  }

  /** The same frame with other counts and a mask. */
  Frame with(float[] others, BitSet mask) {
    return new Frame(width, height, binning, others, mask, step);
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** How many pixels of the image in a row became one. */
  public int binning() {
    return binning;
  }

  /** The smallest difference between counts; 0 where they are no whole numbers. */
  public double step() {
    return step;
  }

  /** What was counted in a pixel. */
  public float value(int x, int y) {
    return values[y * width + x];
  }

  /** The largest count of a pixel that says something; minus infinity where none does. */
  double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > largest && !masked.get(i)) {
        largest = values[i];
      }
    }
    return largest;
  }

  /** Whether a pixel says nothing. */
  public boolean isMasked(int x, int y) {
    return masked.get(y * width + x);
  }

  /** Whether a place is in the frame and says something. */
  public boolean isSeen(double x, double y) {
    int column = (int) Math.floor(x + 0.5);
    int row = (int) Math.floor(y + 0.5);
    return column >= 0
        && row >= 0
        && column < width
        && row < height
        && !masked.get(row * width + column);
  }

  /** The share of pixels that say nothing. */
  public double maskedShare() {
    return masked.cardinality() / (double) (width * height);
  }

  /** A copy of the counts, row by row. */
  public float[] copy() {
    return values.clone();
  }

  /** A copy of the mask. */
  BitSet mask() {
    return (BitSet) masked.clone();
  }

  /** A coordinate of the image as one of the frame. */
  public double toFrame(double coordinate) {
    return (coordinate + 0.5) / binning - 0.5;
  }

  /** A coordinate of the frame as one of the image. */
  public double toImage(double coordinate) {
    return (coordinate + 0.5) * binning - 0.5;
  }
}
