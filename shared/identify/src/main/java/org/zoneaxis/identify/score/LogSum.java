package org.zoneaxis.identify.score;

/** Adds numbers that are known by their logarithms. */
public final class LogSum {

  /** Adding less than e to the power of this changes no digit. */
  private static final double NEGLIGIBLE = 37;

  private LogSum() {}

  /** Logarithm of the sum of two. */
  public static double of(double p, double q) {
    double larger = Math.max(p, q);
    double smaller = Math.min(p, q);
    return smaller < larger - NEGLIGIBLE || smaller == Double.NEGATIVE_INFINITY
        ? larger
        : larger + StrictMath.log1p(StrictMath.exp(smaller - larger));
  }
}
