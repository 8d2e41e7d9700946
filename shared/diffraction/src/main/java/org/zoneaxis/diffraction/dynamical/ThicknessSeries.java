package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
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
    List<Curve> curves) {

  /** Copies the lists. */
  public ThicknessSeries {
    thicknesses = List.copyOf(thicknesses);
    curves = List.copyOf(curves);
  }

  /**
   * The intensity of a beam against the thickness of the foil.
   *
   * @param hkl the beam
   * @param excitationError s in 1/angstrom
   * @param extinctionDistance xi_g in angstrom; empty for the direct beam and where there is no
   *     structure factor
   * @param intensities one a thickness, the incident beam being 1
   */
  public record Curve(
      MillerIndices hkl,
      double excitationError,
      OptionalDouble extinctionDistance,
      List<Double> intensities) {

    /** Copies the list. */
    public Curve {
      intensities = List.copyOf(intensities);
    }
  }
}
