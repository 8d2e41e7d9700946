package org.zoneaxis.diffraction;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.diffraction.ewald.ExcitationEnvelope;
import org.zoneaxis.diffraction.ewald.IncidentBeam;
import org.zoneaxis.diffraction.ewald.Reach;

/**
 * The kinematic theory: |F|^2 times a Gaussian envelope of the excitation error. There is no
 * thermal damping, no absorption and no Lorentz factor; docs/physics.md says why and how it
 * compares with other programs.
 *
 * @param sigma width of the envelope in 1/angstrom; beams beyond three widths are not excited
 * @param precession half-angle of the precession cone in degrees; 0 for a still beam
 */
public record KinematicModel(double sigma, double precession) implements IntensityModel {

  /** Checks that the numbers are finite and in their natural range. */
  public KinematicModel {
    if (!(sigma > 0 && Double.isFinite(sigma)) || !(precession >= 0 && precession < 90)) {
      throw new IllegalArgumentException(
          "sigma > 0 and 0 <= precession < 90, not " + sigma + ", " + precession);
    }
  }

  @Override
  public Reach reach(IncidentBeam incident) {
    return envelope(incident);
  }

  ExcitationEnvelope envelope(IncidentBeam incident) {
    return ExcitationEnvelope.of(
        incident.electrons().wavelength(), sigma, precession, incident.laue());
  }

  @Override
  public List<OptionalDouble> intensities(IncidentBeam incident, List<Beam> beams) {
    ExcitationEnvelope envelope = envelope(incident);
    return beams.stream().map(beam -> intensity(beam, envelope)).toList();
  }

  private static OptionalDouble intensity(Beam beam, ExcitationEnvelope envelope) {
    double weight = envelope.weight(beam.onPage().x(), beam.onPage().y(), beam.onPage().z());
    return weight > 0
        ? OptionalDouble.of(beam.structureFactor().squared() * weight)
        : OptionalDouble.empty();
  }
}
