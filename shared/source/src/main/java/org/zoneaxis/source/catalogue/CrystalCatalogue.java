package org.zoneaxis.source.catalogue;

import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.source.parts.ByteReader;

/** Crystals that identification looks through, wherever they are. */
public interface CrystalCatalogue {

  /** None. */
  CrystalCatalogue NONE = (query, visitor) -> 0;

  /** Is shown crystals. */
  @FunctionalInterface
  interface Visitor {

    /**
     * A crystal.
     *
     * @param entry what a list says about it
     * @param sketch its sketch, as its sketcher wrote it
     */
    void visit(CatalogueEntry entry, ByteReader sketch);
  }

  /**
   * Shows crystals, those of the same elements one after the other; what there is no sketch of is
   * left out.
   *
   * @return how many fit the query, those among them that are more than it wants and those without
   *     a sketch
   */
  int visit(CrystalQuery query, Visitor visitor);
}
