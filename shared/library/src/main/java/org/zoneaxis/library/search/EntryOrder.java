package org.zoneaxis.library.search;

import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;

/**
 * The order of entries among which a query makes no difference: fewer elements first, measured ones
 * before calculated ones, those with a name before those without, those of databases before those
 * of the library, and at last in the order of their ids.
 *
 * @param elements how many elements it has
 * @param calculated whether its cell was calculated
 * @param nameless whether it has no name
 * @param provider the place of its database
 * @param id its id
 */
public record EntryOrder(
    int elements, boolean calculated, boolean nameless, int provider, String id)
    implements Comparable<EntryOrder> {

  /** Uploads and zeolite frameworks, which have no number in a database, come last. */
  private static final List<String> PROVIDERS = List.of("cod", "mp", "opt", "lib", "cif");

  private static final Comparator<EntryOrder> ORDER =
      Comparator.comparingInt(EntryOrder::elements)
          .thenComparing(EntryOrder::calculated)
          .thenComparing(EntryOrder::nameless)
          .thenComparingInt(EntryOrder::provider)
          .thenComparingInt(place -> place.id().length())
          .thenComparing(EntryOrder::id);

  /** The place of an entry. */
  public static EntryOrder of(CatalogueEntry entry, CuratedNames curated) {
    return new EntryOrder(
        Composition.of(entry.formula()).elements().size(),
        entry.isCalculated(),
        entry.names().isEmpty() && curated.namesOf(entry.id()).isEmpty(),
        provider(entry.id()),
        entry.id().text());
  }

  private static int provider(MaterialId id) {
    return PROVIDERS.indexOf(id.text().substring(0, id.text().indexOf('-')));
  }

  @Override
  public int compareTo(EntryOrder other) {
    return ORDER.compare(this, other);
  }
}
