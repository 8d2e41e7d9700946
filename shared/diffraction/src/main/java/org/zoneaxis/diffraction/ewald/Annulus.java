package org.zoneaxis.diffraction.ewald;

/**
 * A ring in a layer of the reciprocal lattice, about the zone axis.
 *
 * @param inner radius in 1/angstrom, at least 0
 * @param outer radius in 1/angstrom
 */
public record Annulus(double inner, double outer) {

  /** Whether no point can lie in it. */
  public boolean isEmpty() {
    return !(outer >= inner);
  }
}
