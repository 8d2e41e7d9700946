package org.zoneaxis.figure.png;

import java.util.Arrays;

/** Writes numbers of some bits each, the lowest bit first, as RFC 1951 has it. */
final class BitWriter {

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private long waiting;
  private int bits;

  /**
   * Appends a number.
   *
   * @param number not larger than its bits hold
   * @param count how many bits it has, at most 32
   */
  void write(int number, int count) {
    waiting |= (long) number << bits;
    bits += count;
    if (bits >= 32) {
      room(4);
      for (int i = 0; i < 4; i++) {
        bytes[size++] = (byte) (waiting >>> (8 * i));
      }
      waiting >>>= 32;
      bits -= 32;
    }
  }

  /** All that was written; the last byte is filled with zeros. */
  byte[] bytes() {
    room(4);
    while (bits > 0) {
      bytes[size++] = (byte) waiting;
      waiting >>>= 8;
      bits -= 8;
    }
    bits = 0;
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }
}
