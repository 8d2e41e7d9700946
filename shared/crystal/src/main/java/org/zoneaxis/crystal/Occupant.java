package org.zoneaxis.crystal;

import java.util.OptionalDouble;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * What a site holds: an element in a share of the cells.
 *
 * @param element the element; its charge does not matter here, since the scattering factors are
 *     those of neutral atoms
 * @param occupancy the share of the cells in which the site holds this element, above 0 and at most
 *     1
 * @param displacement mean square displacement U (isotropic, or the equivalent of an anisotropic
 *     one) in square angstrom; empty where the source has none
 */
public record Occupant(Element element, double occupancy, OptionalDouble displacement) {

  /** Checks the ranges. */
  public Occupant {
    if (!(occupancy > 0 && occupancy <= 1)) {
      throw new CrystalException(
          "occupancy of " + element.symbol(),
          Double.toString(occupancy),
          "it must be above 0 and at most 1");
    }
    if (displacement.isPresent() && !Double.isFinite(displacement.getAsDouble())) {
      throw new CrystalException(
          "displacement of " + element.symbol(),
          Double.toString(displacement.getAsDouble()),
          "it must be a finite number of square angstrom");
    }
  }

  /** An element that fills its site in every cell, its displacement unknown. */
  public static Occupant full(Element element) {
    return new Occupant(element, 1, OptionalDouble.empty());
  }
}
