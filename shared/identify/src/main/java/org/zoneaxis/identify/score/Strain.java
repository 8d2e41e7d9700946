package org.zoneaxis.identify.score;

import org.zoneaxis.identify.net.NetBasis;
import org.zoneaxis.identify.net.NetMetric;

/**
 * How far a measured net is from a calculated one.
 *
 * @param logScale logarithm of the measured scale over the calculated one; where the scale of the
 *     spots is not known, of the unit of the spots in units of angstrom
 * @param first half the logarithm of the ratio of the axes of the ellipse that a circle became,
 *     times the cosine of twice the angle of its longer axis with x
 * @param second likewise with the sine
 */
public record Strain(double logScale, double first, double second) {

  /** The ratio of the axes of the ellipse less 1: 0.05 is a distortion of 5 per cent. */
  public double distortion() {
    return StrictMath.exp(2 * Math.sqrt(first * first + second * second)) - 1;
  }

  /** Direction of the longer axis from x towards y, in degrees, 0 to 180. */
  public double direction() {
    double angle = StrictMath.toDegrees(StrictMath.atan2(second, first)) / 2;
    return angle < 0 ? angle + 180 : angle;
  }

  /** The measured scale over the calculated one. */
  public double scale() {
    return StrictMath.exp(logScale);
  }

  /** Makes differences from one measured net. Not thread-safe. */
  static final class Gauge {

    private final double b11;
    private final double b12;
    private final double b21;
    private final double b22;

    private double first;
    private double second;

    Gauge(NetBasis measured) {
      double area = measured.signedArea();
      this.b11 = measured.by() / area;
      this.b12 = -measured.bx() / area;
      this.b21 = -measured.ay() / area;
      this.b22 = measured.ax() / area;
    }

    /** Compares with a net of a metric in whatever unit. */
    void measure(double aa, double ab, double bb) {
      double p = aa * b11 + ab * b21;
      double q = aa * b12 + ab * b22;
      double r = ab * b11 + bb * b21;
      double s = ab * b12 + bb * b22;
      double e11 = b11 * p + b21 * r;
      double e12 = b11 * q + b21 * s;
      double e22 = b12 * q + b22 * s;
      double mean = (e11 + e22) / 2;
      double u = (e11 - e22) / 2 / mean;
      double v = e12 / mean;
      double size = Math.sqrt(u * u + v * v);
      double half = size < 1e-9 ? 0.5 : halfArtanh(size) / size;
      first = -half * u;
      second = -half * v;
    }

    void measure(NetMetric metric) {
      measure(metric.aa(), metric.ab(), metric.bb());
    }

    /** artanh(r)/2 by its series: exact to 1e-6 up to distortions of 50 per cent, then less. */
    private static double halfArtanh(double r) {
      double square = r * r;
      return r * (0.5 + square * (1.0 / 6 + square * (0.1 + square * (1.0 / 14 + square / 18))));
    }

    double first() {
      return first;
    }

    double second() {
      return second;
    }
  }
}
