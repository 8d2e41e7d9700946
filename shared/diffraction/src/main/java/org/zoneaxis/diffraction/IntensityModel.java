package org.zoneaxis.diffraction;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.diffraction.ewald.IncidentBeam;
import org.zoneaxis.diffraction.ewald.Reach;

/**
 * A theory of the intensities of beams, which carries its own parameters. The geometry is {@link
 * ExcitedBeams}'.
 */
public interface IntensityModel {

  /** Which beams it takes into account. */
  Reach reach(IncidentBeam incident);

  /**
   * The intensities of beams.
   *
   * @param incident the electrons and where they come from
   * @param beams beams within reach, the direct one among them
   * @return an intensity for each, in 1/angstrom^4 or as a share of the incident beam; empty where
   *     a beam is not excited
   */
  List<OptionalDouble> intensities(IncidentBeam incident, List<Beam> beams);
}
