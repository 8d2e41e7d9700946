package org.zoneaxis.identify.zone;

import java.util.List;
import org.zoneaxis.crystal.Lattice;

/**
 * A crystal as identification knows it.
 *
 * @param lattice the cell that indices refer to
 * @param zones its zones, from small indices to large ones
 * @param rings its rings, from the smallest
 */
public record CrystalZones(Lattice lattice, List<ZoneSpots> zones, List<ZoneRing> rings) {

  /** Copies the lists. */
  public CrystalZones {
    zones = List.copyOf(zones);
    rings = List.copyOf(rings);
  }
}
