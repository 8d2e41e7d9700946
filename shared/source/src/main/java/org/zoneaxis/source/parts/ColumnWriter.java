package org.zoneaxis.source.parts;

/** Writes a {@link Column}: values of the same number of bytes, one after the other. */
public final class ColumnWriter {

  private static final int FULL = 1 << 16;

  private final SectionWriter section;
  private final ByteWriter values = new ByteWriter();
  private final int width;
  private int first;
  private int count;

  /**
   * A column whose parts go somewhere.
   *
   * @param width how many bytes a value has
   */
  public ColumnWriter(PartSink sink, int width) {
    this.section = new SectionWriter(sink);
    this.width = width;
  }

  /** Adds a value, which gets the next number from 0 on. */
  public void add(byte[] value) {
    if (value.length != width) {
      throw new IllegalArgumentException(value.length + " bytes instead of " + width);
    }
    values.writeBytes(value);
    count++;
    if (values.size() >= FULL) {
      close();
    }
  }

  private void close() {
    section.add(RecordTable.key(first), values.toBytes());
    first += count;
    count = 0;
    values.clear();
  }

  /** Ends the column. */
  public Section finish() {
    if (count > 0) {
      close();
    }
    return section.section();
  }
}
