package org.zoneaxis.refresh;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.source.Library;
import org.zoneaxis.source.search.CatalogueDocument;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.structure.ListedStructure;
import org.zoneaxis.storage.structure.StructureDocuments;

/**
 * Writes the catalogue anew: what is stored, and of the library what is not stored. Crystals that
 * people have uploaded are left out, since they may not be meant for everybody; whoever has the
 * name of one has its pictures.
 *
 * <p>Documents are read several at a time and written in order to a file, so that memory does not
 * grow with their number; the object is replaced when the file is complete.
 */
final class CatalogueBuild implements RunPhase {

  private static final int AT_ONCE = 8;
  private static final int AHEAD = 64;

  private final ObjectHousekeeping housekeeping;
  private final StructureDocuments documents;
  private final ObjectStore store;
  private final Library library;

  CatalogueBuild(
      ObjectHousekeeping housekeeping,
      StructureDocuments documents,
      ObjectStore store,
      Library library) {
    this.housekeeping = housekeeping;
    this.documents = documents;
    this.store = store;
    this.library = library;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public boolean run(RunContext context) {
    try {
      Path file = Files.createTempFile("catalogue", ".json");
      try {
        return write(file, context);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean write(Path file, RunContext context) throws IOException {
    try (CatalogueDocument.Writer writer =
        new CatalogueDocument.Writer(new BufferedOutputStream(Files.newOutputStream(file)))) {
      if (!new Merge(writer, context).run()) {
        context.tally().note("There was no time left to write the catalogue; the old one stays.");
        return false;
      }
    }
    store.replace(CatalogueDocument.KEY, file, "application/json", "no-cache");
    context.progress().done(context.tally().of(Count.CATALOGUED) + " materials in the catalogue");
    return true;
  }

  private record Reading(MaterialId id, Future<Optional<StructureDocument>> document) {}

  /** Two lists in the order of ids: the library, and what is stored. */
  private final class Merge {
    private final CatalogueDocument.Writer writer;
    private final RunContext context;
    private final TreeMap<String, CatalogueEntry> waiting = new TreeMap<>();

    Merge(CatalogueDocument.Writer writer, RunContext context) {
      this.writer = writer;
      this.context = context;
      library.entries().forEach(entry -> waiting.put(entry.listed().id().text(), entry.listed()));
    }

    boolean run() throws IOException {
      ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
      try (Stream<ListedStructure> listing = StructureDocuments.list(housekeeping)) {
        Iterator<MaterialId> stored =
            listing.map(ListedStructure::id).filter(id -> !id.isUpload()).iterator();
        Deque<Reading> ahead = new ArrayDeque<>();
        while (stored.hasNext() || !ahead.isEmpty()) {
          while (stored.hasNext() && ahead.size() < AHEAD) {
            MaterialId id = stored.next();
            ahead.add(new Reading(id, threads.submit(() -> documents.find(id))));
          }
          if (context.time().isShort()) {
            return false;
          }
          stored(ahead.remove());
        }
      } finally {
        threads.shutdownNow();
      }
      for (CatalogueEntry entry : waiting.values()) {
        add(entry);
      }
      return true;
    }

    private void stored(Reading reading) throws IOException {
      String id = reading.id().text();
      while (!waiting.isEmpty() && waiting.firstKey().compareTo(id) < 0) {
        add(waiting.pollFirstEntry().getValue());
      }
      Optional<StructureDocument> document = document(reading);
      if (document.isPresent()) {
        waiting.remove(id);
        add(CatalogueEntry.of(document.get().material()));
      } else {
        context.tally().failed(id, "its document cannot be read, it is not in the catalogue");
      }
    }

    private void add(CatalogueEntry entry) throws IOException {
      writer.add(entry);
      context.tally().add(Count.CATALOGUED);
    }
  }

  private static Optional<StructureDocument> document(Reading reading) {
    try {
      return reading.document().get();
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
