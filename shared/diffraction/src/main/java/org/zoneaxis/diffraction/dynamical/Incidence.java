package org.zoneaxis.diffraction.dynamical;

import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/**
 * The incident wave and the foil that it meets, in the frame of the lattice.
 *
 * @param wave wave vector k in 1/angstrom, of the length that it has in vacuum
 * @param normal unit vector along the normal of the foil, the way the electrons go; thickness is
 *     measured along it
 * @param massRatio relativistic mass over rest mass
 */
public record Incidence(Vector3 wave, Vector3 normal, double massRatio) {

  /** The foil may not be more oblique to the zone axis than this, in degrees. */
  public static final int MAX_FOIL_ANGLE = 80;

  private static final double MIN_FOIL_COSINE =
      StrictMath.cos(StrictMath.toRadians(MAX_FOIL_ANGLE));

  /**
   * The wave whose Laue circle has a given centre: k = -c - sqrt(K^2 - c^2) z, with z along the
   * zone axis, towards the source, and K = 1/lambda.
   *
   * @throws IllegalArgumentException where the centre is not in the zone or beyond the Ewald
   *     sphere, or the foil is seen from behind or at a grazing angle
   */
  public static Incidence of(
      Lattice lattice, ZoneAxis axis, ElectronBeam beam, LaueCentre laue, Optional<Vector3> foil) {
    return of(lattice, axis, laue, foil, 1 / beam.wavelength(), beam.relativisticMassRatio());
  }

  static Incidence of(
      Lattice lattice,
      ZoneAxis axis,
      LaueCentre laue,
      Optional<Vector3> foil,
      double waveNumber,
      double massRatio) {
    Vector3 towardsSource = lattice.direct(axis).normalised();
    Vector3 outward =
        foil.map(uvw -> lattice.direct(uvw.x(), uvw.y(), uvw.z()).normalised())
            .orElse(towardsSource);
    if (!(outward.dot(towardsSource) > MIN_FOIL_COSINE)) {
      throw new IllegalArgumentException(
          "a foil normal less than "
              + MAX_FOIL_ANGLE
              + " degrees from the zone axis "
              + axis
              + ", not "
              + foil.orElse(outward));
    }
    Incidence onAxis =
        new Incidence(towardsSource.times(-waveNumber), outward.times(-1), massRatio);
    return onAxis.tilted(laue.vector(lattice, axis).times(-1), towardsSource);
  }

  /**
   * This wave with another part across the zone axis.
   *
   * @param across the part of k in the zero-order zone, in 1/angstrom
   * @param towardsSource unit vector of the zone axis
   */
  Incidence tilted(Vector3 across, Vector3 towardsSource) {
    double along2 = wave.dot(wave) - across.dot(across);
    if (!(along2 > 0)) {
      throw new IllegalArgumentException(
          "a direction of the beam within 90 degrees of the zone axis; lambda times the distance of"
              + " the Laue circle's centre is below 1");
    }
    Vector3 tilted = across.minus(towardsSource.times(Math.sqrt(along2)));
    if (!(tilted.dot(normal) > MIN_FOIL_COSINE * 0.1 * tilted.length())) {
      throw new IllegalArgumentException("a beam that goes into the foil");
    }
    return new Incidence(tilted, normal, massRatio);
  }

  /** k.N in 1/angstrom. */
  public double alongNormal() {
    return wave.dot(normal);
  }

  /** The angle of the beam with a direction in degrees, such as with the zone axis. */
  public double angleTo(Vector3 towardsSource) {
    Vector3 across = wave.cross(towardsSource);
    return StrictMath.toDegrees(StrictMath.atan2(across.length(), -wave.dot(towardsSource)));
  }

  /**
   * The excitation error of a reflection in 1/angstrom, positive inside the Ewald sphere:
   *
   * <pre>s = -g.(2k + g) / (2 (k + g).N)</pre>
   *
   * <p>(M. De Graef, Introduction to Conventional Transmission Electron Microscopy (2003), with the
   * distance taken along the normal of the foil.)
   *
   * @param g reciprocal-lattice vector in the frame of the lattice, in 1/angstrom
   */
  public double excitationError(Vector3 g) {
    Vector3 diffracted = wave.plus(g);
    return -g.dot(wave.plus(diffracted)) / (2 * diffracted.dot(normal));
  }
}
