package org.zoneaxis.identify.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.CrystalSystem;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.symmetry.SearchEffort;
import org.zoneaxis.diffraction.WorkBudget;

/**
 * Finds the zones of crystals with small indices, one of each class of equivalent ones, and their
 * rings. Not thread-safe; one for each answer, for which its work is bounded.
 */
public final class CrystalZonesFinder {

  /** The largest index of a zone axis. */
  public static final int LARGEST_INDEX = 3;

  /** In a cube, where few zones are different and tables go further. */
  public static final int LARGEST_CUBIC_INDEX = 4;

  /** In angstrom: wider than the rounding of published coordinates, narrower than distortions. */
  private static final double SYMMETRY_PRECISION = 0.03;

  /** The axis that tables would name of its class, whatever the symmetry. */
  private static final ZoneAxis ALWAYS_NAMED = new ZoneAxis(0, 0, 1);

  private final WorkBudget budget;
  private final SearchEffort effort = SearchEffort.limited();

  /** With what one answer is worth. */
  public CrystalZonesFinder() {
    this(new WorkBudget());
  }

  /** With a budget of its own. */
  public CrystalZonesFinder(WorkBudget budget) {
    this.budget = budget;
  }

  /**
   * The zones and rings of a crystal.
   *
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where finding them takes too long
   * @throws org.zoneaxis.crystal.refusal.CrystalException where finding the symmetry takes too long
   */
  public CrystalZones of(Crystal crystal) {
    ZoneSpotsFinder finder = new ZoneSpotsFinder(crystal, budget);
    // What is too large for one zone need not be searched for its symmetry.
    Optional<ZoneSpotsFinder.Spots> ofFirst = finder.spots(ALWAYS_NAMED);
    PointSymmetry symmetry = PointSymmetry.of(crystal, SYMMETRY_PRECISION, effort);
    List<ZoneSpots> zones = new ArrayList<>();
    for (Map.Entry<ZoneAxis, Integer> zone : classes(symmetry).entrySet()) {
      WorkCancelledException.throwIfCancelled();
      ZoneAxis axis = zone.getKey();
      Optional<ZoneSpotsFinder.Spots> spots =
          axis.equals(ALWAYS_NAMED) ? ofFirst : finder.spots(axis);
      spots.ifPresent(
          found ->
              zones.add(
                  new ZoneSpots(
                      axis,
                      zone.getValue(),
                      symmetry.hasTwofoldAxisAlong(axis),
                      found.p(),
                      found.q(),
                      found.classes())));
    }
    return new CrystalZones(crystal.lattice(), zones, new ZoneRingFinder(crystal, budget).rings());
  }

  /** The axis that tables would name, and the number of equivalent ones, of every class. */
  private static Map<ZoneAxis, Integer> classes(PointSymmetry symmetry) {
    Map<ZoneAxis, Integer> classes = new LinkedHashMap<>();
    Set<ZoneAxis> known = new HashSet<>();
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
              ZoneAxis axis = new ZoneAxis(u, v, w);
              if (!known.contains(axis)) {
                List<ZoneAxis> equivalents = symmetry.equivalents(axis);
                known.addAll(equivalents);
                classes.put(equivalents.get(0), equivalents.size());
              }
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
