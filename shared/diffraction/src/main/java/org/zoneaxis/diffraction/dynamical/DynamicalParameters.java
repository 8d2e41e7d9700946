package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/**
 * What dynamical diffraction depends on besides the crystal, its zone axis and the thickness.
 *
 * @param beam the electrons
 * @param laue the direction of the beam
 * @param foil the normal of the foil towards the source, as coordinates of the direct lattice;
 *     where empty, the zone axis
 * @param gmax largest |g| of the beams that take part, in 1/angstrom
 * @param smax largest |s| of the beams that take part, in 1/angstrom
 * @param absorption imaginary part of the potential in parts of the real one, 0 to below 1
 * @param debyeWaller B in square angstrom of the atoms of which the structure states none; 0 holds
 *     all atoms at rest, whatever it states
 * @param only the beams that alone take part besides the direct one, each once and within gmax and
 *     smax; where empty, all within these
 */
public record DynamicalParameters(
    ElectronBeam beam,
    LaueCentre laue,
    Optional<Vector3> foil,
    double gmax,
    double smax,
    double absorption,
    double debyeWaller,
    List<MillerIndices> only) {

  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  /** Checks that the numbers are finite and in their natural range, and copies the list. */
  public DynamicalParameters {
    only = List.copyOf(only);
    if (only.contains(MillerIndices.DIRECT_BEAM)
        || only.stream().distinct().count() < only.size()) {
      throw new IllegalArgumentException("beams other than the direct one, each once: " + only);
    }
    requireRange("gmax", gmax, gmax > 0);
    requireRange("smax", smax, smax > 0);
    requireRange("absorption", absorption, absorption >= 0 && absorption < 1);
    requireRange("B", debyeWaller, debyeWaller >= 0);
  }

  private static void requireRange(String name, double value, boolean isInRange) {
    if (!isInRange || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is out of range: " + value);
    }
  }

  /** All beams within gmax and smax. */
  public DynamicalParameters(
      ElectronBeam beam,
      LaueCentre laue,
      Optional<Vector3> foil,
      double gmax,
      double smax,
      double absorption,
      double debyeWaller) {
    this(beam, laue, foil, gmax, smax, absorption, debyeWaller, List.of());
  }

  /** Along the zone axis through a foil normal to it. */
  public static DynamicalParameters onAxis(
      ElectronBeam beam, double gmax, double smax, double absorption, double debyeWaller) {
    return new DynamicalParameters(
        beam, LaueCentre.ON_AXIS, Optional.empty(), gmax, smax, absorption, debyeWaller);
  }

  /** These with other limits of the beams that take part. */
  DynamicalParameters within(double otherGmax, double otherSmax) {
    return new DynamicalParameters(
        beam, laue, foil, otherGmax, otherSmax, absorption, debyeWaller, only);
  }

  /** These with no other beams than some besides the direct one. */
  public DynamicalParameters with(List<MillerIndices> beams) {
    return new DynamicalParameters(beam, laue, foil, gmax, smax, absorption, debyeWaller, beams);
  }

  /**
   * The B of an atom in square angstrom: 8 pi^2 times its mean square displacement. One that is not
   * above 0 is no displacement, and counts as not stated.
   */
  public double debyeWaller(Occupant atom) {
    if (debyeWaller == 0) {
      return 0;
    }
    double stated = atom.displacement().orElse(0);
    return stated > 0 ? B_OF_U * stated : debyeWaller;
  }
}
