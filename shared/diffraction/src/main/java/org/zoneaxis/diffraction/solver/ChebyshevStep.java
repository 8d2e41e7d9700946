package org.zoneaxis.diffraction.solver;

import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.WorkCancelledException;

/** One step of {@link ExponentialAction}: the expansion itself. */
final class ChebyshevStep {

  /** For fewer distances there is not enough to save by going both ways from a middle. */
  static final int MANY = 8;

  /** What a half may have of two steps, so that it ends amid all distances. */
  private static final double LONGER_HALF = 0.55;

  /**
   * How many products of a coupling and an amplitude take as long as an amplitude's share in a sum,
   * the fewer terms of shorter distances taken into account; measured with 50 amplitudes.
   */
  private static final double SHARE_OF_A_SUM = 0.36;

  private final int size;

  private final Spectrum spectrum;
  private final double[] scales;
  private final CouplingProduct product;

  /** The diagonal of 2 Z. */
  private final double[] diagonal;

  private final double diagonalIm;

  /** What the couplings have to be multiplied with in 2 Z. */
  private final double couplingRe;

  private final double couplingIm;

  ChebyshevStep(
      CouplingMatrix matrix,
      double absorption,
      Spectrum spectrum,
      double[] bragg,
      double[] scales) {
    this.spectrum = spectrum;
    this.scales = scales;
    this.size = matrix.size();
    this.product = new CouplingProduct(matrix, scales.length);
    double twoOverFocus = 2 / spectrum.focus();
    this.diagonal = new double[bragg.length];
    for (int i = 0; i < bragg.length; i++) {
      diagonal[i] = (bragg[i] - spectrum.centreRe()) * twoOverFocus;
    }
    this.diagonalIm = (absorption * matrix.forward() - spectrum.centreIm()) * twoOverFocus;
    this.couplingRe = twoOverFocus;
    this.couplingIm = absorption * twoOverFocus;
  }

  /**
   * The waves at distances from where they are known.
   *
   * <p>Of many distances one half may be ahead of the middle and the other behind it: where one sum
   * serves two of them, that saves half of all sums.
   *
   * @param distances ascending, at least 0, in angstrom
   * @param steps 1, or 2 where the last distance is too long for one
   * @param rows the amplitudes that are wanted at all but the last of the distances
   * @return amplitudes of these, and at the last distance all
   */
  Waves[] from(Waves start, double[] distances, int steps, int[] rows) {
    double end = distances[distances.length - 1];
    double centre = (distances[0] + end) / 2;
    double middle = steps == 1 || centre <= LONGER_HALF * end ? centre : end / 2;
    double[] around = Arrays.stream(distances).map(distance -> distance - middle).toArray();
    if (steps == 1 && !isWorthHalving(distances, middle, around, rows.length)) {
      return at(start, distances, rows);
    }
    Waves[] waves = at(at(start, new double[] {middle}, rows)[0], around, rows);
    for (int d = 0; d + 1 < distances.length && distances[d] == 0; d++) {
      waves[d] = start.rows(rows);
    }
    return waves;
  }

  /**
   * Whether it is quicker to go to the middle of a step first and from there both ways: more
   * products, but fewer sums, of fewer terms.
   */
  private boolean isWorthHalving(double[] distances, double middle, double[] around, int rows) {
    if (distances.length < MANY) {
      return false;
    }
    int last = distances.length - 1;
    double products = (double) size * size;
    double sum = SHARE_OF_A_SUM * rows;
    double atOnce = terms(distances[last]) * (products + sum * distances.length);
    int sums = MirroredDistances.of(around).size();
    double halves = terms(middle) * products + terms(around[last]) * (products + sum * sums);
    return halves < atOnce;
  }

  private double terms(double distance) {
    return BesselFunctions.until(scales[0] * distance * spectrum.focus(), spectrum.growth()).length;
  }

  /** The same, distances backwards among them; the last is the longest or as long as any. */
  private Waves[] at(Waves start, double[] distances, int[] rows) {
    int last = distances.length - 1;
    // Most often the last thickness is where the step ends.
    int end = last > 0 && distances[last - 1] == distances[last] ? last - 1 : last;
    List<MirroredDistances> pairs = MirroredDistances.of(Arrays.copyOf(distances, end + 1));
    ChebyshevSum[] sums = new ChebyshevSum[pairs.size()];
    for (int i = 0; i < sums.length; i++) {
      MirroredDistances pair = pairs.get(i);
      sums[i] =
          new ChebyshevSum(
              spectrum,
              scales,
              pair.distance(),
              i == 0 ? size : rows.length,
              pair.behind().isPresent());
    }
    expand(start, sums, rows);
    Waves[] results = new Waves[distances.length];
    for (int i = 0; i < sums.length; i++) {
      ChebyshevSum sum = sums[i];
      boolean isWhole = i == 0;
      pairs.get(i).ahead().ifPresent(d -> results[d] = sum.ahead());
      pairs
          .get(i)
          .behind()
          .ifPresent(d -> results[d] = isWhole ? sum.back().rows(rows) : sum.back());
    }
    results[last] = results[end];
    if (end < last) {
      results[end] = results[last].rows(rows);
    }
    return results;
  }

  /** Adds the polynomials up, some at a time, so that a sum is fetched once for all of them. */
  private void expand(Waves start, ChebyshevSum[] sums, int[] rows) {
    int most = 1;
    for (ChebyshevSum sum : sums) {
      most = Math.max(most, sum.count());
    }
    int together = scales.length == 1 ? ChebyshevSum.TOGETHER : 1;
    double[][] some = new double[together][];
    double[][] all = new double[together][2 * start.re().length];
    Waves here = start.copy();
    Waves other = start.zeroed();
    Waves scratch = start.zeroed();
    for (int m = 0; m < most; m++) {
      int place = m % together;
      turn(here, m, all[place]);
      if (place == together - 1 || m + 1 == most) {
        for (int k = 0; k < together && sums.length > 1; k++) {
          some[k] = rows(all[k], rows);
        }
        for (int d = 0; d < sums.length; d++) {
          sums[d].add(m - place, m, d == 0 ? all : some);
        }
      }
      if (m + 1 < most) {
        WorkCancelledException.throwIfCancelled();
        advance(here, other, other, scratch);
        if (m == 0) {
          halve(other);
        }
        Waves before = here;
        here = other;
        other = before;
      }
    }
  }

  /**
   * i^m times a polynomial but for the sign of i^2, real parts and then imaginary ones: one long
   * loop adds both to a sum, since a loop costs as much to begin as some of its steps.
   */
  private static void turn(Waves polynomial, int m, double[] turned) {
    double[] re = polynomial.re();
    double[] im = polynomial.im();
    int half = re.length;
    if ((m & 1) == 0) {
      System.arraycopy(re, 0, turned, 0, half);
      System.arraycopy(im, 0, turned, half, half);
      return;
    }
    for (int i = 0; i < half; i++) {
      turned[i] = -im[i];
    }
    System.arraycopy(re, 0, turned, half, half);
  }

  /** Some rows of both halves; where these are all, the same array. */
  private double[] rows(double[] turned, int[] rows) {
    int waves = scales.length;
    int half = turned.length / 2;
    if (rows.length * waves == half) {
      return turned;
    }
    double[] some = new double[2 * rows.length * waves];
    for (int k = 0; k < rows.length; k++) {
      int to = k * waves;
      System.arraycopy(turned, rows[k] * waves, some, to, waves);
      System.arraycopy(turned, half + rows[k] * waves, some, some.length / 2 + to, waves);
    }
    return some;
  }

  /** next = 2 Z here - before; next may be before. */
  private void advance(Waves here, Waves before, Waves next, Waves scratch) {
    double[] xRe = here.re();
    double[] xIm = here.im();
    double[] bRe = before.re();
    double[] bIm = before.im();
    double[] yRe = next.re();
    double[] yIm = next.im();
    double[] zRe = scratch.re();
    double[] zIm = scratch.im();
    for (int i = 0; i < xRe.length; i++) {
      yRe[i] = diagonal[i] * xRe[i] - diagonalIm * xIm[i] - bRe[i];
      yIm[i] = diagonal[i] * xIm[i] + diagonalIm * xRe[i] - bIm[i];
    }
    for (int i = 0; i < xRe.length; i++) {
      zRe[i] = couplingRe * xRe[i] - couplingIm * xIm[i];
      zIm[i] = couplingRe * xIm[i] + couplingIm * xRe[i];
    }
    product.add(zRe, zIm, yRe, yIm);
  }

  /** T_1 = Z, without the factor of two. */
  private static void halve(Waves waves) {
    for (int i = 0; i < waves.re().length; i++) {
      waves.re()[i] *= 0.5;
      waves.im()[i] *= 0.5;
    }
  }
}
