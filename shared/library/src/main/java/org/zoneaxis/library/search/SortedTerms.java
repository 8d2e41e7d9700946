package org.zoneaxis.library.search;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Terms in memory, in order. */
final class SortedTerms implements Terms {

  private static final int[] NONE = {};

  /** Stands after every letter that a term has. */
  private static final char LAST_LETTER = '\uFFFF';

  private final String[] terms;
  private final int[][] entries;

  private SortedTerms(String[] terms, int[][] entries) {
    this.terms = terms;
    this.entries = entries;
  }

  /** Collects terms; entries are to be added in ascending order. */
  static final class Builder {

    private final Map<String, Postings> postings = new TreeMap<>();

    void add(String term, int entry) {
      if (!term.isEmpty()) {
        postings.computeIfAbsent(term, unused -> new Postings()).add(entry);
      }
    }

    SortedTerms build() {
      return new SortedTerms(
          postings.keySet().toArray(String[]::new),
          postings.values().stream().map(Postings::trimmed).toArray(int[][]::new));
    }
  }

  @Override
  public int[] entries(String term) {
    int index = Arrays.binarySearch(terms, term);
    return index < 0 ? NONE : entries[index];
  }

  @Override
  public void forEachBeginning(String beginning, Visitor visitor) {
    int end = place(beginning + LAST_LETTER);
    for (int i = place(beginning); i < end; i++) {
      int index = i;
      visitor.visit(terms[i], set -> Postings.addTo(set, entries[index]));
    }
  }

  /** Where a text stands among the terms, or would. */
  private int place(String text) {
    int found = Arrays.binarySearch(terms, text);
    return found < 0 ? -found - 1 : found;
  }
}
