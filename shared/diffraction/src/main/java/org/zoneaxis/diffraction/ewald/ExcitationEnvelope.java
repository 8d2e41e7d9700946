package org.zoneaxis.diffraction.ewald;

import org.zoneaxis.crystal.vector.Vector3;

/**
 * How strongly reflections near the Ewald sphere are excited: a Gaussian of the excitation error s,
 * exp(-s^2 / (2 sigma^2)), cut off at three widths.
 *
 * <p>Frame: z along the zone axis, towards the source; the incident wave vector is (0, 0,
 * -1/lambda), tilted where the beam precesses.
 */
public sealed interface ExcitationEnvelope extends Reach
    permits StillBeamEnvelope, PrecessingBeamEnvelope, TiltedBeamEnvelope {

  /** Excitation errors beyond this many widths do not count. */
  double CUT_OFF = 3;

  /**
   * The envelope of a beam.
   *
   * @param wavelength of the electrons in angstrom
   * @param sigma width of the envelope in 1/angstrom
   * @param precession half-angle of the precession cone in degrees; 0 for a still beam
   * @param laue the centre of the Laue circle on the page, in 1/angstrom
   */
  static ExcitationEnvelope of(double wavelength, double sigma, double precession, Vector3 laue) {
    if (laue.x() != 0 || laue.y() != 0) {
      return TiltedBeamEnvelope.of(wavelength, sigma, precession, laue);
    }
    return precession == 0
        ? new StillBeamEnvelope(wavelength, sigma)
        : new PrecessingBeamEnvelope(wavelength, sigma, precession);
  }

  /**
   * The factor that the envelope puts on |F|^2.
   *
   * @param right component of g to the right in 1/angstrom
   * @param up component of g upwards in 1/angstrom
   * @param gz component of g along the zone axis in 1/angstrom
   * @return 0 to 1; 0 beyond the cut-off
   */
  double weight(double right, double up, double gz);

  /**
   * A little room for rounding at the border of a ring; the border itself is decided by weight().
   */
  static Annulus ring(double inner2, double outer2, double gz, double gmax) {
    double slack = 1e-9;
    double outer = Math.sqrt(Math.max(0, Math.min(outer2, gmax * gmax - gz * gz)));
    double inner = Math.sqrt(Math.max(0, inner2));
    boolean reached = outer2 >= 0 && gmax * gmax >= gz * gz;
    return reached
        ? new Annulus(Math.max(0, inner - slack), outer + slack)
        : new Annulus(Double.POSITIVE_INFINITY, 0);
  }

  /**
   * The excitation error of a still beam along the zone axis, in 1/angstrom, positive inside the
   * Ewald sphere: (2 gz - lambda |g|^2) / (2 - 2 lambda gz), the first-order root (Williams and
   * Carter, Transmission Electron Microscopy (2009), section 12.6).
   */
  static double excitationError(double wavelength, double g2, double gz) {
    return (2 * gz - wavelength * g2) / (2 - 2 * wavelength * gz);
  }

  /**
   * The excitation error of a still beam, tilted or not, along the zone axis: -g.(2k + g) / (2 (k +
   * g).N) with N against the zone axis.
   *
   * @param laue the centre of the Laue circle on the page, in 1/angstrom
   * @param g the reflection on the page
   * @param g2 |g|^2
   */
  static double excitationError(double wavelength, Vector3 laue, Vector3 g, double g2) {
    if (laue.x() == 0 && laue.y() == 0) {
      return excitationError(wavelength, g2, g.z());
    }
    double across2 = laue.x() * laue.x() + laue.y() * laue.y();
    double along = Math.sqrt(1 / (wavelength * wavelength) - across2);
    double numerator = 2 * (laue.x() * g.x() + laue.y() * g.y() + along * g.z()) - g2;
    return numerator / (2 * (along - g.z()));
  }
}
