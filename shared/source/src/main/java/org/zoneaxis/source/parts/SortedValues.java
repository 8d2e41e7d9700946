package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of eight bytes in ascending order, taken without sign, found by ranges. Thread-safe.
 *
 * <p>A part is one value after the other; its first key is its first value.
 */
public final class SortedValues {

  private static final int WIDTH = 8;
  private static final int FULL = 1 << 16;

  private final Section section;
  private final PartSource source;

  /** Is shown values. */
  @FunctionalInterface
  public interface Visitor {

    /** A value. */
    void visit(long value);
  }

  /** Values of some parts. */
  public SortedValues(Section section, PartSource source) {
    this.section = section;
    this.source = source;
  }

  /**
   * Writes values.
   *
   * @param values ascending without sign
   */
  public static Section write(long[] values, PartSink sink) {
    SectionWriter section = new SectionWriter(sink);
    ByteWriter part = new ByteWriter();
    int first = 0;
    for (int i = 0; i < values.length; i++) {
      write(values[i], part);
      if (part.size() >= FULL || i == values.length - 1) {
        section.add(bytes(values[first]), part.toBytes());
        part.clear();
        first = i + 1;
      }
    }
    return section.section();
  }

  private static void write(long value, ByteWriter out) {
    out.writeFixed((int) (value >>> Integer.SIZE));
    out.writeFixed((int) value);
  }

  private static byte[] bytes(long value) {
    ByteWriter out = new ByteWriter();
    write(value, out);
    return out.toBytes();
  }

  /** The parts that are needed for a range. */
  public List<PartName> partsOf(long from, long to) {
    List<PartName> parts = new ArrayList<>();
    for (int place = first(from); place <= section.placeOf(bytes(to)); place++) {
      parts.add(section.part(place));
    }
    return parts;
  }

  private int first(long from) {
    return Math.max(0, section.placeOf(bytes(from)));
  }

  /**
   * Shows the values of a range in their order.
   *
   * @param from the smallest
   * @param to the largest
   * @throws BrokenPartException where a part is not as it should be
   */
  public void forEach(long from, long to, Visitor visitor) {
    for (int place = first(from); place <= section.placeOf(bytes(to)); place++) {
      byte[] bytes = source.read(section.part(place));
      for (int i = firstNotBelow(bytes, from); i < bytes.length / WIDTH; i++) {
        long value = value(bytes, i);
        if (Long.compareUnsigned(value, to) > 0) {
          return;
        }
        visitor.visit(value);
      }
    }
  }

  private static int firstNotBelow(byte[] bytes, long from) {
    int low = 0;
    int high = bytes.length / WIDTH;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(value(bytes, middle), from) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long value(byte[] bytes, int index) {
    long value = 0;
    for (int i = WIDTH * index; i < WIDTH * (index + 1); i++) {
      value = (value << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return value;
  }
}
