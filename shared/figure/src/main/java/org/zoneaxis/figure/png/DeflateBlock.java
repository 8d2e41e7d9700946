package org.zoneaxis.figure.png;

import java.util.Arrays;

/**
 * Bytes and repetitions of earlier ones, written with codes of their own: a block of RFC 1951
 * (Deutsch, DEFLATE Compressed Data Format Specification, 1996), sections 3.2.5 and 3.2.7.
 */
final class DeflateBlock {

  private static final int MOST = 1 << 14;
  private static final int END = 256;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int LONGEST_WORD = 15;
  private static final int LONGEST_WORD_OF_LENGTHS = 7;

  /** In which order the lengths of the words for lengths of words are written. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  /** Bytes as they are, repetitions as length and, in the lower half, distance. */
  private final int[] tokens = new int[MOST];

  private final int[] literals = new int[LITERALS];
  private final int[] distances = new int[DISTANCES];
  private int size;

  boolean isFull() {
    return size == MOST;
  }

  /** Appends a byte. */
  void add(byte literal) {
    int unsigned = literal & 0xFF;
    tokens[size++] = unsigned;
    literals[unsigned]++;
  }

  /** Appends so many bytes from so far before, 3 to 258 and 1 to 32,767. */
  void add(int length, int distance) {
    tokens[size++] = (length << 16) | distance;
    literals[lengthSymbol(length)]++;
    distances[distanceSymbol(distance)]++;
  }

  /** Writes the block and begins another. */
  void write(BitWriter out, boolean isLast) {
    literals[END]++;
    HuffmanCode ofLiterals = HuffmanCode.of(literals, LONGEST_WORD);
    HuffmanCode ofDistances = HuffmanCode.of(distances, LONGEST_WORD);
    out.write(isLast ? 1 : 0, 1);
    out.write(2, 2);
    writeCodes(out, ofLiterals, ofDistances);
    for (int i = 0; i < size; i++) {
      int token = tokens[i];
      if (token < END) {
        ofLiterals.write(out, token);
        continue;
      }
      int length = token >> 16;
      ofLiterals.write(out, lengthSymbol(length));
      int bits = lengthBits(length);
      out.write((length - 3) & ((1 << bits) - 1), bits);
      int distance = token & 0xFFFF;
      ofDistances.write(out, distanceSymbol(distance));
      bits = distanceBits(distance);
      out.write((distance - 1) & ((1 << bits) - 1), bits);
    }
    ofLiterals.write(out, END);
    Arrays.fill(literals, 0);
    Arrays.fill(distances, 0);
    size = 0;
  }

  private static int lengthSymbol(int length) {
    int over = length - 3;
    if (over < 4 || length == 258) {
      return length == 258 ? 285 : 257 + over;
    }
    int power = 31 - Integer.numberOfLeadingZeros(over);
    return 257 + 4 * (power - 1) + ((over >> (power - 2)) & 3);
  }

  private static int lengthBits(int length) {
    int over = length - 3;
    return over < 8 || length == 258 ? 0 : 29 - Integer.numberOfLeadingZeros(over);
  }

  private static int distanceSymbol(int distance) {
    int over = distance - 1;
    if (over < 2) {
      return over;
    }
    int power = 31 - Integer.numberOfLeadingZeros(over);
    return 2 * power + ((over >> (power - 1)) & 1);
  }

  private static int distanceBits(int distance) {
    int over = distance - 1;
    return over < 4 ? 0 : 30 - Integer.numberOfLeadingZeros(over);
  }

  /** The lengths of all words one after the other, repeated ones counted, in a code themselves. */
  private static void writeCodes(BitWriter out, HuffmanCode literals, HuffmanCode distances) {
    int ofLiterals = literals.size();
    int ofDistances = distances.size();
    int[] lengths = new int[ofLiterals + ofDistances];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = i < ofLiterals ? literals.length(i) : distances.length(i - ofLiterals);
    }
    int[] symbols = new int[lengths.length];
    int[] extras = new int[lengths.length];
    int[] counts = new int[ORDER.length];
    int count = 0;
    int run;
    for (int at = 0; at < lengths.length; at += run) {
      run = 1;
      while (at + run < lengths.length && lengths[at + run] == lengths[at]) {
        run++;
      }
      boolean isZero = lengths[at] == 0;
      boolean repeats = at > 0 && lengths[at] == lengths[at - 1];
      if (isZero && run >= 3) {
        run = Math.min(run, 138);
        symbols[count] = run < 11 ? 17 : 18;
        extras[count] = run - (run < 11 ? 3 : 11);
      } else if (!isZero && repeats && run >= 3) {
        run = Math.min(run, 6);
        symbols[count] = 16;
        extras[count] = run - 3;
      } else {
        run = 1;
        symbols[count] = lengths[at];
      }
      counts[symbols[count++]]++;
    }
    HuffmanCode code = HuffmanCode.of(counts, LONGEST_WORD_OF_LENGTHS);
    int last = ORDER.length;
    while (last > 4 && code.length(ORDER[last - 1]) == 0) {
      last--;
    }
    out.write(ofLiterals - 257, 5);
    out.write(ofDistances - 1, 5);
    out.write(last - 4, 4);
    for (int i = 0; i < last; i++) {
      out.write(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      code.write(out, symbols[i]);
      if (symbols[i] >= 16) {
        out.write(extras[i], symbols[i] == 16 ? 2 : symbols[i] == 17 ? 3 : 7);
      }
    }
  }
}
