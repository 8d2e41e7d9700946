package org.zoneaxis.diffraction.ewald;

import org.zoneaxis.crystal.vector.Vector3;

/**
 * The electrons and where they come from, as seen on the page.
 *
 * @param electrons the electrons
 * @param laue the centre of the Laue circle on the page, in 1/angstrom: to the right, up, 0; none
 *     but 0 where the beam is along the zone axis
 */
public record IncidentBeam(ElectronBeam electrons, Vector3 laue) {

  /**
   * The excitation error of a reflection in 1/angstrom, positive inside the Ewald sphere.
   *
   * @param g the reflection on the page
   * @param g2 |g|^2
   */
  public double excitationError(Vector3 g, double g2) {
    return ExcitationEnvelope.excitationError(electrons.wavelength(), laue, g, g2);
  }
}
