package org.zoneaxis.diffraction.tilt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A way from one tilt to another.
 *
 * @param tilts from the first to the last, at most five degrees of the crystal apart
 * @param alongBand whether the beam stays in the plane of both directions, on its Kikuchi band;
 *     otherwise both angles are changed evenly
 */
record TiltPath(List<StageTilt> tilts, boolean alongBand) {

  private static final double STEP = 5;

  TiltPath {
    tilts = List.copyOf(tilts);
  }

  /**
   * Along the band where the holder can follow it all the way, or where it does not reach the end
   * anyhow.
   */
  static TiltPath of(
      CrystalInHolder crystal, Vector3 from, Vector3 to, StageTilt first, StageTilt last) {
    double angle = from.angleTo(to);
    int steps = Math.max(1, (int) Math.ceil(angle / STEP));
    boolean reachable = crystal.holder().reaches(last) && crystal.holder().reaches(first);
    List<StageTilt> tilts = new ArrayList<>(List.of(first));
    for (int i = 1; i < steps; i++) {
      Optional<StageTilt> tilt =
          crystal.tiltTo(between(from, to, angle, (double) i / steps), tilts.get(i - 1));
      if (tilt.isEmpty() || (reachable && !crystal.holder().reaches(tilt.get()))) {
        return straight(first, last, steps);
      }
      tilts.add(tilt.get());
    }
    tilts.add(last);
    return new TiltPath(tilts, isUnambiguous(angle));
  }

  /** Opposite directions lie in many planes. */
  private static boolean isUnambiguous(double angle) {
    return angle > 1e-6 && angle < 180 - 1e-6;
  }

  /** On the great circle; for opposite directions, where there are many, any. */
  private static Vector3 between(Vector3 from, Vector3 to, double angle, double part) {
    double radians = StrictMath.toRadians(angle);
    Vector3 across = to.minus(from.times(from.dot(to)));
    if (across.length() < 1e-9) {
      Vector3 any = Math.abs(from.x()) < 0.5 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
      across = any.minus(from.times(from.dot(any)));
    }
    return from.times(StrictMath.cos(part * radians))
        .plus(across.normalised().times(StrictMath.sin(part * radians)));
  }

  private static TiltPath straight(StageTilt first, StageTilt last, int steps) {
    List<StageTilt> tilts = new ArrayList<>(List.of(first));
    for (int i = 1; i < steps; i++) {
      double part = (double) i / steps;
      tilts.add(
          new StageTilt(
              first.alpha() + part * (last.alpha() - first.alpha()),
              first.beta() + part * (last.beta() - first.beta())));
    }
    tilts.add(last);
    return new TiltPath(tilts, false);
  }
}
