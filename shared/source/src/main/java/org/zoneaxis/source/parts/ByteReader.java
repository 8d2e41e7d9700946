package org.zoneaxis.source.parts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} has written. Whatever goes beyond the end is an {@link
 * IndexOutOfBoundsException}.
 */
public final class ByteReader {

  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int BYTE = 0xFF;
  private static final int MOST_SHIFT = 28;

  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads bytes from the first on. */
  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Reads a piece of some bytes.
   *
   * @param from the first of them
   * @param to the one after the last
   */
  public ByteReader(byte[] bytes, int from, int to) {
    if (from < 0 || from > to || to > bytes.length) {
      throw new IndexOutOfBoundsException("no piece " + from + " to " + to);
    }
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  /** Whether there is nothing more. */
  public boolean isAtEnd() {
    return position == end;
  }

  /** How many bytes there are still. */
  public int left() {
    return end - position;
  }

  /** Reads eight bits, 0 to 255. */
  public int readByte() {
    if (position >= end) {
      throw new IndexOutOfBoundsException("read beyond the end");
    }
    return bytes[position++] & BYTE;
  }

  /** Reads a whole number. */
  public int readNumber() {
    int value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      int next = readByte();
      value |= (next & LOW_BITS) << shift;
      if (next < MORE) {
        if (value < 0) {
          break;
        }
        return value;
      }
    }
    throw new IndexOutOfBoundsException("no number");
  }

  /** Reads four bytes, the highest first. */
  public int readFixed() {
    return (readByte() << 24) | (readByte() << 16) | (readByte() << 8) | readByte();
  }

  /** Reads a floating-point number. */
  public double readDouble() {
    long high = readFixed();
    return Double.longBitsToDouble((high << 32) | (readFixed() & 0xFFFFFFFFL));
  }

  /** Reads so many bytes. */
  public byte[] readBytes(int count) {
    int from = skip(count);
    return Arrays.copyOfRange(bytes, from, from + count);
  }

  /** A reader of so many bytes from here on, which this one passes over. */
  public ByteReader piece(int count) {
    int from = skip(count);
    return new ByteReader(bytes, from, from + count);
  }

  /** A reader of what is left. */
  public ByteReader rest() {
    return new ByteReader(bytes, position, end);
  }

  /** Reads a text. */
  public String readText() {
    int length = readNumber();
    int from = skip(length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Passes over bytes and says where they begin. */
  int skip(int count) {
    if (count < 0 || count > left()) {
      throw new IndexOutOfBoundsException("read beyond the end");
    }
    int from = position;
    position += count;
    return from;
  }
}
