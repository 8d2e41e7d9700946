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
  private int first;

  /** A table whose parts go somewhere. */
  public RecordTableWriter(PartSink sink) {
    this.section = new SectionWriter(sink);
  }

  /** Adds a record, which gets the next number from 0 on. */
  public void add(byte[] record) {
    starts.add(records.size());
    records.writeBytes(record);
    if (records.size() >= SectionWriter.FULL) {
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
