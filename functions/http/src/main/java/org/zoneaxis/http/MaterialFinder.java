package org.zoneaxis.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.SearchHit;

/** Finds the material that somebody means by an id, a name or a formula. */
@Singleton
final class MaterialFinder {

  private static final int OTHERS = 8;

  private static final Pattern ID =
      Pattern.compile("mp-(?:[0-9]{1,7}|[a-z]{2,8})|cod-[0-9]{7}|cif-[0-9a-f]{16}");

  /** What the form itself writes into its field: a name for people, and the id. */
  private static final Pattern NAME_AND_ID = Pattern.compile(".*\\(([a-z]+-[a-z0-9]+)\\)");

  private final Catalogue catalogue;

  MaterialFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param id the material, the best one
   * @param total how many others there are
   * @param others the first of the others; none where the text was an id
   */
  record Found(MaterialId id, int total, List<CatalogueEntry> others) {}

  /**
   * Finds a material.
   *
   * @throws NothingFoundException where the catalogue knows nothing like it
   */
  Found find(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    Matcher both = NAME_AND_ID.matcher(id);
    if (both.matches()) {
      id = both.group(1);
    }
    if (ID.matcher(id).matches()) {
      return new Found(MaterialId.parse(id), 0, List.of());
    }
    var page = catalogue.search(text, 0, OTHERS + 1);
    if (page.hits().isEmpty()) {
      throw new NothingFoundException(text);
    }
    List<CatalogueEntry> entries = page.hits().stream().map(SearchHit::entry).toList();
    return new Found(entries.get(0).id(), page.total() - 1, entries.subList(1, entries.size()));
  }
}
