package org.zoneaxis.diffraction.tilt;

/**
 * What a goniometer shows.
 *
 * @param alpha turn about the axis of the holder in degrees
 * @param beta second tilt, or rotation of a tilt-rotate holder, in degrees
 */
public record StageTilt(double alpha, double beta) {

  /** No tilt. */
  public static final StageTilt ZERO = new StageTilt(0, 0);

  /** Checks that the angles are at most half a turn. */
  public StageTilt {
    if (!(Math.abs(alpha) <= 180 && Math.abs(beta) <= 180)) {
      throw new IllegalArgumentException(
          "tilts of at most 180 degrees, not " + alpha + ", " + beta);
    }
  }
}
