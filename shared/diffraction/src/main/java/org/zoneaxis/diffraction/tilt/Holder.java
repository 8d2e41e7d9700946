package org.zoneaxis.diffraction.tilt;

import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A holder with its goniometer, as it lies on the screen.
 *
 * @param kind what the second angle does
 * @param alphaSign 1 where alpha counts right-handed about its axis, -1 where it counts the other
 *     way
 * @param betaSign 1 or -1, likewise
 * @param axisAzimuth direction of the alpha axis on the screen, counter-clockwise from the right in
 *     degrees; depends on the camera length
 * @param alphaLimit largest absolute alpha in degrees, above 0 to 90
 * @param betaLimit largest absolute beta in degrees, above 0 to 180
 */
public record Holder(
    Kind kind,
    int alphaSign,
    int betaSign,
    double axisAzimuth,
    double alphaLimit,
    double betaLimit) {

  private static final Vector3 X = new Vector3(1, 0, 0);
  private static final Vector3 Y = new Vector3(0, 1, 0);
  private static final Vector3 Z = new Vector3(0, 0, 1);

  /** What the second angle of a holder does. */
  public enum Kind {
    /** A second tilt about an axis across the holder. */
    DOUBLE_TILT,
    /** A rotation about the normal of the specimen. */
    TILT_ROTATE
  }

  /** Checks signs and ranges. */
  public Holder {
    if (Math.abs(alphaSign) != 1 || Math.abs(betaSign) != 1) {
      throw new IllegalArgumentException("signs 1 or -1, not " + alphaSign + ", " + betaSign);
    }
    if (!(Math.abs(axisAzimuth) <= 360)) {
      throw new IllegalArgumentException(
          "a direction of the alpha axis of at most 360 degrees, not " + axisAzimuth);
    }
    if (!(alphaLimit > 0 && alphaLimit <= 90 && betaLimit > 0 && betaLimit <= 180)) {
      throw new IllegalArgumentException(
          "limits above 0, of alpha to 90 and of beta to 180 degrees, not "
              + alphaLimit
              + ", "
              + betaLimit);
    }
  }

  /** The same holder with the alpha axis in another direction on the screen, in degrees. */
  public Holder withAxis(double azimuth) {
    return new Holder(kind, alphaSign, betaSign, azimuth, alphaLimit, betaLimit);
  }

  /** The same holder with other limits, in degrees. */
  public Holder withLimits(double alpha, double beta) {
    return new Holder(kind, alphaSign, betaSign, axisAzimuth, alpha, beta);
  }

  /** The same holder with other signs. */
  public Holder withSigns(int alpha, int beta) {
    return new Holder(kind, alpha, beta, axisAzimuth, alphaLimit, betaLimit);
  }

  /** Whether the holder goes so far. */
  public boolean reaches(StageTilt tilt) {
    return Math.abs(tilt.alpha()) <= alphaLimit && Math.abs(tilt.beta()) <= betaLimit;
  }

  /** From the holder at zero tilt to the laboratory. */
  RotationMatrix turn(StageTilt tilt) {
    RotationMatrix outer = RotationMatrix.about(X, alphaSign * tilt.alpha());
    Vector3 inner = kind == Kind.DOUBLE_TILT ? Y : Z;
    return outer.times(RotationMatrix.about(inner, betaSign * tilt.beta()));
  }

  /** The direction of the holder that is along the beam, towards the source; a unit vector. */
  public Vector3 alongBeam(StageTilt tilt) {
    return turn(tilt).inverse().times(Z);
  }

  /** A direction across the beam that is seen on the screen, in the frame of the holder. */
  Vector3 acrossBeam(double azimuth, StageTilt tilt) {
    double angle = StrictMath.toRadians(azimuth - axisAzimuth);
    return turn(tilt).inverse().times(new Vector3(StrictMath.cos(angle), StrictMath.sin(angle), 0));
  }

  /**
   * The tilts that bring a direction along the beam, with |alpha| up to 90 degrees: one of a double
   * tilt, two of tilt-rotate, none for the direction that the second angle does not move.
   *
   * @param w unit vector in the frame of the holder
   */
  StageTilt[] solutions(Vector3 w) {
    return kind == Kind.DOUBLE_TILT ? doubleTilt(w) : tiltRotate(w);
  }

  /** sin(alpha) = w_y, tan(beta) = -w_x / w_z. */
  private StageTilt[] doubleTilt(Vector3 w) {
    if (StrictMath.hypot(w.x(), w.z()) < 1e-12) {
      return new StageTilt[0];
    }
    double alpha = StrictMath.atan2(w.y(), StrictMath.hypot(w.x(), w.z()));
    return new StageTilt[] {stage(alpha, StrictMath.atan2(-w.x(), w.z()))};
  }

  /** cos(alpha) = w_z, and the rotation brings what is left of w onto plus or minus y. */
  private StageTilt[] tiltRotate(Vector3 w) {
    double across = StrictMath.hypot(w.x(), w.y());
    if (w.z() < 0 && across > 0) {
      return new StageTilt[0];
    }
    if (across < 1e-12) {
      return w.z() > 0 ? new StageTilt[] {stage(0, 0)} : new StageTilt[0];
    }
    double alpha = StrictMath.atan2(across, w.z());
    double azimuth = StrictMath.atan2(w.y(), w.x());
    return new StageTilt[] {
      stage(alpha, wrapped(Math.PI / 2 - azimuth)), stage(-alpha, wrapped(-Math.PI / 2 - azimuth))
    };
  }

  private static double wrapped(double angle) {
    double turns = StrictMath.rint(angle / (2 * Math.PI));
    return angle - 2 * Math.PI * turns;
  }

  private StageTilt stage(double alpha, double beta) {
    return new StageTilt(
        alphaSign * clamped(StrictMath.toDegrees(alpha)),
        betaSign * clamped(StrictMath.toDegrees(beta)));
  }

  private static double clamped(double degrees) {
    return Math.max(-180, Math.min(180, degrees));
  }
}
