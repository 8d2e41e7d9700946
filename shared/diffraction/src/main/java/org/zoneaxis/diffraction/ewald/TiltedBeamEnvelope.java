package org.zoneaxis.diffraction.ewald;

import org.zoneaxis.crystal.vector.Vector3;

/**
 * The envelope of a beam off the zone axis, still or precessing about its direction, as {@link
 * StillBeamEnvelope} and {@link PrecessingBeamEnvelope} have it along the axis. Excitation errors
 * are measured along the zone axis, which is taken for the normal of the foil.
 */
final class TiltedBeamEnvelope implements ExcitationEnvelope {

  private static final int AZIMUTHS = 72;

  private final double wavelength;
  private final double sigma;

  /** Directions towards the source times 1/lambda, on the page: -k. */
  private final Vector3[] waves;

  private TiltedBeamEnvelope(double wavelength, double sigma, Vector3[] waves) {
    this.wavelength = wavelength;
    this.sigma = sigma;
    this.waves = waves;
  }

  /**
   * The envelope of a beam.
   *
   * @param wavelength of the electrons in angstrom
   * @param sigma width of the envelope in 1/angstrom
   * @param precession half-angle of the precession cone in degrees; 0 for a still beam
   * @param laue the centre of the Laue circle on the page, in 1/angstrom
   * @throws IllegalArgumentException where it is beyond the Ewald sphere
   */
  static TiltedBeamEnvelope of(double wavelength, double sigma, double precession, Vector3 laue) {
    double along2 = 1 / (wavelength * wavelength) - laue.x() * laue.x() - laue.y() * laue.y();
    if (!(along2 > 0)) {
      throw new IllegalArgumentException(
          "a direction of the beam within 90 degrees of the zone axis; lambda times the distance of"
              + " the Laue circle's centre is below 1");
    }
    Vector3 axis = new Vector3(laue.x(), laue.y(), Math.sqrt(along2));
    if (precession == 0) {
      return new TiltedBeamEnvelope(wavelength, sigma, new Vector3[] {axis});
    }
    double half = StrictMath.toRadians(precession);
    Vector3 first = new Vector3(0, 1, 0).cross(axis).normalised();
    Vector3 second = axis.cross(first).normalised();
    Vector3[] waves = new Vector3[AZIMUTHS];
    for (int n = 0; n < AZIMUTHS; n++) {
      double azimuth = 2 * Math.PI * n / AZIMUTHS;
      Vector3 across =
          first
              .times(StrictMath.cos(azimuth))
              .plus(second.times(StrictMath.sin(azimuth)))
              .times(StrictMath.sin(half) / wavelength);
      waves[n] = axis.times(StrictMath.cos(half)).plus(across);
    }
    return new TiltedBeamEnvelope(wavelength, sigma, waves);
  }

  /**
   * About the centre of its Laue circle, c, a layer is cut by the sphere at a distance with the
   * square c^2 + 2 k_z H - H^2; within the cut-off lie points whose sphere is displaced by it along
   * the axis. Of all waves the widest ring about the zone axis.
   */
  @Override
  public Annulus excited(double gz, double gmax) {
    double inner = Double.POSITIVE_INFINITY;
    double outer = -1;
    for (Vector3 wave : waves) {
      double across2 = wave.x() * wave.x() + wave.y() * wave.y();
      double across = Math.sqrt(across2);
      double square = across2 + 2 * wave.z() * gz - gz * gz;
      double cutOff = CUT_OFF * sigma;
      double slack = 2 * cutOff * Math.abs(wave.z() - gz) + cutOff * cutOff;
      if (square + slack >= 0) {
        outer = Math.max(outer, across + Math.sqrt(square + slack));
        inner = Math.min(inner, Math.sqrt(Math.max(0, square - slack)) - across);
      }
    }
    return ExcitationEnvelope.ring(
        inner > 0 ? inner * inner : 0, outer >= 0 ? outer * outer : -1, gz, gmax);
  }

  @Override
  public double weight(double right, double up, double gz) {
    Vector3 g = new Vector3(right, up, gz);
    double g2 = g.dot(g);
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (Vector3 wave : waves) {
      double s;
      if (waves.length == 1) {
        s = ExcitationEnvelope.excitationError(wavelength, wave, g, g2);
      } else {
        double a = wave.z() - gz;
        s = Math.sqrt(Math.max(0, a * a - (g2 - 2 * g.dot(wave)))) - a;
      }
      smallest = Math.min(smallest, Math.abs(s));
      sum += StrictMath.exp(-s * s / (2 * sigma * sigma));
    }
    return smallest <= CUT_OFF * sigma ? sum / waves.length : 0;
  }
}
