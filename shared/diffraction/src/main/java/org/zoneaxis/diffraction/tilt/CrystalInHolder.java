package org.zoneaxis.diffraction.tilt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * How a crystal lies in a holder.
 *
 * @param holder the holder
 * @param crystalToHolder from the Cartesian axes of the lattice to those of the holder at zero tilt
 */
public record CrystalInHolder(Holder holder, RotationMatrix crystalToHolder) {

  private static final Vector3 Z = new Vector3(0, 0, 1);

  /** The crystal of which a zone is seen. */
  public static CrystalInHolder of(Lattice lattice, Holder holder, ObservedZone seen) {
    double azimuth = StrictMath.toRadians(seen.azimuth() - holder.axisAzimuth());
    RotationMatrix inCrystal =
        RotationMatrix.ofAxes(lattice.reciprocal(seen.reflection()), lattice.direct(seen.zone()));
    RotationMatrix inLaboratory =
        RotationMatrix.ofAxes(new Vector3(StrictMath.cos(azimuth), StrictMath.sin(azimuth), 0), Z);
    RotationMatrix crystalToLaboratory = inLaboratory.times(inCrystal.inverse());
    return new CrystalInHolder(
        holder, holder.turn(seen.tilt()).inverse().times(crystalToLaboratory));
  }

  /**
   * The other orientation of the same pattern of spots: the crystal turned by 180 degrees about the
   * zone axis.
   */
  CrystalInHolder turnedAbout(Vector3 axis) {
    return new CrystalInHolder(holder, crystalToHolder.times(RotationMatrix.about(axis, 180)));
  }

  /**
   * The tilts that bring a direction of the crystal along the beam, towards the source.
   *
   * @param direction in the frame of the lattice, of any length
   * @param from where the holder is: of two solutions the nearer that it reaches
   * @return with |alpha| up to 90 degrees, within the limits or not; nothing where there are none
   */
  public Optional<StageTilt> tiltTo(Vector3 direction, StageTilt from) {
    StageTilt[] solutions = holder.solutions(crystalToHolder.times(direction.normalised()));
    return Arrays.stream(solutions)
        .min(
            Comparator.comparing((StageTilt tilt) -> !holder.reaches(tilt))
                .thenComparingDouble(tilt -> distance(tilt, from)));
  }

  private static double distance(StageTilt tilt, StageTilt from) {
    double turn = Math.abs(tilt.beta() - from.beta());
    return Math.abs(tilt.alpha() - from.alpha()) + Math.min(turn, 360 - turn);
  }

  /** The direction of the crystal that is along the beam, towards the source; a unit vector. */
  public Vector3 alongBeam(StageTilt tilt) {
    return crystalToHolder.inverse().times(holder.alongBeam(tilt));
  }

  /**
   * Where a reciprocal vector points on the screen, counter-clockwise from the right in degrees,
   * -180 to 180.
   *
   * @param g in the frame of the lattice; not along the beam
   */
  public double screenAzimuth(Vector3 g, StageTilt tilt) {
    Vector3 laboratory = holder.turn(tilt).times(crystalToHolder.times(g));
    double degrees =
        StrictMath.toDegrees(StrictMath.atan2(laboratory.y(), laboratory.x()))
            + holder.axisAzimuth();
    return degrees - 360 * StrictMath.rint(degrees / 360);
  }
}
