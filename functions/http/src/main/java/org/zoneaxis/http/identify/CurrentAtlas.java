package org.zoneaxis.http.identify;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.document.IdentificationJson;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * The atlas with the revisions that the catalogue has now. Made with the first question, and again
 * when the catalogue has changed. Thread-safe.
 */
@Singleton
public final class CurrentAtlas {

  private final Catalogue catalogue;
  private volatile Optional<Edition> edition = Optional.empty();

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Edition(Map<MaterialId, CatalogueEntry> stored, Atlas atlas, byte[] json) {}

  CurrentAtlas(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The atlas; the same instance until the catalogue changes. */
  public Atlas atlas() {
    return current().atlas();
  }

  /** The atlas as JSON. */
  byte[] json() {
    return current().json();
  }

  private Edition current() {
    Map<MaterialId, CatalogueEntry> stored = catalogue.ofLibrary();
    Optional<Edition> known = edition.filter(made -> made.stored() == stored);
    if (known.isPresent()) {
      return known.get();
    }
    Atlas atlas = Atlas.ofLibrary().withCurrent(id -> Optional.ofNullable(stored.get(id)));
    Edition made = new Edition(stored, atlas, IdentificationJson.of(atlas));
    edition = Optional.of(made);
    return made;
  }
}
