package org.zoneaxis.diffraction;

import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ZoneNet;

/**
 * How a crystal lies on the page of its pattern.
 *
 * @param right the reflection that points to the right; empty only where nothing but the direct
 *     beam is allowed in the zone
 * @param frame the frame of the page; where no reflection is allowed, the shortest vector of the
 *     zone's reciprocal net points to the right
 */
public record PageOrientation(Optional<MillerIndices> right, PageFrame frame) {

  static PageOrientation of(
      Lattice lattice, ZoneAxis zoneAxis, Optional<MillerIndices> drawnRight) {
    MillerIndices reflection =
        drawnRight.orElseGet(() -> new ZoneNet(lattice, zoneAxis).shortest());
    return new PageOrientation(drawnRight, PageFrame.of(lattice, zoneAxis, reflection));
  }

  /** The page turned counter-clockwise, in degrees. */
  public PageOrientation turned(double degrees) {
    return new PageOrientation(right, frame.turned(degrees));
  }

  static void requireInZone(MillerIndices reflection, ZoneAxis zoneAxis) {
    if (reflection.isDirectBeam() || reflection.laueZone(zoneAxis) != 0) {
      throw new IllegalArgumentException(
          reflection + " is not a reflection of the zone " + zoneAxis);
    }
  }
}
