package org.zoneaxis.figure.png;

import java.util.Arrays;

/**
 * A prefix code for symbols of known frequency: the canonical one of RFC 1951, section 3.2.2, that
 * follows from the lengths of its words.
 */
final class HuffmanCode {

  private final int[] lengths;
  private final int[] words;

  private HuffmanCode(int[] lengths) {
    this.lengths = lengths;
    this.words = words(lengths);
  }

  /**
   * A code whose words are short where symbols are frequent.
   *
   * @param counts how often each symbol comes; one that never comes has no word, but two have one
   * @param longest no word has more bits
   */
  static HuffmanCode of(int[] counts, int longest) {
    int[] some = counts.clone();
    long used = Arrays.stream(some).filter(count -> count > 0).count();
    for (int symbol = 0; used < 2; symbol++) {
      // Readers do not agree on codes of one word.
      if (some[symbol] == 0) {
        some[symbol] = 1;
        used++;
      }
    }
    int[] lengths = lengths(some);
    while (Arrays.stream(lengths).max().orElse(0) > longest) {
      for (int i = 0; i < some.length; i++) {
        some[i] = some[i] == 0 ? 0 : (some[i] >> 1) | 1;
      }
      lengths = lengths(some);
    }
    return new HuffmanCode(lengths);
  }

  /** Huffman's tree; nodes come in the order of their counts, so that two queues suffice. */
  private static int[] lengths(int[] counts) {
    long[] leaves = new long[counts.length];
    int size = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        leaves[size++] = ((long) counts[symbol] << 16) | symbol;
      }
    }
    Arrays.sort(leaves, 0, size);
    long[] weights = new long[2 * size - 1];
    int[] parents = new int[2 * size - 1];
    for (int i = 0; i < size; i++) {
      weights[i] = leaves[i] >> 16;
    }
    int leaf = 0;
    int inner = size;
    for (int node = size; node < weights.length; node++) {
      for (int child = 0; child < 2; child++) {
        boolean isLeaf = leaf < size && (inner == node || weights[leaf] <= weights[inner]);
        int taken = isLeaf ? leaf++ : inner++;
        weights[node] += weights[taken];
        parents[taken] = node;
      }
    }
    int[] depths = new int[weights.length];
    int[] lengths = new int[counts.length];
    for (int node = weights.length - 2; node >= 0; node--) {
      depths[node] = depths[parents[node]] + 1;
      if (node < size) {
        lengths[(int) (leaves[node] & 0xFFFF)] = depths[node];
      }
    }
    return lengths;
  }

  private static int[] words(int[] lengths) {
    int longest = Arrays.stream(lengths).max().orElse(0);
    int[] words = new int[lengths.length];
    int word = 0;
    for (int length = 1; length <= longest; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          // Words are read from their highest bit on, all else from the lowest.
          words[symbol] = Integer.reverse(word) >>> (32 - length);
          word++;
        }
      }
      word <<= 1;
    }
    return words;
  }

  /** Bits of a symbol's word; 0 where it has none. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** How many symbols there are when those without a word at the end are left out. */
  int size() {
    int size = lengths.length;
    while (lengths[size - 1] == 0) {
      size--;
    }
    return size;
  }

  /** Writes a symbol. */
  void write(BitWriter out, int symbol) {
    out.write(words[symbol], lengths[symbol]);
  }
}
