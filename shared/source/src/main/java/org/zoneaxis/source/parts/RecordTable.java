package org.zoneaxis.source.parts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Records that are found by their numbers, from 0 on. Thread-safe. */
public final class RecordTable {

  private static final int NUMBER_BYTES = 4;

  private final Section section;
  private final PartSource source;

  /** A table of some parts. */
  public RecordTable(Section section, PartSource source) {
    this.section = section;
    this.source = source;
  }

  static byte[] key(int number) {
    ByteWriter key = new ByteWriter();
    key.writeFixed(number);
    return key.toBytes();
  }

  private static int number(byte[] key) {
    return new ByteReader(key).readFixed();
  }

  /** The parts that are needed for some records. */
  public Set<PartName> partsOf(Collection<Integer> numbers) {
    Set<PartName> parts = new LinkedHashSet<>();
    for (int number : numbers) {
      int place = section.placeOf(key(number));
      if (place >= 0) {
        parts.add(section.part(place));
      }
    }
    return parts;
  }

  /**
   * A record.
   *
   * @throws BrokenPartException where its part is not as it should be, or has no such record
   */
  public ByteReader read(int number) {
    int place = section.placeOf(key(number));
    if (place < 0) {
      throw new BrokenPartException("no part has record " + number);
    }
    PartName part = section.part(place);
    byte[] bytes = source.read(part);
    return TermTable.guarded(part, () -> record(bytes, number - number(section.firstKey(place))));
  }

  private static ByteReader record(byte[] bytes, int index) {
    ByteReader head = new ByteReader(bytes);
    int count = head.readNumber();
    if (index >= count) {
      throw new IndexOutOfBoundsException("no record " + index);
    }
    int startsAt = bytes.length - head.left();
    int recordsAt = startsAt + NUMBER_BYTES * (count + 1);
    head.skip(NUMBER_BYTES * index);
    int from = head.readFixed();
    return new ByteReader(bytes, recordsAt + from, recordsAt + head.readFixed());
  }
}
