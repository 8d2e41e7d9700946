package org.zoneaxis.source.parts;

import java.util.BitSet;

/**
 * Ascending whole numbers, each once, as they stand in a table: the differences from one to the
 * next, or a bit for each number up to the largest, whichever is shorter.
 */
public final class NumberSet {

  private final ByteReader reader;

  /** The numbers that a reader comes to. */
  NumberSet(ByteReader reader) {
    this.reader = reader;
  }

  /** Writes numbers, which are ascending and below 2^30. */
  static void write(int[] numbers, ByteWriter out) {
    ByteWriter differences = new ByteWriter();
    int last = -1;
    for (int number : numbers) {
      differences.writeNumber(number - last - 1);
      last = number;
    }
    boolean dense = last / Byte.SIZE + 1 < differences.size();
    out.writeNumber((numbers.length << 1) | (dense ? 1 : 0));
    if (dense) {
      BitSet bits = new BitSet(last + 1);
      for (int number : numbers) {
        bits.set(number);
      }
      out.writeBytes(bits.toByteArray());
    } else {
      out.writeBytes(differences.toBytes());
    }
  }

  /** Adds them to a set. */
  public void addTo(BitSet set) {
    ByteReader in = reader.rest();
    int head = in.readNumber();
    if ((head & 1) == 1) {
      set.or(dense(in));
      return;
    }
    int number = -1;
    for (int i = head >> 1; i > 0; i--) {
      number += in.readNumber() + 1;
      set.set(number);
    }
  }

  private static BitSet dense(ByteReader in) {
    return BitSet.valueOf(in.readBytes(in.left()));
  }

  /** The numbers. */
  public int[] toArray() {
    ByteReader in = reader.rest();
    int head = in.readNumber();
    if ((head & 1) == 1) {
      return dense(in).stream().toArray();
    }
    if (head >> 1 > in.left()) {
      throw new IndexOutOfBoundsException("fewer numbers than there should be");
    }
    int[] numbers = new int[head >> 1];
    int number = -1;
    for (int i = 0; i < numbers.length; i++) {
      number += in.readNumber() + 1;
      numbers[i] = number;
    }
    return numbers;
  }
}
