package org.zoneaxis.library;

import java.util.List;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * What the library says about a structure beside its atoms.
 *
 * @param listed what a list of materials shows
 * @param category the kind of substance, such as {@code oxides}
 * @param source where the structure comes from, with its citation and licence
 * @param warnings what a user of the structure should know, in sentences; may be empty
 */
public record LibraryEntry(
    CatalogueEntry listed, String category, Source source, List<String> warnings) {

  /** Copies the list. */
  public LibraryEntry {
    warnings = List.copyOf(warnings);
  }
}
