package org.zoneaxis.diffraction;

/**
 * How strongly reflections near the Ewald sphere are excited: a Gaussian of the excitation error s,
 * exp(-s^2 / (2 sigma^2)), cut off at three widths.
 *
 * <p>Frame: z along the zone axis, towards the source; the incident wave vector is (0, 0,
 * -1/lambda), tilted where the beam precesses.
 */
public sealed interface ExcitationEnvelope permits StillBeamEnvelope, PrecessingBeamEnvelope {

  /** Excitation errors beyond this many widths do not count. */
  double CUT_OFF = 3;

  /** The envelope that the parameters describe. */
  static ExcitationEnvelope of(PatternParameters parameters) {
    double wavelength = parameters.beam().wavelength();
    return parameters.precession() == 0
        ? new StillBeamEnvelope(wavelength, parameters.sigma())
        : new PrecessingBeamEnvelope(wavelength, parameters.sigma(), parameters.precession());
  }

  /**
   * The ring that holds every excited point of a layer; it may hold others.
   *
   * @param gz height of the layer in 1/angstrom
   * @param gmax largest |g| in 1/angstrom
   */
  Annulus excited(double gz, double gmax);

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
}
