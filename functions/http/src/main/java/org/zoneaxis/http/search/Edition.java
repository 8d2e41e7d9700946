package org.zoneaxis.http.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CrystalCatalogue;
import org.zoneaxis.source.catalogue.StoredCatalogue;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.storage.object.StorageUnavailableException;

/**
 * A catalogue as it was found.
 *
 * @param head where it begins; empty for the library
 * @param index what is searched
 * @param crystals what is identified beyond the library
 * @param ofLibrary the materials of the library that are stored
 * @param notes what is to be said with every answer
 * @param etag tag of the head; empty for the library
 * @param looked when the store was last asked, by the ticker
 */
record Edition(
    Optional<CatalogueHead> head,
    MaterialIndex index,
    CrystalCatalogue crystals,
    Map<MaterialId, CatalogueEntry> ofLibrary,
    List<String> notes,
    Optional<String> etag,
    long looked) {

  private static final Logger LOG = LoggerFactory.getLogger(Edition.class);

  /** Built on first use. */
  private static final class OfLibrary {
    static final MaterialIndex INDEX =
        MaterialIndex.of(
            new Library().entries().map(LibraryEntry::listed).toList(), CuratedNames.standard());
  }

  static Edition ofLibrary(List<String> notes, long looked) {
    return new Edition(
        Optional.empty(),
        OfLibrary.INDEX,
        CrystalCatalogue.NONE,
        Map.of(),
        notes,
        Optional.empty(),
        looked);
  }

  static Edition of(CatalogueHead head, StoredCatalogue stored, String etag, long looked) {
    return new Edition(
        Optional.of(head),
        MaterialIndex.over(stored, CuratedNames.standard()),
        stored.crystals(),
        ofLibrary(stored),
        List.of(),
        Optional.of(etag),
        looked);
  }

  /** Without them the library's own entries hold, which is what an older catalogue has as well. */
  private static Map<MaterialId, CatalogueEntry> ofLibrary(StoredCatalogue stored) {
    try {
      return stored.ofLibrary();
    } catch (BrokenPartException | StorageUnavailableException e) {
      LOG.warn("the stored materials of the library are not known: {}", e.getMessage());
      return Map.of();
    }
  }

  Edition with(String newTag, long now) {
    return new Edition(head, index, crystals, ofLibrary, notes, Optional.of(newTag), now);
  }

  Edition at(long now) {
    return new Edition(head, index, crystals, ofLibrary, notes, etag, now);
  }
}
