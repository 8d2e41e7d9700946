package org.zoneaxis.source.catalogue.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.MovingHead;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;
import org.zoneaxis.source.parts.CachedParts;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.Section;
import org.zoneaxis.storage.object.ObjectStore;

/**
 * The ledger in a bucket: a head, {@code state/ledger.json}, which names the part that names the
 * others, in {@code state/ledger/}. The head is replaced last, and only where nobody else has done
 * so meanwhile. Not thread-safe.
 */
public final class Ledger {

  /** The name of the head. */
  public static final String KEY = "state/ledger.json";

  /** Where its parts are. */
  public static final String FOLDER = "state/ledger/";

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** Raised when records have another form: then nothing is known. */
  private static final int FORMAT = 1;

  /** Of what was read ahead. */
  private static final long CACHE_BYTES = 1 << 23;

  private final MovingHead head;
  private final BucketParts parts;
  private Section section;

  private Ledger(MovingHead head, BucketParts parts) {
    this.head = head;
    this.parts = parts;
    this.section = head.head().map(found -> known(found, parts)).orElse(Section.EMPTY);
  }

  /**
   * Opens the ledger of a bucket; an empty one where there is none that can be read.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public static Ledger open(ObjectStore store) {
    return new Ledger(MovingHead.read(store, KEY), new BucketParts(store, FOLDER));
  }

  /**
   * All parts that a head leads to, but for the one that names them.
   *
   * @throws BrokenPartException where that cannot be read
   */
  public static List<PartName> parts(CatalogueHead head, BucketParts parts) {
    return directory(head, parts).parts().stream().map(Section.Entry::part).toList();
  }

  private static Section directory(CatalogueHead head, BucketParts parts) {
    if (head.format() != FORMAT) {
      throw new BrokenPartException("the ledger has format " + head.format());
    }
    try {
      return Section.read(new ByteReader(parts.read(head.directory())));
    } catch (IndexOutOfBoundsException e) {
      throw new BrokenPartException("the directory of the ledger is cut off", e);
    }
  }

  private static Section known(CatalogueHead head, BucketParts parts) {
    try {
      return directory(head, parts);
    } catch (BrokenPartException e) {
      LOG.warn("the ledger cannot be read, going on without it: {}", e.getMessage());
      return Section.EMPTY;
    }
  }

  /** From its first record on. */
  public LedgerReader reader() {
    return new LedgerReader(section, new CachedParts(parts::read, CACHE_BYTES));
  }

  /** For what it is to be replaced by. */
  public LedgerWriter writer() {
    return new LedgerWriter(parts);
  }

  /**
   * Replaces it by what was written, followed by what it had after the last record that a reader
   * has found.
   *
   * @return whether that was done; not where somebody else has replaced it meanwhile
   */
  public boolean keep(LedgerWriter written, LedgerReader rest) {
    return keep(written.sectionBefore(rest), written.count());
  }

  /**
   * Replaces it by what was written.
   *
   * @return whether that was done; not where somebody else has replaced it meanwhile
   */
  public boolean keep(LedgerWriter written) {
    return keep(written.section(), written.count());
  }

  private boolean keep(Section next, int records) {
    ByteWriter out = new ByteWriter();
    next.write(out);
    section = next;
    return head.move(new CatalogueHead(FORMAT, records, parts.write(out.toBytes())));
  }
}
