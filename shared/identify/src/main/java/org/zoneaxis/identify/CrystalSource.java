package org.zoneaxis.identify;

import java.util.List;
import java.util.Set;

/** Materials beyond the library whose zones were found beforehand. */
public interface CrystalSource {

  /** No more than the library. */
  CrystalSource NONE = elements -> List.of();

  /**
   * The materials that are made of some elements and no others.
   *
   * @param atomicNumbers the elements; at least one
   */
  List<KnownCrystal> madeOf(Set<Integer> atomicNumbers);
}
