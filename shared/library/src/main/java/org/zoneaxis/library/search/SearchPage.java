package org.zoneaxis.library.search;

import java.util.List;

/**
 * A part of the results.
 *
 * @param hits the results from offset on, the best first
 * @param offset how many results stand before this page
 * @param total how many results there are on all pages
 */
public record SearchPage(List<SearchHit> hits, int offset, int total) {

  /** Copies the list. */
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
