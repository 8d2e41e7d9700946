package org.zoneaxis.source.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Texts in order, each with the entries that have it: found whole or by their beginning. */
final class SortedTerms {

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

  int size() {
    return terms.length;
  }

  String term(int index) {
    return terms[index];
  }

  /** The entries of a term, ascending. */
  int[] entries(String term) {
    int index = Arrays.binarySearch(terms, term);
    return index < 0 ? NONE : entries[index];
  }

  /** Adds the entries of the term at an index. */
  void addTo(BitSet set, int index) {
    Postings.addTo(set, entries[index]);
  }

  /** Adds the entries of all terms that begin with a text. */
  void addBeginning(String prefix, BitSet set) {
    forEachBeginning(prefix, index -> addTo(set, index));
  }

  /** Visits the terms that begin with a text. */
  void forEachBeginning(String prefix, IntConsumer visitor) {
    int end = place(prefix + LAST_LETTER);
    for (int i = place(prefix); i < end; i++) {
      visitor.accept(i);
    }
  }

  /** Where a text stands among the terms, or would. */
  private int place(String text) {
    int found = Arrays.binarySearch(terms, text);
    return found < 0 ? -found - 1 : found;
  }
}
