package org.zoneaxis.identify;

import java.util.OptionalDouble;

/**
 * Measured less calculated.
 *
 * @param ratio in per cent of the calculated one
 * @param angle in degrees
 * @param d1 in per cent of the calculated one; empty where the pattern is not calibrated
 * @param d2 in per cent of the calculated one
 */
public record Deviation(double ratio, double angle, OptionalDouble d1, OptionalDouble d2) {

  static Deviation of(IdentifyQuery query, Net net) {
    return new Deviation(
        perCent(query.ratio(), net.ratio()),
        query.angle() - net.angle(),
        query.isCalibrated()
            ? OptionalDouble.of(perCent(query.d1().orElseThrow(), net.d1()))
            : OptionalDouble.empty(),
        query.isCalibrated()
            ? OptionalDouble.of(perCent(query.d2().orElseThrow(), net.d2()))
            : OptionalDouble.empty());
  }

  private static double perCent(double measured, double calculated) {
    return 100 * (measured / calculated - 1);
  }

  /** Whether all are within the tolerance. */
  boolean isWithin(IdentifyQuery query) {
    return Math.abs(ratio) <= query.tolerance()
        && Math.abs(angle) <= query.angleTolerance()
        && Math.abs(d1.orElse(0)) <= query.tolerance()
        && Math.abs(d2.orElse(0)) <= query.tolerance();
  }

  /** The root mean square in units of the tolerances: 1 where all are at their limit. */
  double inTolerances(IdentifyQuery query) {
    return distance(new Deviation(0, 0, OptionalDouble.empty(), OptionalDouble.empty()), query);
  }

  /** How far apart two nets are, seen from the same measurement, in units of the tolerances. */
  double distance(Deviation other, IdentifyQuery query) {
    double sum =
        square((ratio - other.ratio) / query.tolerance())
            + square((angle - other.angle) / query.angleTolerance());
    if (d1.isEmpty()) {
      return Math.sqrt(sum / 2);
    }
    double first = d1.orElseThrow() - other.d1.orElse(0);
    double second = d2.orElseThrow() - other.d2.orElse(0);
    sum += square(first / query.tolerance()) + square(second / query.tolerance());
    return Math.sqrt(sum / 4);
  }

  private static double square(double value) {
    return value * value;
  }
}
