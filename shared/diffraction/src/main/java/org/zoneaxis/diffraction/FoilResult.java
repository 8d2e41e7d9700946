package org.zoneaxis.diffraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A foil, and what was computed of it beside the reflections of the pattern behind it.
 *
 * @param normal of the foil towards the source, as coordinates of the direct lattice; where empty,
 *     the zone axis
 * @param thickness of the foil along its normal, in angstrom
 * @param smax largest |s| of the beams that took part, in 1/angstrom
 * @param absorption imaginary part of the potential in parts of the real one
 * @param debyeWaller B in square angstrom of the atoms of which the structure states none; 0: atoms
 *     at rest
 * @param only the beams that were chosen to take part besides the direct one; where empty, all
 *     within the limits did
 * @param beams how many beams took part
 * @param transmitted the sum of all intensities: 1 without absorption
 * @param convergence what more beams would change; empty where they were too many to try, and where
 *     beams were chosen
 * @param amplitudes psi of the beams that took part
 */
public record FoilResult(
    Optional<Vector3> normal,
    double thickness,
    double smax,
    double absorption,
    double debyeWaller,
    List<MillerIndices> only,
    int beams,
    double transmitted,
    Optional<More> convergence,
    Map<MillerIndices, Amplitude> amplitudes) {

  private static final Amplitude NONE = new Amplitude(0, 0);

  /** Copies map and list. */
  public FoilResult {
    only = List.copyOf(only);
    amplitudes = Map.copyOf(amplitudes);
  }

  /** A complex amplitude, that of the incident wave being 1. */
  public record Amplitude(double re, double im) {}

  /**
   * What more beams change.
   *
   * @param beams how many there are then
   * @param change the largest change of an intensity, in parts of the strongest
   */
  public record More(int beams, double change) {}

  /** psi of a reflection; 0 of one that took no part. */
  public Amplitude amplitude(MillerIndices hkl) {
    return amplitudes.getOrDefault(hkl, NONE);
  }
}
