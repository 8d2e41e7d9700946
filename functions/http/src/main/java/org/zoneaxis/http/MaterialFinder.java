package org.zoneaxis.http;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.NamedMaterial;

/** Finds the material that somebody means by an id, a name or a formula. */
@Singleton
final class MaterialFinder {

  private static final int OTHERS = 8;

  /** What the form itself writes into its field: a name for people, and the id. */
  private static final Pattern NAME_AND_ID = Pattern.compile(".*\\(([a-z]+-[a-z0-9-]+)\\)");

  private final Catalogue catalogue;

  MaterialFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param id the material, the one that is usually meant
   * @param total how many others are called so, or are near
   * @param others the first of the others; none where the text was an id
   */
  record Found(MaterialId id, int total, List<CatalogueEntry> others) {}

  /**
   * Finds the material that is named. Where several are called so, it is the one that is usually
   * meant.
   *
   * @throws NothingFoundException where none is; it holds what is near
   */
  Found find(String text) {
    String id = text.strip();
    Matcher both = NAME_AND_ID.matcher(id.toLowerCase(Locale.ROOT));
    Optional<MaterialId> known = NamedMaterial.id(both.matches() ? both.group(1) : id);
    if (known.isPresent()) {
      return new Found(known.get(), 0, List.of());
    }
    NamedMaterial.Meaning meaning = new NamedMaterial(catalogue.index()).of(text);
    if (meaning instanceof NamedMaterial.One one) {
      return found(one.entry(), one.others());
    }
    if (meaning instanceof NamedMaterial.Several several) {
      List<CatalogueEntry> entries = several.entries();
      return found(entries.get(0), entries.subList(1, entries.size()));
    }
    NamedMaterial.Unknown unknown = (NamedMaterial.Unknown) meaning;
    throw new NothingFoundException(
        text, unknown.offers().stream().limit(OTHERS).toList(), unknown.total());
  }

  private static Found found(CatalogueEntry entry, List<CatalogueEntry> others) {
    return new Found(entry.id(), others.size(), others.stream().limit(OTHERS).toList());
  }
}
