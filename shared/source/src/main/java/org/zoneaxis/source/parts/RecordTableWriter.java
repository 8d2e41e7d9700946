package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a {@link RecordTable}. A part: the number of its records; where each begins, and where the
 * last ends, counted from the first, in four bytes each; then the records.
 */
public final class RecordTableWriter {

  private final SectionWriter section;
  private final ByteWriter records = new ByteWriter();
  private final List<Integer> starts = new ArrayList<>();
  private final int partBytes;
  private int first;

  /**
   * A table whose parts go somewhere.
   *
   * @param partBytes a part is closed when it has so many bytes: few where single records are
   *     looked up, many where they are read one after the other
   */
  public RecordTableWriter(PartSink sink, int partBytes) {
    this.section = new SectionWriter(sink);
    this.partBytes = partBytes;
  }

  /** Adds a record, which gets the next number from 0 on. */
  public void add(byte[] record) {
    starts.add(records.size());
    records.writeBytes(record);
    if (records.size() >= partBytes) {
      close();
    }
  }

  private void close() {
    ByteWriter part = new ByteWriter();
    part.writeNumber(starts.size());
    starts.forEach(part::writeFixed);
    part.writeFixed(records.size());
    part.writeBytes(records.toBytes());
    section.add(RecordTable.key(first), part.toBytes());
    first += starts.size();
    starts.clear();
    records.clear();
  }

  /** Ends the table. */
  public Section finish() {
    if (!starts.isEmpty()) {
      close();
    }
    return section.section();
  }
}
