package org.zoneaxis.micrograph.frame;

import java.util.Arrays;

/** Medians and their like. */
public final class Ranks {

  /** The median of |x| of normally distributed x, times this, is their standard deviation. */
  public static final double MAD = 1.4826;

  private Ranks() {}

  /** The median of the first numbers of an array, which are put in order; 0 where there is none. */
  public static float median(float[] numbers, int count) {
    return share(numbers, count, 0.5);
  }

  /** What a share of the first numbers of an array is below; they are put in order. */
  public static float share(float[] numbers, int count, double share) {
    if (count == 0) {
      return 0;
    }
    Arrays.sort(numbers, 0, count);
    return numbers[(int) Math.min(count - 1L, Math.round(share * (count - 1)))];
  }

  /** The median; 0 where there is no number. */
  public static double median(double[] numbers) {
    if (numbers.length == 0) {
      return 0;
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
