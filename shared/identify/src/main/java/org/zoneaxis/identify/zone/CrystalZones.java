package org.zoneaxis.identify.zone;

import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.identify.net.NetMetric;

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

  /** The nets of the zones, in their order, by their shortest vectors in 1/angstrom^2. */
  public List<NetMetric> nets() {
    return zones.stream()
        .map(zone -> ZoneSpotsFinder.metric(lattice, zone.p(), zone.q()).reduced().metric())
        .toList();
  }
}
