package org.zoneaxis.source.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Terms in the order of their bytes in UTF-8, each with its numbers. Thread-safe. */
public final class TermTable {

  private static final int START_BYTES = 4;

  private final Section section;
  private final PartSource source;

  /** Is shown terms. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * A term.
     *
     * @param term the term
     * @param entries what it has, good until this returns
     */
    void visit(String term, NumberSet entries);
  }

  /** A table of some parts. */
  public TermTable(Section section, PartSource source) {
    this.section = section;
    this.source = source;
  }

  /** The parts that are needed for a term, or for those that begin with it. */
  public List<PartName> partsOf(String beginning) {
    byte[] key = bytes(beginning);
    List<PartName> parts = new ArrayList<>();
    for (int place = Math.max(0, section.placeOf(key));
        place < section.size() && mayBegin(place, key);
        place++) {
      parts.add(section.part(place));
    }
    return parts;
  }

  /**
   * The numbers of a term; none where there is no such term.
   *
   * @throws BrokenPartException where its part is not as it should be
   */
  public Optional<NumberSet> find(String term) {
    byte[] key = bytes(term);
    int place = section.placeOf(key);
    if (place < 0) {
      return Optional.empty();
    }
    return read(
        section.part(place),
        records ->
            records.seek(key) && records.compareTo(key) == 0
                ? Optional.of(records.entries())
                : Optional.empty());
  }

  /**
   * Shows the terms that begin with a text, in their order.
   *
   * @throws BrokenPartException where one of their parts is not as it should be
   */
  public void forEachBeginning(String beginning, Visitor visitor) {
    byte[] key = bytes(beginning);
    for (int place = Math.max(0, section.placeOf(key));
        place < section.size() && mayBegin(place, key);
        place++) {
      read(
          section.part(place),
          records -> {
            for (boolean there = records.seek(key);
                there && records.startsWith(key);
                there = records.next()) {
              visitor.visit(records.term(), records.entries());
            }
            return Optional.empty();
          });
    }
  }

  /** Whether a part that comes after the first may have terms that begin so. */
  private boolean mayBegin(int place, byte[] key) {
    byte[] first = section.firstKey(place);
    return Arrays.compareUnsigned(first, key) <= 0 || startsWith(first, first.length, key);
  }

  private static boolean startsWith(byte[] bytes, int length, byte[] beginning) {
    return length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Looks into a part. */
  @FunctionalInterface
  private interface Look<T> {
    Optional<T> at(Records records);
  }

  private <T> Optional<T> read(PartName part, Look<T> look) {
    byte[] bytes = source.read(part);
    return guarded(part, () -> look.at(new Records(bytes)));
  }

  static <T> T guarded(PartName part, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenPartException("part " + part.digest().hex() + " has another form", e);
    }
  }

  /** Goes through the records of a part. */
  private static final class Records {

    private final byte[] bytes;
    private final int count;
    private final int startsAt;
    private final int recordsAt;
    private ByteReader in;
    private int read;
    private byte[] term = new byte[64];
    private int length;
    private ByteReader value;

    Records(byte[] bytes) {
      this.bytes = bytes;
      ByteReader head = new ByteReader(bytes);
      this.count = head.readNumber();
      this.startsAt = bytes.length - head.left();
      int starts = (count + TermTableWriter.INTERVAL - 1) / TermTableWriter.INTERVAL;
      if (starts > head.left() / START_BYTES) {
        throw new IndexOutOfBoundsException("more records than bytes");
      }
      this.recordsAt = startsAt + START_BYTES * starts;
      this.in = new ByteReader(bytes, recordsAt, bytes.length);
      this.value = in;
    }

    /** Goes to the first record that is not before a key, if there is one. */
    boolean seek(byte[] key) {
      int low = 0;
      int high = (count - 1) / TermTableWriter.INTERVAL;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        at(middle);
        next();
        if (compareTo(key) <= 0) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      at(low);
      boolean there = next();
      while (there && compareTo(key) < 0) {
        there = next();
      }
      return there;
    }

    private void at(int start) {
      int offset = new ByteReader(bytes, startsAt + START_BYTES * start, recordsAt).readFixed();
      in = new ByteReader(bytes, recordsAt + offset, bytes.length);
      read = start * TermTableWriter.INTERVAL;
      length = 0;
    }

    boolean next() {
      if (read >= count) {
        return false;
      }
      int shared = in.readNumber();
      int more = in.readNumber();
      if (shared > length) {
        throw new IndexOutOfBoundsException("a term begins as none before it");
      }
      length = shared + more;
      byte[] rest = in.readBytes(more);
      if (length > term.length) {
        term = Arrays.copyOf(term, 2 * length);
      }
      System.arraycopy(rest, 0, term, shared, more);
      value = in.piece(in.readNumber());
      read++;
      return true;
    }

    int compareTo(byte[] key) {
      return Arrays.compareUnsigned(term, 0, length, key, 0, key.length);
    }

    boolean startsWith(byte[] beginning) {
      return TermTable.startsWith(term, length, beginning);
    }

    String term() {
      return new String(term, 0, length, StandardCharsets.UTF_8);
    }

    NumberSet entries() {
      return new NumberSet(value);
    }
  }
}
