package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.CrystalSystem;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.symmetry.SearchEffort;
import org.zoneaxis.diffraction.ShortReflection;
import org.zoneaxis.diffraction.ShortReflections;
import org.zoneaxis.diffraction.WorkBudget;

/**
 * Finds the zones of crystals with small indices, one of each class of equivalent ones. Not
 * thread-safe; one for each answer, for which its work is bounded.
 */
final class ZoneFinder {

  /** The largest index of a zone axis. */
  static final int LARGEST_INDEX = 3;

  /** In a cube, where few zones are different and tables go further. */
  static final int LARGEST_CUBIC_INDEX = 4;

  /**
   * In how many directions reflections are looked for: the two of the basis, their sum and
   * difference, and two more for oblique nets and measurements along a systematic row.
   */
  static final int DIRECTIONS = 6;

  /** In angstrom: wider than the rounding of published coordinates, narrower than distortions. */
  private static final double SYMMETRY_PRECISION = 0.03;

  /** The axis that tables would name of its class, whatever the symmetry. */
  private static final ZoneAxis ALWAYS_NAMED = new ZoneAxis(0, 0, 1);

  private final WorkBudget budget = new WorkBudget();
  private final SearchEffort effort = SearchEffort.limited();

  /**
   * The zones, from small indices to large ones.
   *
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where finding them takes too long
   * @throws org.zoneaxis.crystal.refusal.CrystalException where finding the symmetry takes too long
   */
  List<Zone> zones(Crystal crystal) {
    ShortReflections reflections = new ShortReflections(crystal, budget);
    // What is too large for one zone need not be searched for its symmetry.
    List<ShortReflection> ofFirst = reflections.of(ALWAYS_NAMED, DIRECTIONS);
    PointSymmetry symmetry = PointSymmetry.of(crystal, SYMMETRY_PRECISION, effort);
    List<Zone> zones = new ArrayList<>();
    for (Map.Entry<ZoneAxis, Integer> axis : classes(symmetry).entrySet()) {
      List<ShortReflection> found =
          axis.getKey().equals(ALWAYS_NAMED) ? ofFirst : reflections.of(axis.getKey(), DIRECTIONS);
      if (!found.isEmpty()) {
        zones.add(
            new Zone(
                axis.getKey(),
                axis.getValue(),
                symmetry.hasTwofoldAxisAlong(axis.getKey()),
                found));
      }
    }
    return zones;
  }

  /** The axis that tables would name, and the number of equivalent ones, of every class. */
  private static Map<ZoneAxis, Integer> classes(PointSymmetry symmetry) {
    Map<ZoneAxis, Integer> classes = new LinkedHashMap<>();
    int limit =
        symmetry.pointGroup().crystalSystem() == CrystalSystem.CUBIC
            ? LARGEST_CUBIC_INDEX
            : LARGEST_INDEX;
    for (int largest = 1; largest <= limit; largest++) {
      for (int u = largest; u >= -largest; u--) {
        for (int v = largest; v >= -largest; v--) {
          for (int w = largest; w >= -largest; w--) {
            if (Math.max(Math.abs(u), Math.max(Math.abs(v), Math.abs(w))) == largest
                && gcd(gcd(u, v), w) == 1) {
              List<ZoneAxis> equivalents = symmetry.equivalents(new ZoneAxis(u, v, w));
              classes.putIfAbsent(equivalents.get(0), equivalents.size());
            }
          }
        }
      }
    }
    return classes;
  }

  private static int gcd(int p, int q) {
    return q == 0 ? Math.abs(p) : gcd(q, p % q);
  }
}
