package org.zoneaxis.crystal.symmetry;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the number and symbol of a space group say, from the International Tables, volume A. */
final class SpaceGroups {

  /** The first number of each run of space groups of one point group. */
  private static final NavigableMap<Integer, String> POINT_GROUPS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1, "1"),
              Map.entry(2, "-1"),
              Map.entry(3, "2"),
              Map.entry(6, "m"),
              Map.entry(10, "2/m"),
              Map.entry(16, "222"),
              Map.entry(25, "mm2"),
              Map.entry(47, "mmm"),
              Map.entry(75, "4"),
              Map.entry(81, "-4"),
              Map.entry(83, "4/m"),
              Map.entry(89, "422"),
              Map.entry(99, "4mm"),
              Map.entry(111, "-42m"),
              Map.entry(123, "4/mmm"),
              Map.entry(143, "3"),
              Map.entry(147, "-3"),
              Map.entry(149, "32"),
              Map.entry(156, "3m"),
              Map.entry(162, "-3m"),
              Map.entry(168, "6"),
              Map.entry(174, "-6"),
              Map.entry(175, "6/m"),
              Map.entry(177, "622"),
              Map.entry(183, "6mm"),
              Map.entry(187, "-6m2"),
              Map.entry(191, "6/mmm"),
              Map.entry(195, "23"),
              Map.entry(200, "m-3"),
              Map.entry(207, "432"),
              Map.entry(215, "-43m"),
              Map.entry(221, "m-3m")));

  private SpaceGroups() {}

  static PointGroup pointGroup(int number) {
    String symbol = POINT_GROUPS.floorEntry(number).getValue();
    return Stream.of(PointGroup.values())
        .filter(group -> group.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** The centring in the conventional standard cell, where A is turned to C. */
  static Centring centring(String symbol) {
    return Centring.valueOf(symbol.substring(0, 1).replace('A', 'C'));
  }
}
