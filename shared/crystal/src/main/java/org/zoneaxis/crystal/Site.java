package org.zoneaxis.crystal;

import java.util.List;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * A place in the cell and what it holds.
 *
 * @param x fractional coordinate along a; likewise y and z
 * @param y fractional coordinate along b
 * @param z fractional coordinate along c
 * @param occupants one occupant an element, at least one
 */
public record Site(double x, double y, double z, List<Occupant> occupants) {

  /** Rounding of published occupancies such as three times 0.3333. */
  private static final double OCCUPANCY_TOLERANCE = 0.01;

  /** Checks that the coordinates are finite and the occupancies do not exceed 1 in sum. */
  public Site {
    occupants = List.copyOf(occupants);
    if (occupants.isEmpty()) {
      throw new IllegalArgumentException("a site holds at least one element");
    }
    checkFinite("x", x);
    checkFinite("y", y);
    checkFinite("z", z);
    double sum = occupants.stream().mapToDouble(Occupant::occupancy).sum();
    if (sum > 1 + OCCUPANCY_TOLERANCE) {
      throw new CrystalException(
          "sum of occupancies at " + x + ", " + y + ", " + z,
          Double.toString(sum),
          "the elements that share a site must add up to at most 1");
    }
  }

  private static void checkFinite(String axis, double value) {
    if (!Double.isFinite(value)) {
      throw new CrystalException(
          "fractional coordinate " + axis, Double.toString(value), "it must be a finite number");
    }
  }

  /** The sum of the occupancies, at most 1 but for rounding. */
  public double occupancy() {
    return occupants.stream().mapToDouble(Occupant::occupancy).sum();
  }
}
