package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.List;

/** Values of the same number of bytes, found by their numbers from 0 on. Thread-safe. */
public final class Column {

  private final Section section;
  private final PartSource source;
  private final int width;

  /**
   * A column of some parts.
   *
   * @param width how many bytes a value has
   */
  public Column(Section section, PartSource source, int width) {
    this.section = section;
    this.source = source;
    this.width = width;
  }

  /** The parts that are needed for some values. */
  public List<PartName> partsOf(int[] numbers) {
    List<PartName> parts = new ArrayList<>();
    int last = -1;
    for (int number : numbers) {
      int place = section.placeOf(RecordTable.key(number));
      if (place >= 0 && place != last) {
        parts.add(section.part(place));
      }
      last = place;
    }
    return parts;
  }

  /**
   * A value.
   *
   * @throws BrokenPartException where its part is not as it should be, or has no such value
   */
  public ByteReader read(int number) {
    int place = section.placeOf(RecordTable.key(number));
    if (place < 0) {
      throw new BrokenPartException("no part has value " + number);
    }
    PartName part = section.part(place);
    byte[] bytes = source.read(part);
    int at = (number - first(place)) * width;
    return TermTable.guarded(part, () -> new ByteReader(bytes, at, at + width));
  }

  private int first(int place) {
    return new ByteReader(section.firstKey(place)).readFixed();
  }
}
