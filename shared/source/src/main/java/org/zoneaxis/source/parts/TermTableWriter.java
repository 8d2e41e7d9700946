package org.zoneaxis.source.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a {@link TermTable}. A part: the number of its records; where every sixteenth record
 * begins, counted from the first, in four bytes each; then the records. A record: how many bytes of
 * the term before it begins with (none of every sixteenth), the other bytes of the term after their
 * number, and the numbers of the term after how many bytes these have.
 */
public final class TermTableWriter {

  /** Every so many records have their whole term, so that a search can begin there. */
  static final int INTERVAL = 16;

  /**
   * A part is closed when it has so many bytes: few enough for one look, enough that a call to the
   * store is mostly waiting.
   */
  private static final int FULL = 1 << 16;

  private final SectionWriter section;
  private final ByteWriter records = new ByteWriter();
  private final ByteWriter numbers = new ByteWriter();
  private final List<Integer> starts = new ArrayList<>();
  private byte[] first = {};
  private byte[] last = {};
  private int count;
  private boolean begun;

  /** A table whose parts go somewhere. */
  public TermTableWriter(PartSink sink) {
    this.section = new SectionWriter(sink);
  }

  /**
   * Adds a term.
   *
   * @param term comes after the terms before it, in the order of their bytes in UTF-8
   * @param entries ascending, each once
   */
  public void add(String term, int[] entries) {
    byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
    if (begun && Arrays.compareUnsigned(last, bytes) >= 0) {
      throw new IllegalArgumentException("not in order: " + term);
    }
    begun = true;
    numbers.clear();
    NumberSet.write(entries, numbers);
    int shared = 0;
    if (count % INTERVAL == 0) {
      starts.add(records.size());
    } else {
      shared = Math.max(0, Arrays.mismatch(last, bytes));
    }
    if (count == 0) {
      first = bytes;
    }
    records.writeNumber(shared);
    records.writeNumber(bytes.length - shared);
    records.writeBytes(bytes, shared, bytes.length - shared);
    records.writeNumber(numbers.size());
    records.writeBytes(numbers.toBytes());
    last = bytes;
    count++;
    if (records.size() >= FULL) {
      close();
    }
  }

  private void close() {
    ByteWriter part = new ByteWriter();
    part.writeNumber(count);
    starts.forEach(part::writeFixed);
    part.writeBytes(records.toBytes());
    section.add(first, part.toBytes());
    records.clear();
    starts.clear();
    count = 0;
  }

  /** Ends the table. */
  public Section finish() {
    if (count > 0) {
      close();
    }
    return section.section();
  }
}
