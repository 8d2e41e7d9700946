package org.zoneaxis.figure;

import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A crystal as a figure shows it.
 *
 * @param material the crystal and where it comes from
 * @param axis the zone axis towards the viewer; empty in figures that have none
 */
public record OrientedCrystal(Material material, Optional<ZoneAxis> axis) {

  /** The crystal. */
  public Crystal crystal() {
    return material.crystal();
  }

  /**
   * The zone axis of a figure that has one.
   *
   * @throws java.util.NoSuchElementException where it has none
   */
  public ZoneAxis zoneAxis() {
    return axis.orElseThrow();
  }
}
