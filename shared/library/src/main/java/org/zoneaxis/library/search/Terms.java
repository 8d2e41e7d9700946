package org.zoneaxis.library.search;

import java.util.BitSet;
import java.util.function.Consumer;

/** Texts, each with the entries that have it: found whole or by their beginning. */
public interface Terms {

  /** Is shown terms. */
  @FunctionalInterface
  interface Visitor {

    /**
     * A term.
     *
     * @param term the term
     * @param entries adds the entries that have it to a set
     */
    void visit(String term, Consumer<BitSet> entries);
  }

  /** The entries of a term, ascending. */
  int[] entries(String term);

  /** Shows the terms that begin with a text. */
  void forEachBeginning(String beginning, Visitor visitor);

  /** Adds the entries of all terms that begin with a text. */
  default void addBeginning(String beginning, BitSet set) {
    forEachBeginning(beginning, (term, entries) -> entries.accept(set));
  }
}
