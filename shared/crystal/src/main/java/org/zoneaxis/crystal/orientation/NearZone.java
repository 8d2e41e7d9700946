package org.zoneaxis.crystal.orientation;

import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A zone axis near a direction.
 *
 * @param axis the zone axis
 * @param deviation how far it is from the direction, in degrees
 */
public record NearZone(ZoneAxis axis, double deviation) {

  private static final double GRID = 1e7;

  private static final Comparator<NearZone> ORDER =
      Comparator.comparingDouble((NearZone zone) -> StrictMath.rint(zone.deviation() * GRID))
          .thenComparing(zone -> squares(zone.axis()))
          .thenComparing(zone -> zone.axis().u(), Comparator.reverseOrder())
          .thenComparing(zone -> zone.axis().v(), Comparator.reverseOrder())
          .thenComparing(zone -> zone.axis().w(), Comparator.reverseOrder());

  private static int squares(ZoneAxis axis) {
    return axis.u() * axis.u() + axis.v() * axis.v() + axis.w() * axis.w();
  }

  /**
   * The zones nearest to a direction, the nearest first; of equally near ones (to 7 decimals) that
   * with the smaller indices, then the larger u, v, w.
   *
   * @param lattice the cell
   * @param direction any vector along it, in the frame of the lattice
   * @param limit largest absolute index
   * @param count how many at most
   */
  public static List<NearZone> of(Lattice lattice, Vector3 direction, int limit, int count) {
    return LowIndices.zones(limit).stream()
        .map(axis -> new NearZone(axis, lattice.direct(axis).angleTo(direction)))
        .sorted(ORDER)
        .limit(count)
        .toList();
  }
}
