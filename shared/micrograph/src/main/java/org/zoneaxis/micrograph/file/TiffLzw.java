package org.zoneaxis.micrograph.file;

/** LZW as TIFF has it: codes of 9 to 12 bits, the highest bit first (TIFF 6.0, section 13). */
final class TiffLzw {

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int LIMIT = 4096;

  private final byte[] packed;
  private final byte[] whole;
  private final int[] prefix = new int[LIMIT];
  private final byte[] last = new byte[LIMIT];
  private final int[] length = new int[LIMIT];
  private int bit;
  private int filled;

  private TiffLzw(byte[] packed, byte[] whole) {
    this.packed = packed;
    this.whole = whole;
    for (int i = 0; i < CLEAR; i++) {
      last[i] = (byte) i;
      length[i] = 1;
    }
  }

  /** Fills an array. */
  static void decode(byte[] packed, byte[] whole) {
    new TiffLzw(packed, whole).decode();
  }

  private void decode() {
    int next = FIRST;
    int bits = 9;
    int before = -1;
    while (filled < whole.length) {
      int code = code(bits);
      if (code == END) {
        throw TiffCompression.damaged();
      }
      if (code == CLEAR) {
        next = FIRST;
        bits = 9;
        before = -1;
        continue;
      }
      if (before < 0) {
        if (code > CLEAR) {
          throw TiffCompression.damaged();
        }
        write(code);
      } else {
        if (code > next || next >= LIMIT) {
          throw TiffCompression.damaged();
        }
        prefix[next] = before;
        length[next] = length[before] + 1;
        last[next] = first(code == next ? before : code);
        next++;
        write(code);
      }
      before = code;
      // The first code of a new length comes one early.
      if (next + 1 >= 1 << bits && bits < 12) {
        bits++;
      }
    }
  }

  private byte first(int code) {
    int at = code;
    while (at >= FIRST) {
      at = prefix[at];
    }
    return last[at];
  }

  private void write(int code) {
    int end = filled + length[code];
    int at = code;
    for (int i = end - 1; i >= filled; i--) {
      if (i < whole.length) {
        whole[i] = last[at];
      }
      at = prefix[at];
    }
    filled = Math.min(end, whole.length);
  }

  private int code(int bits) {
    if (bit + bits > packed.length * 8L) {
      throw TiffCompression.damaged();
    }
    int code = 0;
    for (int i = 0; i < bits; i++, bit++) {
      code = (code << 1) | ((packed[bit >> 3] >> (7 - (bit & 7))) & 1);
    }
    return code;
  }
}
