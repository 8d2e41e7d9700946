package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * Convergent-beam discs.
 *
 * @param zoneAxis the zone axis, towards the viewer
 * @param parameters what they were computed with
 * @param tilt angle of the cone's axis with the zone axis in degrees
 * @param right the reflection that points to the right of the page; empty only where nothing but
 *     the direct beam is allowed in the zone
 * @param beams how many beams took part
 * @param directions how many directions were computed; the others follow from these by symmetry
 * @param discs the discs, in the order asked for
 */
public record ConvergentPattern(
    ZoneAxis zoneAxis,
    ConvergentParameters parameters,
    double tilt,
    Optional<MillerIndices> right,
    int beams,
    int directions,
    List<ConvergentDisc> discs) {

  /** Copies the list. */
  public ConvergentPattern {
    discs = List.copyOf(discs);
  }
}
