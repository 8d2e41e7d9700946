package org.zoneaxis.source.catalogue.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.source.parts.ByteWriter;
import org.zoneaxis.source.parts.PartSink;
import org.zoneaxis.source.parts.Section;

/** Writes a ledger from the first name to the last. Not thread-safe. */
public final class LedgerWriter {

  /** Read one after the other, parts may be larger than those that are looked into. */
  private static final int FULL = 1 << 18;

  private final PartSink sink;
  private final List<Section.Entry> parts = new ArrayList<>();
  private final ByteWriter part = new ByteWriter();
  private byte[] first = {};
  private int count;

  LedgerWriter(PartSink sink) {
    this.sink = sink;
  }

  /** Adds a record, whose name comes after those before it. */
  public void add(LedgerRecord record) {
    if (part.size() == 0) {
      first = record.name().getBytes(StandardCharsets.UTF_8);
    }
    record.write(part);
    count++;
    if (part.size() >= FULL) {
      close();
    }
  }

  private void close() {
    if (part.size() > 0) {
      parts.add(new Section.Entry(first, sink.write(part.toBytes())));
      part.clear();
    }
  }

  /** How many records were added. */
  int count() {
    return count;
  }

  /** All that was added. */
  Section section() {
    close();
    return new Section(parts);
  }

  /**
   * What was added, and then what another ledger has after the last record that was found in it.
   */
  Section sectionBefore(LedgerReader rest) {
    close();
    LedgerWriter between = new LedgerWriter(sink);
    rest.left().forEach(between::add);
    List<Section.Entry> all = new ArrayList<>(parts);
    all.addAll(between.section().parts());
    all.addAll(rest.partsLeft());
    return new Section(all);
  }
}
