package org.zoneaxis.identify.query;

import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.identify.net.MeasuredSpots;

/** What was measured. */
public sealed interface Measurement {

  /** Whether lengths are known in angstrom or 1/angstrom. */
  boolean isCalibrated();

  /**
   * Two spots by their distances from 000 and the angle between them.
   *
   * @param ratio |g2| / |g1|, at least 1, g1 being the spot nearer to 000
   * @param angle between the spots as seen from 000, in degrees, 0 to 180
   * @param d1 spacing of g1 in angstrom, at least d2; empty where the pattern is not calibrated
   * @param d2 spacing of g2 in angstrom
   * @param tolerance twice the standard error of ratio and spacings, in per cent
   * @param angleTolerance twice the standard error of the angle, in degrees
   * @param exchanged whether the request named the spots in the other order
   */
  record TwoSpots(
      double ratio,
      double angle,
      OptionalDouble d1,
      OptionalDouble d2,
      double tolerance,
      double angleTolerance,
      boolean exchanged)
      implements Measurement {

    @Override
    public boolean isCalibrated() {
      return d1.isPresent();
    }
  }

  /**
   * Spots by their places.
   *
   * @param spots the places
   * @param scale the length of their unit in 1/angstrom, where it is known
   */
  record Spots(MeasuredSpots spots, OptionalDouble scale) implements Measurement {

    @Override
    public boolean isCalibrated() {
      return scale.isPresent();
    }
  }

  /**
   * Rings by their radii.
   *
   * @param radii from the smallest, in 1/angstrom where the scale is known, else in any unit
   * @param isCalibrated whether the scale is known
   * @param error standard error of a radius in per cent, where it is known
   */
  record Rings(List<Double> radii, boolean isCalibrated, OptionalDouble error)
      implements Measurement {

    /** Copies the list. */
    public Rings {
      radii = List.copyOf(radii);
    }
  }
}
