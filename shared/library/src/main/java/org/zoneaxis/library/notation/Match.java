package org.zoneaxis.library.notation;

/** Why a material was found, from the best reason to the weakest: the order of the results. */
public enum Match {
  /** The query is its id, in any spelling. */
  ID,
  /** The query is one of its names, its words in any order. */
  NAME,
  /** The query is its formula and words that describe it: a name, a structure, a crystal system. */
  DESCRIBED,
  /**
   * The query is its formula, in any order and for any number of formula units; without capitals
   * where the letters can be read as the formula of one composition only that there is.
   */
  FORMULA,
  /** The query is its formula if its letters are read so, and that of others if otherwise. */
  FORMULA_LETTERS,
  /** It is made of exactly the elements of the query. */
  CHEMICAL_SYSTEM,
  /** One of its names begins with the query. */
  NAME_BEGINS,
  /** Each word of the query begins a word of its names, or is one where it is short. */
  NAME_WORDS,
  /** The query is its space group, by symbol or number. */
  SPACE_GROUP,
  /** As NAME_WORDS, but for one wrong, missing, extra or exchanged letter in a word. */
  NAME_NEARLY,
  /** It contains the elements of the query, and others. */
  ELEMENTS,
  /** It is made of some of the elements of the query, and no others. */
  PART_OF_SYSTEM,
  /** Each word of the query is part of its name, its formula, one of its elements or its group. */
  WORDS,
  /** Its id begins with the query. */
  ID_BEGINS,
  /** The query is blank, which lists everything. */
  ANY;

  /** Whether this is what was named; everything else is an offer. */
  public boolean isExact() {
    return compareTo(FORMULA) <= 0;
  }
}
