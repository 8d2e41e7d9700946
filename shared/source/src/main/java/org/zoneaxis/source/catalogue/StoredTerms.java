package org.zoneaxis.source.catalogue;

import org.zoneaxis.library.search.Terms;
import org.zoneaxis.source.parts.NumberSet;
import org.zoneaxis.source.parts.TermTable;

/** The terms of a table in parts. */
record StoredTerms(TermTable table) implements Terms {

  private static final int[] NONE = {};

  @Override
  public int[] entries(String term) {
    return table.find(term).map(NumberSet::toArray).orElse(NONE);
  }

  @Override
  public void forEachBeginning(String beginning, Visitor visitor) {
    table.forEachBeginning(beginning, (term, entries) -> visitor.visit(term, entries::addTo));
  }
}
