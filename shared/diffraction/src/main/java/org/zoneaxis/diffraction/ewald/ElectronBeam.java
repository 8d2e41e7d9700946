package org.zoneaxis.diffraction.ewald;

/**
 * A beam of electrons of one energy.
 *
 * <p>Constants are CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93 (2021) 025010); the formulae
 * are those of Kirkland, Advanced Computing in Electron Microscopy (2010), equations 2.2 to 2.5.
 *
 * @param kilovolts accelerating voltage in kV, above 0
 */
public record ElectronBeam(double kilovolts) {

  private static final double PLANCK = 6.62607015e-34;
  private static final double ELEMENTARY_CHARGE = 1.602176634e-19;
  private static final double ELECTRON_MASS = 9.1093837015e-31;
  private static final double LIGHT_SPEED = 299792458;
  private static final double ANGSTROM = 1e-10;

  /** Checks that the voltage is a positive number. */
  public ElectronBeam {
    if (!(kilovolts > 0 && Double.isFinite(kilovolts))) {
      throw new IllegalArgumentException("accelerating voltage in kV above 0, not " + kilovolts);
    }
  }

  /**
   * Relativistic wavelength in angstrom: h / sqrt(2 m e V (1 + e V / (2 m c^2))); 0.025079 at 200
   * kV.
   */
  public double wavelength() {
    double energy = energy();
    double restEnergy = restEnergy();
    return PLANCK
        / Math.sqrt(2 * ELECTRON_MASS * energy * (1 + energy / (2 * restEnergy)))
        / ANGSTROM;
  }

  /** Relativistic mass ratio 1 + e V / (m c^2). */
  public double relativisticMassRatio() {
    return 1 + energy() / restEnergy();
  }

  /**
   * Interaction parameter in rad / (volt angstrom): 2 pi gamma m e lambda / h^2; 7.288e-4 at 200
   * kV.
   */
  public double interactionParameter() {
    double wavelengthMetres = wavelength() * ANGSTROM;
    return 2
        * Math.PI
        * relativisticMassRatio()
        * ELECTRON_MASS
        * ELEMENTARY_CHARGE
        * wavelengthMetres
        / (PLANCK * PLANCK)
        * ANGSTROM;
  }

  private double energy() {
    return ELEMENTARY_CHARGE * kilovolts * 1000;
  }

  private static double restEnergy() {
    return ELECTRON_MASS * LIGHT_SPEED * LIGHT_SPEED;
  }
}
