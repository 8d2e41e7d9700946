package org.zoneaxis.source.catalogue;

import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * Which crystals to look at.
 *
 * @param elements those made of some of these and no others, deuterium and tritium being hydrogen;
 *     empty for any
 * @param nets those that have a net in one of these ranges; empty for any
 * @param sketchVersion those whose sketches have this version
 * @param most not more than these: those with the nearest nets, or of fewer elements first, then in
 *     the order of a search
 */
public record CrystalQuery(
    Set<Element> elements, List<NetRange> nets, int sketchVersion, int most) {

  /** Copies the collections. */
  public CrystalQuery {
    elements = Set.copyOf(elements);
    nets = List.copyOf(nets);
  }
}
