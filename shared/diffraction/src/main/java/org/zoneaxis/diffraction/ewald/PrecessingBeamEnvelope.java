package org.zoneaxis.diffraction.ewald;

/**
 * The envelope of a beam that precesses about the zone axis (Vincent and Midgley, Ultramicroscopy
 * 53 (1994) 271), averaged over 72 azimuths. With the tilted wave vector k = -(sin t cos p, sin t
 * sin p, cos t) / lambda and the foil normal N = (0, 0, -1), the excitation error is the exact root
 *
 * <pre>s = sqrt(((g + k).N)^2 - g.(g + 2k)) - (g + k).N</pre>
 *
 * A reflection counts where the smallest |s| of the 72 is within the cut-off.
 */
final class PrecessingBeamEnvelope implements ExcitationEnvelope {

  private static final int AZIMUTHS = 72;

  private final double sigma;

  /** Wave vector components of the tilted beam, without sign, in 1/angstrom. */
  private final double radial;

  private final double axial;
  private final double[] cosines = new double[AZIMUTHS];
  private final double[] sines = new double[AZIMUTHS];

  /** Wavelength and width in angstrom and 1/angstrom; half-angle in degrees. */
  PrecessingBeamEnvelope(double wavelength, double sigma, double halfAngle) {
    this.sigma = sigma;
    double tilt = StrictMath.toRadians(halfAngle);
    this.radial = StrictMath.sin(tilt) / wavelength;
    this.axial = StrictMath.cos(tilt) / wavelength;
    for (int n = 0; n < AZIMUTHS; n++) {
      double azimuth = 2 * Math.PI * n / AZIMUTHS;
      cosines[n] = StrictMath.cos(azimuth);
      sines[n] = StrictMath.sin(azimuth);
    }
  }

  /**
   * With A = axial - gz and C = g.(g + 2k), s = sqrt(A^2 - C) - A falls with C, and C lies between
   * q^2 + gz^2 - 2 axial gz -+ 2 radial q for a point at distance q from the axis. Some azimuth can
   * bring |s| within the cut-off only where that interval meets the one that the cut-off sets,
   * which is a quadratic condition on q at either end.
   */
  @Override
  public Annulus excited(double gz, double gmax) {
    double cutOff = CUT_OFF * sigma;
    double a = axial - gz;
    double level = gz * gz - 2 * axial * gz;
    double largestC = a > cutOff ? a * a - (a - cutOff) * (a - cutOff) : a * a;
    double smallestC = a * a - (a + cutOff) * (a + cutOff);
    double outer = radial + Math.sqrt(Math.max(0, radial * radial + largestC - level));
    double inner = -radial + Math.sqrt(Math.max(0, radial * radial + smallestC - level));
    boolean reached = radial * radial + largestC - level >= 0;
    return ExcitationEnvelope.ring(
        inner > 0 ? inner * inner : 0, reached ? outer * outer : -1, gz, gmax);
  }

  @Override
  public double weight(double right, double up, double gz) {
    double a = axial - gz;
    double level = right * right + up * up + gz * gz - 2 * axial * gz;
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int n = 0; n < AZIMUTHS; n++) {
      double c = level - 2 * radial * (right * cosines[n] + up * sines[n]);
      double s = Math.sqrt(a * a - c) - a;
      smallest = Math.min(smallest, Math.abs(s));
      sum += StrictMath.exp(-s * s / (2 * sigma * sigma));
    }
    return smallest <= CUT_OFF * sigma ? sum / AZIMUTHS : 0;
  }
}
