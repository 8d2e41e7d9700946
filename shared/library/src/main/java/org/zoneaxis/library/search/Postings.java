package org.zoneaxis.library.search;

import java.util.Arrays;
import java.util.BitSet;

/** A growing list of entry numbers in ascending order, each once. */
public final class Postings {

  private int[] numbers = new int[1];
  private int size;

  /** Adds a number that is not smaller than the last one. */
  public void add(int number) {
    if (size > 0 && numbers[size - 1] == number) {
      return;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** The numbers. */
  public int[] trimmed() {
    return Arrays.copyOf(numbers, size);
  }

  static void addTo(BitSet set, int[] numbers) {
    for (int number : numbers) {
      set.set(number);
    }
  }
}
