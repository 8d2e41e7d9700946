package org.zoneaxis.micrograph.frame;

import java.util.Arrays;

/** Medians and their like. */
public final class Ranks {

  /** The median of |x| of normally distributed x, times this, is their standard deviation. */
  public static final double MAD = 1.4826;

  private Ranks() {}

  /** The median of the first numbers of an array, which are put in another order; 0 for none. */
  public static float median(float[] numbers, int count) {
    return share(numbers, count, 0.5);
  }

  /**
   * What a share of the first numbers of an array is below; they are put in another order. By C. A.
   * R. Hoare's selection (Commun. ACM 4 (1961) 321), since sorting them all took a third of the
   * time of a search.
   */
  public static float share(float[] numbers, int count, double share) {
    if (count == 0) {
      return 0;
    }
    int wanted = Math.min(count - 1, (int) Math.floor(share * (count - 1) + 0.5));
    int low = 0;
    int high = count - 1;
    while (low < high) {
      float pivot = numbers[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (numbers[i] < pivot) {
          i++;
        }
        while (numbers[j] > pivot) {
          j--;
        }
        if (i <= j) {
          float other = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = other;
        }
      }
      if (wanted <= j) {
        high = j;
      } else if (wanted >= i) {
        low = i;
      } else {
        break;
      }
    }
    return numbers[wanted];
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
