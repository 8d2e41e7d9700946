package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * Intensities of some beams against the thickness of the foil.
 *
 * @param zoneAxis the zone axis
 * @param parameters what they were computed with
 * @param tilt angle of the beam with the zone axis in degrees
 * @param beams how many beams took part
 * @param thicknesses along the normal of the foil, in angstrom, ascending
 * @param curves of the beams asked for, in their order
 */
public record ThicknessSeries(
    ZoneAxis zoneAxis,
    DynamicalParameters parameters,
    double tilt,
    int beams,
    List<Double> thicknesses,
    List<ThicknessCurve> curves) {

  /** Copies the lists. */
  public ThicknessSeries {
    thicknesses = List.copyOf(thicknesses);
    curves = List.copyOf(curves);
  }
}
