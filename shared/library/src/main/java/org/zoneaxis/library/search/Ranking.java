package org.zoneaxis.library.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Match;

/** Collects results from the best to the weakest, each once, and keeps those of one page. */
final class Ranking {

  private final IndexTables tables;
  private final int offset;
  private final int limit;
  private final BitSet seen = new BitSet();
  private final List<Place> page = new ArrayList<>();
  private int total;

  /** A result of the page. */
  private record Place(int number, Match match) {}

  Ranking(IndexTables tables, int offset, int limit) {
    this.tables = tables;
    this.offset = offset;
    this.limit = limit;
  }

  /** Adds entries in the order given. */
  void add(Match match, int[] numbers) {
    for (int number : numbers) {
      add(match, number);
    }
  }

  /** Adds entries in ascending order; those beyond the page are only counted. */
  void add(Match match, BitSet numbers) {
    BitSet fresh = (BitSet) numbers.clone();
    fresh.andNot(seen);
    seen.or(fresh);
    int place = total;
    total += fresh.cardinality();
    for (int i = fresh.nextSetBit(0); i >= 0 && page.size() < limit; i = fresh.nextSetBit(i + 1)) {
      if (place >= offset) {
        page.add(new Place(i, match));
      }
      place++;
    }
  }

  private void add(Match match, int number) {
    if (seen.get(number)) {
      return;
    }
    seen.set(number);
    if (total >= offset && page.size() < limit) {
      page.add(new Place(number, match));
    }
    total++;
  }

  SearchPage page() {
    List<CatalogueEntry> entries = tables.entries(page.stream().mapToInt(Place::number).toArray());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      hits.add(new SearchHit(entries.get(i), page.get(i).match()));
    }
    return new SearchPage(hits, offset, total);
  }
}
