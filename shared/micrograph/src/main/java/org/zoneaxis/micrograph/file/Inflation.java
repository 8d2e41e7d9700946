package org.zoneaxis.micrograph.file;

import java.util.Arrays;

/**
 * Undoes deflate compression behind a zlib header (RFC 1950, RFC 1951), by canonical codes that are
 * read bit by bit. The JDK's own class would be a seventh of the script that browsers load.
 */
final class Inflation {

  private static final int MOST_BITS = 15;
  private static final int LITERALS = 288;
  private static final int DISTANCES = 30;
  private static final int END = 256;
  private static final int HEADER = 2;

  /** In which order the lengths of the codes for lengths of codes are written. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final byte[] packed;
  private final byte[] whole;
  private int from = HEADER;
  private int into;
  private int bits;
  private int count;

  private Inflation(byte[] packed, byte[] whole) {
    this.packed = packed;
    this.whole = whole;
  }

  /**
   * Fills an array.
   *
   * @throws org.zoneaxis.micrograph.image.UnreadableImageException where there is too little, or it
   *     makes no sense
   */
  static void inflate(byte[] packed, byte[] whole) {
    new Inflation(packed, whole).inflate();
  }

  private void inflate() {
    int header = packed.length < HEADER ? 0 : ((packed[0] & 0xFF) << 8) | (packed[1] & 0xFF);
    if (header == 0 || header % 31 != 0 || (header >> 8 & 0xF) != 8 || (header & 0x20) != 0) {
      throw TiffCompression.damaged();
    }
    boolean last = false;
    while (into < whole.length) {
      if (last) {
        throw TiffCompression.damaged();
      }
      last = take(1) == 1;
      switch (take(2)) {
        case 0 -> stored();
        case 1 -> coded(Code.fixedLiterals(), Code.of(filled(DISTANCES, 5), 0, DISTANCES));
        case 2 -> described();
        default -> throw TiffCompression.damaged();
      }
    }
  }

  private static int[] filled(int count, int length) {
    int[] lengths = new int[count];
    Arrays.fill(lengths, length);
    return lengths;
  }

  private int take(int wanted) {
    while (count < wanted) {
      if (from >= packed.length) {
        throw TiffCompression.damaged();
      }
      bits |= (packed[from++] & 0xFF) << count;
      count += 8;
    }
    int value = bits & ((1 << wanted) - 1);
    bits >>>= wanted;
    count -= wanted;
    return value;
  }

  private void stored() {
    bits = 0;
    count = 0;
    int length = take(16);
    if (take(16) != (~length & 0xFFFF) || length > packed.length - from) {
      throw TiffCompression.damaged();
    }
    int copied = Math.min(length, whole.length - into);
    System.arraycopy(packed, from, whole, into, copied);
    from += length;
    into += copied;
  }

  private void described() {
    int literals = take(5) + 257;
    int distances = take(5) + 1;
    int ordered = take(4) + 4;
    int[] lengths = new int[ORDER.length];
    for (int i = 0; i < ordered; i++) {
      lengths[ORDER[i]] = take(3);
    }
    Code code = Code.of(lengths, 0, lengths.length);
    int[] all = new int[literals + distances];
    int at = 0;
    while (at < all.length) {
      int symbol = symbol(code);
      if (symbol < 16) {
        all[at++] = symbol;
        continue;
      }
      int value = symbol == 16 && at > 0 ? all[at - 1] : 0;
      int times =
          switch (symbol) {
            case 16 -> 3 + take(2);
            case 17 -> 3 + take(3);
            default -> 11 + take(7);
          };
      if (times > all.length - at || (symbol == 16 && at == 0)) {
        throw TiffCompression.damaged();
      }
      Arrays.fill(all, at, at + times, value);
      at += times;
    }
    coded(Code.of(all, 0, literals), Code.of(all, literals, distances));
  }

  private int symbol(Code code) {
    int value = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= MOST_BITS; length++) {
      value |= take(1);
      int many = code.counts()[length];
      if (value - many < first) {
        return code.symbols()[index + value - first];
      }
      index += many;
      first = (first + many) << 1;
      value <<= 1;
    }
    throw TiffCompression.damaged();
  }

  private void coded(Code literals, Code distances) {
    while (into < whole.length) {
      int symbol = symbol(literals);
      if (symbol == END) {
        return;
      }
      if (symbol < END) {
        whole[into++] = (byte) symbol;
      } else {
        copy(length(symbol - END - 1), symbol(distances));
      }
    }
  }

  /** 3 to 10 as they are, then four of each number of further bits, and 258 at the end. */
  private int length(int symbol) {
    if (symbol > 28) {
      throw TiffCompression.damaged();
    }
    if (symbol < 8) {
      return symbol + 3;
    }
    int more = symbol / 4 - 1;
    return symbol == 28 ? 258 : 3 + ((4 + symbol % 4) << more) + take(more);
  }

  /** 1 to 4 as they are, then two of each number of further bits. */
  private void copy(int length, int symbol) {
    int more = Math.max(0, symbol / 2 - 1);
    int distance =
        symbol < 4 ? symbol + 1 : 1 + ((2 + symbol % 2) << more) + take(Math.min(13, more));
    if (symbol >= DISTANCES || distance > into) {
      throw TiffCompression.damaged();
    }
    int end = Math.min(whole.length, into + length);
    while (into < end) {
      whole[into] = whole[into - distance];
      into++;
    }
  }

  /**
   * A canonical code: how many symbols have a code of each length, and the symbols by their codes.
   */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Code(int[] counts, int[] symbols) {

    static Code of(int[] lengths, int start, int size) {
      int[] counts = new int[MOST_BITS + 1];
      for (int i = 0; i < size; i++) {
        counts[lengths[start + i]]++;
      }
      counts[0] = 0;
      int[] offsets = new int[MOST_BITS + 2];
      int left = 1;
      for (int length = 1; length <= MOST_BITS; length++) {
        left = 2 * left - counts[length];
        if (left < 0) {
          throw TiffCompression.damaged();
        }
        offsets[length + 1] = offsets[length] + counts[length];
      }
      int[] symbols = new int[size];
      for (int i = 0; i < size; i++) {
        if (lengths[start + i] > 0) {
          symbols[offsets[lengths[start + i]]++] = i;
        }
      }
      return new Code(counts, symbols);
    }

    static Code fixedLiterals() {
      int[] lengths = filled(LITERALS, 8);
      Arrays.fill(lengths, 144, 256, 9);
      Arrays.fill(lengths, 256, 280, 7);
      return of(lengths, 0, LITERALS);
    }
  }
}
