package org.zoneaxis.diffraction.factor;

/**
 * A structure factor: electron scattering amplitude of a unit cell in angstrom, over its volume in
 * cubic angstrom.
 *
 * @param re real part in 1/angstrom^2
 * @param im imaginary part in 1/angstrom^2, for phases exp(+2 pi i (hx + ky + lz))
 */
public record StructureFactor(double re, double im) {

  /** |F|^2 in 1/angstrom^4. */
  public double squared() {
    return re * re + im * im;
  }

  /** |F| in 1/angstrom^2. */
  public double modulus() {
    return Math.sqrt(squared());
  }
}
