package org.zoneaxis.identify.score;

/** Adds numbers that are known by their logarithms. */
public final class LogSum {

  private LogSum() {}

  /** Logarithm of the sum of two. */
  public static double of(double p, double q) {
    double larger = Math.max(p, q);
    if (larger == Double.NEGATIVE_INFINITY) {
      return larger;
    }
    return larger + StrictMath.log1p(StrictMath.exp(Math.min(p, q) - larger));
  }
}
