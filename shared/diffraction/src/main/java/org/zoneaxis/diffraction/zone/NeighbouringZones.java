package org.zoneaxis.diffraction.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.AngleBetween;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;

/** Finds the zones around one, by angle. Immutable. */
public final class NeighbouringZones {

  private static final double GRID = 1e7;

  private static final Comparator<NeighbouringZone> ORDER =
      Comparator.comparingDouble((NeighbouringZone zone) -> StrictMath.rint(zone.angle() * GRID))
          .thenComparing(zone -> zone.axis().u(), Comparator.reverseOrder())
          .thenComparing(zone -> zone.axis().v(), Comparator.reverseOrder())
          .thenComparing(zone -> zone.axis().w(), Comparator.reverseOrder());

  private final Lattice lattice;
  private final PointSymmetry symmetry;

  /** Of a crystal. */
  public NeighbouringZones(Lattice lattice, PointSymmetry symmetry) {
    this.lattice = lattice;
    this.symmetry = symmetry;
  }

  /**
   * All zones with small indices within an angle, the nearest first.
   *
   * @param axis the zone that is seen
   * @param frame its page
   * @param limit largest index, 1 to 10
   * @param angle in degrees, above 0 to 90
   */
  public List<NeighbouringZone> within(ZoneAxis axis, PageFrame frame, int limit, double angle) {
    if (!(angle > 0 && angle <= 90)) {
      throw new IllegalArgumentException("an angle above 0 to 90 degrees, not " + angle);
    }
    Vector3 present = lattice.direct(axis);
    List<NeighbouringZone> zones = new ArrayList<>();
    for (ZoneAxis other : LowIndices.zones(limit)) {
      double apart = lattice.direct(other).angleTo(present);
      if (!other.equals(axis) && apart <= angle) {
        zones.add(zone(axis, other, apart, frame));
      }
    }
    zones.sort(ORDER);
    return zones;
  }

  /**
   * The nearest zone of each of the nearest families, which may be that of the present zone.
   *
   * @param axis the zone that is seen
   * @param frame its page
   * @param limit largest index, 1 to 10
   * @param count how many families at most
   */
  public List<NeighbouringZone> nearest(ZoneAxis axis, PageFrame frame, int limit, int count) {
    Set<ZoneAxis> families = new HashSet<>();
    return within(axis, frame, limit, 90).stream()
        .filter(zone -> families.size() < count && families.add(zone.family()))
        .toList();
  }

  private NeighbouringZone zone(ZoneAxis axis, ZoneAxis other, double angle, PageFrame frame) {
    Vector3 onPage = frame.onPage(lattice.direct(other));
    double azimuth = StrictMath.toDegrees(StrictMath.atan2(onPage.y(), onPage.x()));
    Pole.Normal band =
        (Pole.Normal)
            AngleBetween.of(lattice, new Pole.Direction(axis), new Pole.Direction(other))
                .common()
                .orElseThrow();
    return new NeighbouringZone(
        other, symmetry.equivalents(other).get(0), angle, azimuth, band.plane());
  }
}
