package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;

/**
 * The intensity of a beam against the thickness of the foil.
 *
 * @param hkl the beam
 * @param excitationError s in 1/angstrom
 * @param extinctionDistance xi_g in angstrom; empty for the direct beam and where there is no
 *     structure factor
 * @param intensities one a thickness, the incident beam being 1
 */
public record ThicknessCurve(
    MillerIndices hkl,
    double excitationError,
    OptionalDouble extinctionDistance,
    List<Double> intensities) {

  /** Copies the list. */
  public ThicknessCurve {
    intensities = List.copyOf(intensities);
  }
}
