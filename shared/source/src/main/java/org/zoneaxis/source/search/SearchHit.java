package org.zoneaxis.source.search;

/**
 * A material that was found.
 *
 * @param entry the material
 * @param match the best reason for which it was found
 */
public record SearchHit(CatalogueEntry entry, Match match) {}
