package org.zoneaxis.source.parts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts one after the other; whole numbers of seven bits take a byte. */
public final class ByteWriter {

  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[256];
  private int size;

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /** The bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Forgets what was written. */
  public void clear() {
    size = 0;
  }

  /** Writes eight bits. */
  public void writeByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Writes a whole number from 0 on. */
  public void writeNumber(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("below zero: " + value);
    }
    int rest = value;
    while (rest > LOW_BITS) {
      writeByte((rest & LOW_BITS) | MORE);
      rest >>>= 7;
    }
    writeByte(rest);
  }

  /** Writes four bytes, the highest first. */
  public void writeFixed(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      writeByte(value >>> shift);
    }
  }

  /** Writes a floating-point number as it is. */
  public void writeDouble(double value) {
    long bits = Double.doubleToLongBits(value);
    writeFixed((int) (bits >>> 32));
    writeFixed((int) bits);
  }

  /** Writes bytes without their number. */
  public void writeBytes(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, size, count);
    size += count;
  }

  /** Writes bytes without their number. */
  public void writeBytes(byte[] source) {
    writeBytes(source, 0, source.length);
  }

  /** Writes a text after its length in UTF-8. */
  public void writeText(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(encoded.length);
    writeBytes(encoded);
  }

  private void room(int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + count, 2 * bytes.length));
    }
  }
}
