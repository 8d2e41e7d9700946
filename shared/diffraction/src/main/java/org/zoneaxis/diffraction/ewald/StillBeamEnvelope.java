package org.zoneaxis.diffraction.ewald;

/** The envelope of a beam along the zone axis. */
record StillBeamEnvelope(double wavelength, double sigma) implements ExcitationEnvelope {

  @Override
  public Annulus excited(double gz, double gmax) {
    double limit = CUT_OFF * sigma * (2 - 2 * wavelength * gz);
    double inner2 = (2 * gz - limit) / wavelength - gz * gz;
    double outer2 = (2 * gz + limit) / wavelength - gz * gz;
    return ExcitationEnvelope.ring(inner2, outer2, gz, gmax);
  }

  @Override
  public double weight(double right, double up, double gz) {
    double g2 = right * right + up * up + gz * gz;
    double s = ExcitationEnvelope.excitationError(wavelength, g2, gz);
    return Math.abs(s) <= CUT_OFF * sigma ? StrictMath.exp(-s * s / (2 * sigma * sigma)) : 0;
  }
}
