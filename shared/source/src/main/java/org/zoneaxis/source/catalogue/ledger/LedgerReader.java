package org.zoneaxis.source.catalogue.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSource;
import org.zoneaxis.source.parts.Section;
import org.zoneaxis.source.parts.TermCollector;

/**
 * Goes through a ledger from the first name to the last. What cannot be read of it is not known,
 * which costs reading documents again and nothing else. Not thread-safe.
 */
public final class LedgerReader {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerReader.class);

  /** So many parts are fetched ahead. */
  private static final int AHEAD = 8;

  private final List<Section.Entry> parts;
  private final PartSource source;
  private int nextPart;
  private List<LedgerRecord> records = List.of();
  private int next;

  /** Begins at the first record. */
  LedgerReader(Section section, PartSource source) {
    this.parts = section.parts();
    this.source = source;
  }

  /** What is known under a name; names are to be asked for in ascending order. */
  public Optional<LedgerRecord> find(String name) {
    while (hasRecord()) {
      LedgerRecord record = records.get(next);
      int order = TermCollector.inBytes(record.name(), name);
      if (order > 0) {
        return Optional.empty();
      }
      next++;
      if (order == 0) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private boolean hasRecord() {
    while (next == records.size() && nextPart < parts.size()) {
      if (nextPart % AHEAD == 0) {
        int end = Math.min(parts.size(), nextPart + AHEAD);
        source.expect(parts.subList(nextPart, end).stream().map(Section.Entry::part).toList());
      }
      records = records(parts.get(nextPart++).part());
      next = 0;
    }
    return next < records.size();
  }

  private List<LedgerRecord> records(PartName part) {
    List<LedgerRecord> found = new ArrayList<>();
    try {
      ByteReader in = new ByteReader(source.read(part));
      while (!in.isAtEnd()) {
        found.add(LedgerRecord.read(in));
      }
    } catch (BrokenPartException | IndexOutOfBoundsException | IllegalArgumentException e) {
      LOG.warn("a part of the ledger cannot be read, going on without it: {}", e.getMessage());
    }
    return found;
  }

  /** The records of the present part that were not passed yet. */
  List<LedgerRecord> left() {
    return records.subList(next, records.size());
  }

  /** The parts that were not begun. */
  List<Section.Entry> partsLeft() {
    return parts.subList(nextPart, parts.size());
  }
}
