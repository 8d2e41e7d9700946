package org.zoneaxis.figure.request;

import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/** Finds g1 of a zone, the reflection that is drawn to the right where a request names none. */
@FunctionalInterface
public interface ShortestReflection {

  /**
   * The shortest allowed reflection of a zone.
   *
   * @param crystal the crystal
   * @param axis the zone axis
   * @return g1, or nothing where the zone has no reflection
   */
  Optional<MillerIndices> in(Crystal crystal, ZoneAxis axis);
}
