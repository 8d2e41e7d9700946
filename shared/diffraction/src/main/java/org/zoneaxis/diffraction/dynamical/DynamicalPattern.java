package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternBasis;

/**
 * What is seen behind a foil.
 *
 * @param zoneAxis the zone axis, towards the viewer
 * @param parameters what it was computed with
 * @param thickness of the foil along its normal, in angstrom
 * @param tilt angle of the beam with the zone axis in degrees
 * @param right the reflection that points to the right of the page; empty only where nothing but
 *     the direct beam is allowed in the zone
 * @param basis the two shortest independent reflections of the zone; empty where it has no two
 * @param beams all beams that took part, by |g| (equal to 8 decimals), then h, k, l, all ascending
 */
public record DynamicalPattern(
    ZoneAxis zoneAxis,
    DynamicalParameters parameters,
    double thickness,
    double tilt,
    Optional<MillerIndices> right,
    Optional<PatternBasis> basis,
    List<DynamicalBeam> beams) {

  /** Copies the list. */
  public DynamicalPattern {
    beams = List.copyOf(beams);
  }

  /** The sum of all intensities: 1 without absorption. */
  public double transmitted() {
    double sum = 0;
    for (DynamicalBeam beam : beams) {
      sum += beam.intensity();
    }
    return sum;
  }

  /** The largest intensity of a beam other than the direct one; 0 where there is none. */
  public double strongestDiffracted() {
    double strongest = 0;
    for (DynamicalBeam beam : beams) {
      if (!beam.hkl().isDirectBeam()) {
        strongest = Math.max(strongest, beam.intensity());
      }
    }
    return strongest;
  }
}
