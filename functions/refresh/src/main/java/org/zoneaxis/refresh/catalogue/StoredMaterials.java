package org.zoneaxis.refresh.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.CrystalSketcher;
import org.zoneaxis.source.catalogue.ledger.Ledger;
import org.zoneaxis.source.catalogue.ledger.LedgerReader;
import org.zoneaxis.source.catalogue.ledger.LedgerRecord;
import org.zoneaxis.source.catalogue.ledger.LedgerWriter;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.structure.ListedStructure;
import org.zoneaxis.storage.structure.StructureDocuments;

/**
 * All that is stored, uploads left out. Documents whose entity tag is the one in the ledger are not
 * read again; the others are, several at a time, and their crystals are sketched where they have
 * changed and there is time for it. Where the time is up, and every few minutes, what was read is
 * written into the ledger, from which the next run goes on.
 */
final class StoredMaterials {

  private static final Logger LOG = LoggerFactory.getLogger(StoredMaterials.class);

  private static final int AT_ONCE = 8;
  private static final int AHEAD = 64;

  /** After so many documents that were read the ledger is written. */
  private static final int CHECKPOINT = 10_000;

  private final ObjectHousekeeping housekeeping;
  private final StructureDocuments documents;
  private final CrystalSketcher sketcher;
  private final RunContext context;
  private final Duration sketchesUntil;

  private final Ledger ledger;
  private final LedgerReader known;
  private final LedgerWriter next;
  private final Deque<Reading> ahead = new ArrayDeque<>();
  private long unsketched;
  private int read;

  StoredMaterials(
      ObjectHousekeeping housekeeping,
      StructureDocuments documents,
      ObjectStore store,
      CrystalSketcher sketcher,
      RunContext context) {
    this.housekeeping = housekeeping;
    this.documents = documents;
    this.sketcher = sketcher;
    this.context = context;
    // Half of the time: what cannot be identified yet should be found at least.
    this.sketchesUntil = context.time().remaining().dividedBy(2);
    this.ledger = Ledger.open(store);
    this.known = ledger.reader();
    this.next = ledger.writer();
  }

  /** Takes what is known of a material. */
  @FunctionalInterface
  interface Taker {
    void take(LedgerRecord record) throws IOException;
  }

  private record Reading(MaterialId id, Future<Optional<LedgerRecord>> record) {}

  /**
   * Goes through all, in the order of the names of their documents.
   *
   * @return whether the time was enough
   */
  boolean forEach(Taker taker) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Stream<ListedStructure> listing = StructureDocuments.list(housekeeping)) {
      Iterator<ListedStructure> stored =
          listing.filter(structure -> !structure.id().isUpload()).iterator();
      while (stored.hasNext() || !ahead.isEmpty()) {
        while (stored.hasNext() && ahead.size() < AHEAD) {
          ahead.add(reading(stored.next(), threads));
        }
        if (context.time().isShort()) {
          keepHalf(taker);
          return false;
        }
        if (read >= CHECKPOINT) {
          keepHalf(taker);
        } else {
          take(ahead.remove(), taker);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    ledger.keep(next);
    if (unsketched > 0) {
      context
          .tally()
          .note(
              unsketched
                  + " materials cannot be identified yet; there was no time, and the next run goes"
                  + " on.");
    }
    return true;
  }

  /** What has been begun is finished, since the old ledger has been read as far as that. */
  private void keepHalf(Taker taker) throws IOException {
    while (!ahead.isEmpty()) {
      take(ahead.remove(), taker);
    }
    ledger.keep(next, known);
    read = 0;
  }

  private Reading reading(ListedStructure stored, ExecutorService threads) {
    Optional<LedgerRecord> before = known.find(stored.id().objectText());
    boolean sketches = context.time().remaining().compareTo(sketchesUntil) > 0;
    if (before.isPresent()
        && before.get().etag().equals(stored.etag())
        && (!sketches || isSketched(before.get()))) {
      return new Reading(stored.id(), CompletableFuture.completedFuture(before));
    }
    read++;
    return new Reading(stored.id(), threads.submit(() -> read(stored, before, sketches)));
  }

  private boolean isSketched(LedgerRecord record) {
    return record.sketchVersion() == sketcher.version();
  }

  private Optional<LedgerRecord> read(
      ListedStructure stored, Optional<LedgerRecord> before, boolean sketches) {
    return documents
        .find(stored.id())
        .map(StructureDocument::material)
        .map(material -> record(stored, material, before, sketches));
  }

  private LedgerRecord record(
      ListedStructure stored, Material material, Optional<LedgerRecord> before, boolean sketches) {
    CatalogueEntry entry = CatalogueEntry.of(material);
    Optional<CrystalSketch> same =
        before
            .filter(this::isSketched)
            .filter(record -> record.entry().revision().equals(entry.revision()))
            .map(LedgerRecord::sketch);
    return same.isPresent() || sketches
        ? new LedgerRecord(
            stored.etag(), entry, sketcher.version(), same.orElseGet(() -> sketch(material)))
        : new LedgerRecord(stored.etag(), entry, 0, CrystalSketch.NONE);
  }

  /** What is wrong with one crystal is no reason to leave out the others. */
  private CrystalSketch sketch(Material material) {
    try {
      return sketcher.sketch(material);
    } catch (RuntimeException e) {
      LOG.error("{} cannot be sketched", material.id(), e);
      context.tally().failed(material.id().text(), "it cannot be prepared for identification");
      return CrystalSketch.NONE;
    }
  }

  private void take(Reading reading, Taker taker) throws IOException {
    Optional<LedgerRecord> record = await(reading);
    if (record.isEmpty()) {
      context
          .tally()
          .failed(reading.id().text(), "its document cannot be read, it is not in the catalogue");
      return;
    }
    next.add(record.get());
    if (isSketched(record.get())) {
      taker.take(record.get());
    } else {
      unsketched++;
      taker.take(record.get().without());
    }
  }

  private static Optional<LedgerRecord> await(Reading reading) {
    try {
      return reading.record().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a document could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading documents", e);
    }
  }
}
