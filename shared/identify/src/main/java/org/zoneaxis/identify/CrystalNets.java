package org.zoneaxis.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.identify.score.ZonePrior;
import org.zoneaxis.identify.zone.NetIndex;

/** The index of the nets of some materials: what spots are compared with. Immutable. */
final class CrystalNets {

  private final NetIndex index;
  private final ZonePrior zonePrior;

  /** By zone; equal ones are one object. */
  private final Family[] families;

  CrystalNets(List<KnownCrystal> crystals) {
    this.index = new NetIndex(crystals.stream().map(KnownCrystal::zones).toList());
    this.zonePrior = new ZonePrior(index);
    Map<Family, Family> known = new HashMap<>();
    this.families = new Family[index.zoneCount()];
    for (int zone = 0; zone < families.length; zone++) {
      Family family = Family.of(crystals.get(index.crystal(zone)).facts(), index.spots(zone));
      families[zone] = known.computeIfAbsent(family, same -> same);
    }
  }

  /** What a zone has in common with others. */
  Family family(int zone) {
    return families[zone];
  }

  NetIndex index() {
    return index;
  }

  ZonePrior zonePrior() {
    return zonePrior;
  }
}
