package org.zoneaxis.http.search;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.source.Library;
import org.zoneaxis.source.LibraryEntry;
import org.zoneaxis.source.search.CatalogueDocument;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.CuratedNames;
import org.zoneaxis.source.search.MaterialIndex;
import org.zoneaxis.source.search.SearchPage;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.ReadResult;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.object.StoredObject;

/**
 * The materials that can be searched: the catalogue that the schedule writes, or the library as
 * long as there is none. Read with the first search and not at the start; looked at again once a
 * minute by whoever searches then, which costs a call without a body where nothing changed. What
 * was read last holds while the store fails. Thread-safe.
 */
public final class Catalogue implements StoreMemory {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  private static final Duration CURRENT_FOR = Duration.ofMinutes(1);

  private final ObjectStore store;
  private final Ticker ticker;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Optional<Edition> edition = Optional.empty();

  /**
   * The catalogue as it was read.
   *
   * @param index what is searched
   * @param etag tag of the object; empty for the library
   * @param looked when the store was last asked, by the ticker
   */
  private record Edition(MaterialIndex index, Optional<String> etag, long looked) {}

  /** Built by whoever is first to need it. */
  private static final class OfLibrary {
    static final MaterialIndex INDEX =
        index(new Library().entries().map(LibraryEntry::listed).toList());
  }

  public Catalogue(ObjectStore store, Ticker ticker) {
    this.store = store;
    this.ticker = ticker;
  }

  public SearchPage search(String query, int offset, int limit) {
    return current().index().search(query, offset, limit);
  }

  /** What is searched now; the same instance until the catalogue changes. */
  public MaterialIndex index() {
    return current().index();
  }

  @Override
  public void forget() {
    edition = Optional.empty();
  }

  private Edition current() {
    Optional<Edition> known = edition;
    if (known.isPresent() && (isFresh(known.get()) || !reading.tryLock())) {
      return known.get();
    }
    if (known.isEmpty()) {
      reading.lock();
    }
    try {
      Edition next = edition.filter(this::isFresh).orElseGet(() -> look(edition));
      edition = Optional.of(next);
      return next;
    } finally {
      reading.unlock();
    }
  }

  private boolean isFresh(Edition known) {
    return ticker.read() - known.looked() < CURRENT_FOR.toNanos();
  }

  private Edition look(Optional<Edition> known) {
    try {
      Optional<String> etag = known.flatMap(Edition::etag);
      if (etag.isEmpty()) {
        return store.get(CatalogueDocument.KEY).map(o -> read(o, known)).orElseGet(this::library);
      }
      ReadResult result = store.getUnless(CatalogueDocument.KEY, etag.get());
      if (result instanceof ReadResult.Read read) {
        return read(read.object(), known);
      }
      return result instanceof ReadResult.Unchanged ? kept(known) : library();
    } catch (StorageUnavailableException e) {
      LOG.warn("searching without looking for a new catalogue: {}", e.getMessage());
      return kept(known);
    }
  }

  private Edition read(StoredObject object, Optional<Edition> known) {
    Optional<String> fault = object.fault();
    try {
      if (fault.isEmpty()) {
        List<CatalogueEntry> entries = CatalogueDocument.read(object.bytes());
        return new Edition(index(entries), Optional.of(object.header().etag()), ticker.read());
      }
      LOG.warn("the catalogue is broken: {}", fault.get());
    } catch (IOException e) {
      LOG.warn("{}", e.getMessage());
    }
    return kept(known);
  }

  private Edition kept(Optional<Edition> known) {
    return known
        .map(old -> new Edition(old.index(), old.etag(), ticker.read()))
        .orElseGet(this::library);
  }

  private Edition library() {
    return new Edition(OfLibrary.INDEX, Optional.empty(), ticker.read());
  }

  private static MaterialIndex index(List<CatalogueEntry> entries) {
    return MaterialIndex.of(entries, CuratedNames.standard());
  }
}
