package org.zoneaxis.micrograph.spot;

import java.util.Arrays;
import java.util.Optional;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.image.Image;

/**
 * The centre of a spot: the mean of places weighted by what was counted above the background and by
 * a Gaussian that follows the centre. Almost as exact as a fit of the spot's own shape, whatever
 * that is (E. Bertin and S. Arnouts, Astron. Astrophys. Suppl. Ser. 117 (1996) 393; the windowed
 * positions of SExtractor).
 */
final class SpotCentre {

  /** Moves of the centre, at most. */
  private static final int ROUNDS = 12;

  /** A centre that moves by less, in pixels, is found. */
  private static final double CLOSE_ENOUGH = 1e-3;

  /** One that has moved by more, in radii of the spot, has run away. */
  private static final double FARTHEST = 2;

  /** Standard deviation of the weights, in radii of the spot. */
  private static final double WINDOW = 1.2;

  /** Half the width of what is weighed, in those standard deviations. */
  private static final double REACH = 3;

  /** The outer radius of the ring that tells the background, in the same. */
  private static final double RING = 4.5;

  /** What is farther off the background, in standard deviations, is left out of it. */
  private static final double CLIP = 2.5;

  private final Image image;
  private final Seen seen;
  private final double sigma;
  private final double inner;
  private final double outer;
  private final float[] ring;
  private final double[] across;

  /** Which places of the image say something. */
  @FunctionalInterface
  interface Seen {
    boolean at(double x, double y);
  }

  private SpotCentre(Image image, Seen seen, double sigma) {
    this.image = image;
    this.seen = seen;
    this.sigma = sigma;
    this.inner = REACH * sigma;
    this.outer = RING * sigma + 1;
    int side = 2 * (int) Math.ceil(outer) + 3;
    this.ring = new float[side * side];
    this.across = new double[side];
  }

  /**
   * The centre near a place.
   *
   * @param radius standard deviation of a Gaussian that is as wide as the spot, in pixels
   * @return empty where the centre runs away, or nothing is above the background
   */
  static Optional<Spot> near(
      Image image, Seen seen, double x, double y, double radius, double significance) {
    return new SpotCentre(image, seen, Math.max(0.8, WINDOW * radius))
        .find(x, y, radius, significance);
  }

  private Optional<Spot> find(double startX, double startY, double radius, double significance) {
    double x = startX;
    double y = startY;
    Plane background = background(x, y);
    double[] sums = new double[4];
    for (int round = 0; round < ROUNDS; round++) {
      weigh(x, y, background, sums);
      if (!(sums[0] > 0)) {
        return Optional.empty();
      }
      double dx = 2 * sums[1] / sums[0];
      double dy = 2 * sums[2] / sums[0];
      x += dx;
      y += dy;
      background = background.moved(dx, dy);
      if (!(Math.abs(x - startX) + Math.abs(y - startY) < FARTHEST * Math.max(1, radius))) {
        return Optional.empty();
      }
      if (Math.abs(dx) + Math.abs(dy) < CLOSE_ENOUGH) {
        break;
      }
    }
    weigh(x, y, background, sums);
    return sums[3] > 0
        ? Optional.of(new Spot(x, y, sums[3], radius, significance))
        : Optional.empty();
  }

  /** Sum of weights times counts, the same times offsets, and of counts without weights. */
  private void weigh(double x, double y, Plane background, double[] sums) {
    double reach = inner;
    int left = (int) Math.max(0, Math.ceil(x - reach));
    int right = (int) Math.min(image.width() - 1.0, Math.floor(x + reach));
    int top = (int) Math.max(0, Math.ceil(y - reach));
    int bottom = (int) Math.min(image.height() - 1.0, Math.floor(y + reach));
    Arrays.fill(sums, 0);
    for (int column = left; column <= right; column++) {
      across[column - left] = weight(column - x);
    }
    for (int row = top; row <= bottom; row++) {
      double dy = row - y;
      double down = weight(dy);
      for (int column = left; column <= right; column++) {
        double dx = column - x;
        if (dx * dx + dy * dy > reach * reach || !seen.at(column, row)) {
          continue;
        }
        double above = image.value(column, row) - background.at(dx, dy);
        double weighted = above * down * across[column - left];
        sums[0] += weighted;
        sums[1] += weighted * dx;
        sums[2] += weighted * dy;
        sums[3] += above;
      }
    }
  }

  private double weight(double off) {
    return StrictMath.exp(-off * off / (2 * sigma * sigma));
  }

  /**
   * A plane through a ring around the spot, since the halo of the transmitted beam rises towards
   * it. What stands out of the ring, such as a neighbour, is left out the second time.
   */
  private Plane background(double x, double y) {
    Plane plane = new Plane(0, 0, 0);
    double limit = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 3; round++) {
      double[] s = new double[9];
      int count = 0;
      for (int row = top(y); row <= bottom(y); row++) {
        for (int column = left(x); column <= right(x); column++) {
          double dx = column - x;
          double dy = row - y;
          double square = dx * dx + dy * dy;
          if (square < inner * inner || square > outer * outer || !seen.at(column, row)) {
            continue;
          }
          double off = image.value(column, row) - plane.at(dx, dy);
          if (round < 2) {
            ring[count++] = (float) Math.abs(off);
          }
          if (Math.abs(off) <= limit) {
            double value = image.value(column, row);
            s[0]++;
            s[1] += dx;
            s[2] += dy;
            s[3] += dx * dx;
            s[4] += dx * dy;
            s[5] += dy * dy;
            s[6] += value;
            s[7] += value * dx;
            s[8] += value * dy;
          }
        }
      }
      plane = Plane.of(s);
      if (round < 2) {
        limit = limit(plane, x, y, count);
      }
    }
    return plane;
  }

  private double limit(Plane plane, double x, double y, int most) {
    int count = 0;
    for (int row = top(y); row <= bottom(y); row++) {
      for (int column = left(x); column <= right(x); column++) {
        double dx = column - x;
        double dy = row - y;
        double square = dx * dx + dy * dy;
        if (count < most
            && square >= inner * inner
            && square <= outer * outer
            && seen.at(column, row)) {
          ring[count++] = (float) Math.abs(image.value(column, row) - plane.at(dx, dy));
        }
      }
    }
    return CLIP * Ranks.MAD * Ranks.median(ring, count) + 1e-6;
  }

  private int left(double x) {
    return (int) Math.max(0, Math.ceil(x - outer));
  }

  private int right(double x) {
    return (int) Math.min(image.width() - 1.0, Math.floor(x + outer));
  }

  private int top(double y) {
    return (int) Math.max(0, Math.ceil(y - outer));
  }

  private int bottom(double y) {
    return (int) Math.min(image.height() - 1.0, Math.floor(y + outer));
  }

  /** A count that is linear in the offset from a place. */
  private record Plane(double base, double right, double down) {

    double at(double dx, double dy) {
      return base + right * dx + down * dy;
    }

    Plane moved(double dx, double dy) {
      return new Plane(at(dx, dy), right, down);
    }

    /** By sums of 1, x, y, xx, xy, yy, v, vx, vy. */
    static Plane of(double[] s) {
      if (s[0] < 8) {
        return new Plane(s[0] == 0 ? 0 : s[6] / s[0], 0, 0);
      }
      double xx = s[3] - s[1] * s[1] / s[0];
      double xy = s[4] - s[1] * s[2] / s[0];
      double yy = s[5] - s[2] * s[2] / s[0];
      double vx = s[7] - s[6] * s[1] / s[0];
      double vy = s[8] - s[6] * s[2] / s[0];
      double determinant = xx * yy - xy * xy;
      if (!(determinant > 1e-6 * xx * yy)) {
        return new Plane(s[6] / s[0], 0, 0);
      }
      double right = (vx * yy - vy * xy) / determinant;
      double down = (vy * xx - vx * xy) / determinant;
      return new Plane((s[6] - right * s[1] - down * s[2]) / s[0], right, down);
    }
  }
}
