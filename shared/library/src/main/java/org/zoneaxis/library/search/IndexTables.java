package org.zoneaxis.library.search;

import java.util.BitSet;
import java.util.List;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * What an index looks up, in memory or elsewhere. Entries have numbers from 0 on, in the order of
 * {@link EntryOrder}. Thread-safe.
 */
public interface IndexTables {

  /** The number of entries. */
  int size();

  /** Entries by their numbers, in the order given. */
  List<CatalogueEntry> entries(int[] numbers);

  /** Ids. */
  Terms ids();

  /** Names, the words of each in alphabetical order. */
  Terms names();

  /** Names, the words of each as they stand. */
  Terms nameLines();

  /** The words of names. */
  Terms words();

  /** The words of names, the last letter first. */
  Terms backwards();

  /** Compositions. */
  Terms formulae();

  /** Numbers and symbols of space groups. */
  Terms spaceGroups();

  /** The entries that contain an element; the caller's to change. */
  BitSet containing(Element element);

  /** The number of the first entry with more than so many elements. */
  int end(int elements);

  /** Says what will be looked up next, so that it can be fetched at once. */
  void expect(LookUps query);
}
