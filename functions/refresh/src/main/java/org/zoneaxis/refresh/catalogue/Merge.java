package org.zoneaxis.refresh.catalogue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.Tally;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.ledger.LedgerRecord;

/** Two lists in the order of ids: the library, and what is stored. */
final class Merge {

  private final CatalogueDocument.Writer document;
  private final CatalogueWriter catalogue;
  private final Tally tally;
  private final TreeMap<String, CatalogueEntry> waiting = new TreeMap<>();
  private final Set<String> ofLibrary;

  Merge(
      Library library, CatalogueDocument.Writer document, CatalogueWriter catalogue, Tally tally) {
    this.document = document;
    this.catalogue = catalogue;
    this.tally = tally;
    library.entries().forEach(entry -> waiting.put(entry.listed().id().text(), entry.listed()));
    this.ofLibrary = new HashSet<>(waiting.keySet());
  }

  /**
   * Writes all.
   *
   * @return whether the time was enough
   */
  boolean run(StoredMaterials stored) throws IOException {
    if (!stored.forEach(this::stored)) {
      return false;
    }
    for (CatalogueEntry entry : waiting.values()) {
      add(entry, CrystalSketch.NONE, false);
    }
    return true;
  }

  private void stored(LedgerRecord record) throws IOException {
    String id = record.entry().id().text();
    while (!waiting.isEmpty() && waiting.firstKey().compareTo(id) < 0) {
      add(waiting.pollFirstEntry().getValue(), CrystalSketch.NONE, false);
    }
    waiting.remove(id);
    add(record.entry(), record.sketch(), ofLibrary.contains(id));
  }

  private void add(CatalogueEntry entry, CrystalSketch sketch, boolean storedOfLibrary)
      throws IOException {
    document.add(entry);
    catalogue.add(entry, sketch, storedOfLibrary);
    tally.add(Count.CATALOGUED);
  }
}
