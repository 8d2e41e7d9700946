package org.zoneaxis.http.search;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CrystalCatalogue;
import org.zoneaxis.source.catalogue.MovingHead;
import org.zoneaxis.source.catalogue.StoredCatalogue;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.CachedParts;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.ReadResult;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.object.StoredObject;

/**
 * The materials that can be searched: the catalogue that the schedule writes, or the library as
 * long as there is none. Of a catalogue only those parts are read that a question needs, and those
 * that were needed last are kept. Its head is looked at again once a minute, by the next request,
 * which costs a call without a body where nothing changed.
 *
 * <p>Where the catalogue cannot be read the library answers, and the answer says so. Thread-safe.
 */
public final class Catalogue implements StoreMemory, Searched {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  private static final Duration CURRENT_FOR = Duration.ofMinutes(1);

  /** Parts that are kept: the words of all names, and what was looked at last. */
  private static final long KEPT_BYTES = 16L << 20;

  private static final String LIBRARY_ALONE =
      "The catalogue of what is stored cannot be read at the moment; this is what the library has.";

  private final ObjectStore store;
  private final Ticker ticker;
  private final CachedParts parts;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Optional<Edition> edition = Optional.empty();

  /** A catalogue of a bucket. */
  public Catalogue(ObjectStore store, Ticker ticker) {
    this.store = store;
    this.ticker = ticker;
    this.parts = new CachedParts(new BucketParts(store, BucketParts.CATALOGUE)::read, KEPT_BYTES);
  }

  /**
   * An answer.
   *
   * @param value what was found
   * @param notes what is to be known about it; it is true for a moment only where there are any
   */
  public record Answer<T>(T value, List<String> notes) {

    /** Copies the list. */
    public Answer {
      notes = List.copyOf(notes);
    }

    /** Whether it may be kept. */
    public boolean isWhole() {
      return notes.isEmpty();
    }
  }

  /** A page of the results of a search. */
  public Answer<SearchPage> search(String query, int offset, int limit) {
    return ask(index -> index.search(query, offset, limit));
  }

  /** Asks the index; all looks of one question are at one catalogue. */
  @Override
  public <T> Answer<T> ask(Function<MaterialIndex, T> question) {
    return answer(known -> question.apply(known.index()));
  }

  /** Asks for crystals beyond the library. */
  public <T> Answer<T> askCrystals(Function<CrystalCatalogue, T> question) {
    return answer(known -> question.apply(known.crystals()));
  }

  /**
   * The entries of those materials of the library that are stored; the same instance until the
   * catalogue changes.
   */
  public Map<MaterialId, CatalogueEntry> ofLibrary() {
    return current().ofLibrary();
  }

  private <T> Answer<T> answer(Function<Edition, T> question) {
    Edition known = current();
    try {
      return new Answer<>(question.apply(known), known.notes());
    } catch (BrokenPartException e) {
      LOG.warn("a part of the catalogue is gone or broken: {}", e.getMessage());
      return afterAnotherLook(known, question);
    } catch (StorageUnavailableException e) {
      LOG.warn("searching the library alone: {}", e.getMessage());
      return alone(question, true);
    }
  }

  /** The parts of a catalogue that was replaced long ago are swept; the new one's are there. */
  private <T> Answer<T> afterAnotherLook(Edition known, Function<Edition, T> question) {
    try {
      Edition next = look(Optional.of(known));
      if (next.head().equals(known.head())) {
        return alone(question, false);
      }
      edition = Optional.of(next);
      return new Answer<>(question.apply(next), next.notes());
    } catch (BrokenPartException | StorageUnavailableException e) {
      LOG.warn("searching the library alone: {}", e.getMessage());
      return alone(question, false);
    }
  }

  /** The library's answer; for a minute everybody gets it where nothing can be read at all. */
  private <T> Answer<T> alone(Function<Edition, T> question, boolean forAll) {
    Edition library = Edition.ofLibrary(List.of(LIBRARY_ALONE), ticker.read());
    if (forAll) {
      edition = Optional.of(library);
    }
    return new Answer<>(question.apply(library), library.notes());
  }

  @Override
  public void forget() {
    edition = Optional.empty();
    parts.forget();
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
        return store
            .get(CatalogueHead.KEY)
            .map(head -> read(head, known))
            .orElseGet(() -> library(List.of()));
      }
      ReadResult result = store.getUnless(CatalogueHead.KEY, etag.get());
      if (result instanceof ReadResult.Read read) {
        return read(read.object(), known);
      }
      return result instanceof ReadResult.Unchanged ? kept(known) : library(List.of());
    } catch (StorageUnavailableException e) {
      LOG.warn("going on without a look for a new catalogue: {}", e.getMessage());
      return kept(known);
    }
  }

  private Edition read(StoredObject object, Optional<Edition> known) {
    Optional<CatalogueHead> head = MovingHead.head(CatalogueHead.KEY, object);
    if (head.isEmpty()) {
      return kept(known);
    }
    String etag = object.header().etag();
    if (known.filter(old -> old.head().equals(head)).isPresent()) {
      return known.get().with(etag, ticker.read());
    }
    try {
      return Edition.of(head.get(), StoredCatalogue.open(head.get(), parts), etag, ticker.read());
    } catch (BrokenPartException e) {
      LOG.warn("the catalogue cannot be opened: {}", e.getMessage());
      return kept(known);
    }
  }

  /** What was read last holds; where nothing was, the library says that it is alone. */
  private Edition kept(Optional<Edition> known) {
    return known.map(old -> old.at(ticker.read())).orElseGet(() -> library(List.of(LIBRARY_ALONE)));
  }

  private Edition library(List<String> notes) {
    return Edition.ofLibrary(notes, ticker.read());
  }
}
