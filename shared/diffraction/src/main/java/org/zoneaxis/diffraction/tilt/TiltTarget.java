package org.zoneaxis.diffraction.tilt;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A direction to tilt to.
 *
 * @param direction unit vector towards the source, in the frame of the lattice
 * @param zone the zone axis, where it is one
 * @param tilt the tilts, within the limits of the holder or not
 * @param angle from the zone that is seen, in degrees
 * @param reachable whether the holder goes so far
 * @param path tilts on the way, from the present ones to these, some degrees apart
 * @param band the plane whose Kikuchi band leads there all the way; empty where the limits of the
 *     holder make the way leave it, where the target is no zone, and where it is the present one or
 *     its opposite
 */
public record TiltTarget(
    Vector3 direction,
    Optional<ZoneAxis> zone,
    StageTilt tilt,
    double angle,
    boolean reachable,
    List<StageTilt> path,
    Optional<MillerIndices> band) {

  /** Copies the list. */
  public TiltTarget {
    path = List.copyOf(path);
  }
}
