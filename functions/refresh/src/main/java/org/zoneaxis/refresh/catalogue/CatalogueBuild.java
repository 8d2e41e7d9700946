package org.zoneaxis.refresh.catalogue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketcher;
import org.zoneaxis.source.catalogue.MovingHead;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.structure.StructureDocuments;

/**
 * Writes the catalogue anew: what is stored, and of the library what is not stored. Crystals that
 * people have uploaded are left out, since they may not be meant for everybody; whoever has the
 * name of one has its pictures.
 *
 * <p>What has not changed since it was read last is known from the ledger. The parts of the
 * catalogue are written first, then the head that leads to them, where nobody else has written one
 * meanwhile; then the list for people and other programs.
 */
public final class CatalogueBuild implements RunPhase {

  private final ObjectHousekeeping housekeeping;
  private final StructureDocuments documents;
  private final ObjectStore store;
  private final Library library;
  private final CrystalSketcher sketcher;

  /** A catalogue of a bucket. */
  public CatalogueBuild(
      ObjectHousekeeping housekeeping,
      StructureDocuments documents,
      ObjectStore store,
      Library library,
      CrystalSketcher sketcher) {
    this.housekeeping = housekeeping;
    this.documents = documents;
    this.store = store;
    this.library = library;
    this.sketcher = sketcher;
  }

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public boolean run(RunContext context) {
    try {
      Path list = Files.createTempFile("catalogue", ".json");
      Path waiting = Files.createTempFile("catalogue", ".bin");
      try {
        return write(list, waiting, context);
      } finally {
        Files.deleteIfExists(list);
        Files.deleteIfExists(waiting);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean write(Path list, Path waiting, RunContext context) throws IOException {
    MovingHead head = MovingHead.read(store, CatalogueHead.KEY);
    try (CatalogueWriter catalogue =
        new CatalogueWriter(waiting, CuratedNames.standard(), sketcher.version())) {
      try (CatalogueDocument.Writer document =
          new CatalogueDocument.Writer(new BufferedOutputStream(Files.newOutputStream(list)))) {
        StoredMaterials stored =
            new StoredMaterials(housekeeping, documents, store, sketcher, context);
        if (!new Merge(library, document, catalogue, context.tally()).run(stored)) {
          context.tally().note("There was no time left to write the catalogue; the old one stays.");
          return false;
        }
      }
      publish(catalogue, head, context);
    }
    store.replace(CatalogueDocument.KEY, list, "application/json", "no-cache");
    context.progress().done(context.tally().of(Count.CATALOGUED) + " materials in the catalogue");
    return true;
  }

  private void publish(CatalogueWriter catalogue, MovingHead head, RunContext context)
      throws IOException {
    CatalogueHead next;
    try (PartUploads uploads = new PartUploads(new BucketParts(store, BucketParts.CATALOGUE))) {
      next = catalogue.finish(uploads);
      uploads.await();
    }
    if (!head.move(next)) {
      context.tally().note("Another run has written the catalogue meanwhile; what it wrote stays.");
    }
  }
}
