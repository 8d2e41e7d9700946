package org.zoneaxis.library.search;

import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Match;

/**
 * A material that was found.
 *
 * @param entry the material
 * @param match the best reason for which it was found
 */
public record SearchHit(CatalogueEntry entry, Match match) {}
