package org.zoneaxis.library.search;

import java.util.BitSet;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * Which entries contain elements. The entries are numbered from those with the fewest elements to
 * those with the most, so that the ones of as many elements as asked for stand together.
 */
public final class ElementSets {

  private final IndexTables tables;

  /** The sets of some entries. */
  public ElementSets(IndexTables tables) {
    this.tables = tables;
  }

  /** The entries that contain all of these elements. */
  BitSet containing(Set<Element> elements) {
    BitSet found = null;
    for (Element element : elements) {
      BitSet set = tables.containing(element);
      if (found == null) {
        found = set;
      } else {
        found.and(set);
      }
    }
    return found == null ? new BitSet() : found;
  }

  /** The entries made of some of these elements and no others. */
  public BitSet within(Set<Element> elements) {
    byte[] counts = new byte[tables.size()];
    int most = Math.min(elements.size(), Element.values().length);
    for (Element element : elements) {
      tables.containing(element).stream().forEach(number -> counts[number]++);
    }
    BitSet found = new BitSet(tables.end(most));
    int number = 0;
    for (int count = 1; count <= most; count++) {
      for (int end = tables.end(count); number < end; number++) {
        if (counts[number] == count) {
          found.set(number);
        }
      }
    }
    return found;
  }

  /** The entries made of exactly these elements. */
  BitSet exactly(Set<Element> elements) {
    BitSet found = containing(elements);
    found.clear(tables.end(elements.size()), Math.max(tables.end(elements.size()), found.length()));
    return found;
  }
}
