package org.zoneaxis.source.search;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * Which entries contain an element. The entries are numbered from those with the fewest elements to
 * those with the most, so that the ones of as many elements as asked for stand together.
 */
final class ElementSets {

  private final Map<Element, BitSet> containing = new EnumMap<>(Element.class);

  /** Number of the first entry with more elements than the place in this array. */
  private final int[] ends;

  /**
   * Builds the sets.
   *
   * @param elements the elements of each entry, by ascending number of elements
   */
  ElementSets(List<Set<Element>> elements) {
    this.ends = new int[Element.values().length + 1];
    for (int entry = 0; entry < elements.size(); entry++) {
      for (Element element : elements.get(entry)) {
        containing.computeIfAbsent(element, unused -> new BitSet()).set(entry);
      }
      ends[elements.get(entry).size()] = entry + 1;
    }
    for (int count = 1; count < ends.length; count++) {
      ends[count] = Math.max(ends[count], ends[count - 1]);
    }
  }

  /** The entries that contain all of these elements. */
  BitSet containing(Set<Element> elements) {
    BitSet found = null;
    for (Element element : elements) {
      BitSet set = containing.getOrDefault(element, new BitSet());
      if (found == null) {
        found = (BitSet) set.clone();
      } else {
        found.and(set);
      }
    }
    return found == null ? new BitSet() : found;
  }

  /** The entries made of some of these elements and no others. */
  BitSet within(Set<Element> elements) {
    BitSet found = new BitSet();
    found.set(0, ends[ends.length - 1]);
    containing.forEach(
        (element, entries) -> {
          if (!elements.contains(element)) {
            found.andNot(entries);
          }
        });
    return found;
  }

  /** The entries made of exactly these elements. */
  BitSet exactly(Set<Element> elements) {
    BitSet found = containing(elements);
    found.clear(ends[elements.size()], Math.max(ends[elements.size()], found.length()));
    return found;
  }
}
