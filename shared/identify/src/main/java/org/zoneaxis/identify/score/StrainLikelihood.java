package org.zoneaxis.identify.score;

import org.zoneaxis.identify.net.StrainCovariance;

/**
 * The likelihood of the difference between a measured net and a calculated one: of the logarithm of
 * their scale and of the distortion that is left.
 *
 * <p>The difference has three causes: errors of the spots, whose covariance is known; a calibration
 * that is off; and an image that is distorted. The last two have distributions of their own, sums
 * of normal ones: most calibrations are good to 3 per cent and a few are off by ten, most images
 * are distorted by less than one per cent and a few by eight.
 */
final class StrainLikelihood {

  /** Standard deviations of the logarithm of the scale, with their shares. */
  private static final double[][] SCALE = {{0.03, 0.88}, {0.08, 0.12}};

  /** Standard deviations of both components of the distortion, with their shares. */
  private static final double[][] ANYWHERE = {
    {0.0035, 0.0035, 0.5}, {0.012, 0.012, 0.2}, {0.022, 0.022, 0.3}
  };

  /** Of places in an image: scans and pixels that are no squares stretch it along its axes. */
  private static final double[][] IN_IMAGE = {
    {0.0035, 0.0035, 0.5}, {0.012, 0.012, 0.18}, {0.022, 0.022, 0.2}, {0.024, 0.003, 0.12}
  };

  /** Parts that are so much smaller, as a logarithm, add nothing. */
  private static final double NEGLIGIBLE = 12;

  /** A part of the sum: a normal distribution of three variables. */
  private record Part(
      double logWeight, double ss, double s1, double s2, double d11, double d12, double d22) {

    double log(double scale, double first, double second) {
      double squares =
          ss * scale * scale
              + d11 * first * first
              + d22 * second * second
              + 2 * (s1 * scale * first + s2 * scale * second + d12 * first * second);
      return logWeight - squares / 2;
    }
  }

  private final Part[] parts;
  private final double logCount;

  /**
   * A likelihood.
   *
   * @param covariance of the measured net
   * @param isScaleKnown whether the unit of the spots is known in 1/angstrom; otherwise every scale
   *     is as likely
   * @param isImage whether x and y of the spots are those of an image
   */
  StrainLikelihood(StrainCovariance covariance, boolean isScaleKnown, boolean isImage) {
    double[][] scales = isScaleKnown ? SCALE : new double[][] {{0, 1}};
    double[][] distortions = isImage ? IN_IMAGE : ANYWHERE;
    this.parts = new Part[scales.length * distortions.length];
    int next = 0;
    for (double[] scale : scales) {
      for (double[] distortion : distortions) {
        StrainCovariance all = more(covariance, distortion[0], distortion[1]);
        double weight = scale[1] * distortion[2];
        parts[next++] = isScaleKnown ? three(all, scale[0] * scale[0], weight) : two(all, weight);
      }
    }
    this.logCount = StrictMath.log(parts.length);
  }

  private static StrainCovariance more(StrainCovariance c, double first, double second) {
    return new StrainCovariance(
        c.ss(), c.s1(), c.s2(), c.d11() + first * first, c.d12(), c.d22() + second * second);
  }

  private static Part two(StrainCovariance c, double weight) {
    double d11 = c.d11();
    double d22 = c.d22();
    double determinant = d11 * d22 - c.d12() * c.d12();
    return new Part(
        StrictMath.log(weight / (2 * Math.PI * Math.sqrt(determinant))),
        0,
        0,
        0,
        d22 / determinant,
        -c.d12() / determinant,
        d11 / determinant);
  }

  /** The inverse of a symmetric matrix by its cofactors. */
  private static Part three(StrainCovariance c, double scale, double weight) {
    double ss = c.ss() + scale;
    double d11 = c.d11();
    double d22 = c.d22();
    double d12 = c.d12();
    double s1 = c.s1();
    double s2 = c.s2();
    double cofactorSs = d11 * d22 - d12 * d12;
    double cofactorS1 = s2 * d12 - s1 * d22;
    double cofactorS2 = s1 * d12 - s2 * d11;
    double determinant = ss * cofactorSs + s1 * cofactorS1 + s2 * cofactorS2;
    double norm = Math.sqrt(8 * Math.PI * Math.PI * Math.PI * determinant);
    return new Part(
        StrictMath.log(weight / norm),
        cofactorSs / determinant,
        cofactorS1 / determinant,
        cofactorS2 / determinant,
        (ss * d22 - s2 * s2) / determinant,
        (s1 * s2 - ss * d12) / determinant,
        (ss * d11 - s1 * s1) / determinant);
  }

  /** What {@link #log} does not exceed, faster: the largest part, as often as there are parts. */
  double bound(double scale, double first, double second) {
    double best = Double.NEGATIVE_INFINITY;
    for (Part p : parts) {
      best = Math.max(best, p.log(scale, first, second));
    }
    return best + logCount;
  }

  /**
   * Logarithm of the likelihood.
   *
   * @param scale logarithm of the measured scale over the calculated one
   * @param first difference of the measured net from the calculated one, as {@link
   *     StrainCovariance} defines it
   * @param second likewise
   */
  double log(double scale, double first, double second) {
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (Part p : parts) {
      double log = p.log(scale, first, second);
      if (log > best) {
        sum = best == Double.NEGATIVE_INFINITY ? 1 : 1 + sum * StrictMath.exp(best - log);
        best = log;
      } else if (log > best - NEGLIGIBLE) {
        sum += StrictMath.exp(log - best);
      }
    }
    return best + StrictMath.log(sum);
  }
}
