package org.zoneaxis.library.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * Words that describe the structure of an entry: its crystal system ({@code tetragonal}, {@code
 * tetra}), and its type where space group, number of elements and number of sites leave one ({@code
 * fcc}, {@code B2}, {@code L12}). They only tell the forms of one substance apart.
 */
final class StructureWords {

  /** The last space group of a system, and its words. */
  private static final Map<Integer, List<String>> SYSTEMS = new LinkedHashMap<>();

  /** Space group, elements, sites; and words. */
  private static final Map<List<Integer>, List<String>> TYPES =
      Map.ofEntries(
          Map.entry(List.of(225, 1, 4), List.of("fcc", "a1", "ccp")),
          Map.entry(List.of(229, 1, 2), List.of("bcc", "a2")),
          Map.entry(List.of(194, 1, 2), List.of("hcp", "a3")),
          Map.entry(List.of(227, 1, 8), List.of("diamond", "a4")),
          Map.entry(List.of(139, 1, 2), List.of("bct")),
          Map.entry(List.of(225, 2, 8), List.of("b1", "rocksalt", "nacl")),
          Map.entry(List.of(221, 2, 2), List.of("b2", "cscl")),
          Map.entry(List.of(216, 2, 8), List.of("b3", "zincblende", "zb", "sphalerite")),
          Map.entry(List.of(186, 2, 4), List.of("b4", "wurtzite", "wz", "2h")),
          Map.entry(List.of(194, 2, 4), List.of("b81", "nias")),
          Map.entry(List.of(225, 2, 12), List.of("c1", "fluorite", "antifluorite")),
          Map.entry(List.of(225, 2, 16), List.of("d03")),
          Map.entry(List.of(221, 2, 4), List.of("l12")),
          Map.entry(List.of(123, 2, 2), List.of("l10")),
          Map.entry(List.of(123, 2, 4), List.of("l10")),
          Map.entry(List.of(136, 2, 6), List.of("c4", "rutile")),
          Map.entry(List.of(191, 2, 3), List.of("c32")),
          Map.entry(List.of(194, 2, 6), List.of("2h")),
          Map.entry(List.of(164, 2, 3), List.of("1t")),
          Map.entry(List.of(194, 2, 8), List.of("d019")),
          Map.entry(List.of(194, 2, 12), List.of("c14", "laves")),
          Map.entry(List.of(227, 2, 24), List.of("c15", "laves")),
          Map.entry(List.of(194, 2, 24), List.of("c36", "laves")),
          Map.entry(List.of(223, 2, 8), List.of("a15")),
          Map.entry(List.of(139, 2, 8), List.of("d022")),
          Map.entry(List.of(139, 2, 16), List.of("d023")),
          Map.entry(List.of(221, 3, 5), List.of("perovskite")),
          Map.entry(List.of(227, 3, 56), List.of("spinel")),
          Map.entry(List.of(230, 3, 160), List.of("garnet")));

  static {
    SYSTEMS.put(2, List.of("triclinic"));
    SYSTEMS.put(15, List.of("monoclinic", "mono"));
    SYSTEMS.put(74, List.of("orthorhombic", "ortho", "rhombic"));
    SYSTEMS.put(142, List.of("tetragonal", "tetra"));
    SYSTEMS.put(167, List.of("trigonal", "rhombohedral", "hex", "hexagonal"));
    SYSTEMS.put(194, List.of("hexagonal", "hex"));
    SYSTEMS.put(230, List.of("cubic", "cub"));
  }

  private StructureWords() {}

  /** The words of an entry. */
  static Set<String> of(CatalogueEntry entry, int elements) {
    Set<String> words = new LinkedHashSet<>();
    int number = entry.spaceGroup().map(SpaceGroup::number).orElse(0);
    if (number == 0) {
      return words;
    }
    for (Map.Entry<Integer, List<String>> system : SYSTEMS.entrySet()) {
      if (number <= system.getKey()) {
        words.addAll(system.getValue());
        break;
      }
    }
    words.addAll(TYPES.getOrDefault(List.of(number, elements, entry.siteCount()), List.of()));
    // An alloy on the sites of one element.
    words.addAll(TYPES.getOrDefault(List.of(number, 1, entry.siteCount()), List.of()));
    if (elements == 1) {
      words.add("metal");
      words.add("element");
    }
    return words;
  }
}
