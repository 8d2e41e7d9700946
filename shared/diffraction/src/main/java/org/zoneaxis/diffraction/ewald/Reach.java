package org.zoneaxis.diffraction.ewald;

/**
 * Which points of the reciprocal lattice are near enough to the Ewald sphere to be looked at.
 *
 * <p>Frame: z along the zone axis, towards the source.
 */
public interface Reach {

  /**
   * The ring that holds every such point of a layer; it may hold others.
   *
   * @param gz height of the layer in 1/angstrom
   * @param gmax largest |g| in 1/angstrom
   */
  Annulus excited(double gz, double gmax);
}
