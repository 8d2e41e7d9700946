package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.zoneaxis.storage.object.Sha256;

/**
 * A table in parts, each of which has the records from its first key up to the next part's.
 *
 * @param parts in the order of their first keys, by unsigned bytes
 */
public record Section(List<Entry> parts) {

  /** A section without records. */
  public static final Section EMPTY = new Section(List.of());

  /**
   * A part.
   *
   * @param firstKey the smallest key in it
   * @param part its name
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Entry(byte[] firstKey, PartName part) {}

  /** Copies the list. */
  public Section {
    parts = List.copyOf(parts);
  }

  private static final int DIGEST_BYTES = 32;

  /** Writes how many parts there are; of each its first key after its length, digest and length. */
  public void write(ByteWriter out) {
    out.writeNumber(parts.size());
    for (Entry entry : parts) {
      out.writeNumber(entry.firstKey().length);
      out.writeBytes(entry.firstKey());
      write(entry.part(), out);
    }
  }

  /** Writes the name of a part: digest and length. */
  public static void write(PartName part, ByteWriter out) {
    out.writeBytes(HexFormat.of().parseHex(part.digest().hex()));
    out.writeNumber(part.length());
  }

  /** Reads what was written. */
  public static Section read(ByteReader in) {
    int count = in.readNumber();
    List<Entry> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Entry(in.readBytes(in.readNumber()), readName(in)));
    }
    return new Section(parts);
  }

  /** Reads the name of a part. */
  public static PartName readName(ByteReader in) {
    String digest = HexFormat.of().formatHex(in.readBytes(DIGEST_BYTES));
    return new PartName(new Sha256(digest), in.readNumber());
  }

  /** The place of the part that has a key if any has; -1 where it is before the first. */
  int placeOf(byte[] key) {
    int low = 0;
    int high = parts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(parts.get(middle).firstKey(), key) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  PartName part(int place) {
    return parts.get(place).part();
  }

  byte[] firstKey(int place) {
    return parts.get(place).firstKey();
  }

  int size() {
    return parts.size();
  }
}
