package org.zoneaxis.micrograph.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.zoneaxis.micrograph.image.Image;

/**
 * Frames whose content is known: spots of nets, rings, a halo, noise, and what goes wrong with
 * cameras. The same seed gives the same frame.
 */
final class SyntheticFrame {

  /** A spot that was drawn, and what was counted in it. */
  record DrawnSpot(int grain, int m, int n, double x, double y, double counts) {}

  private static final double DARK = 20;
  private static final double READ_NOISE = 2;

  private final int width;
  private final int height;
  private final Random random;
  private final double[] counts;
  private final List<DrawnSpot> spots = new ArrayList<>();
  private final List<Runnable> afterNoise = new ArrayList<>();
  private double centreX;
  private double centreY;
  private double elliptic;
  private double cubic;
  private double ceiling = Double.POSITIVE_INFINITY;
  private boolean blooming;
  private DoubleUnaryOperator tone = count -> count;
  private int grains;

  SyntheticFrame(int width, int height, long seed) {
    this.width = width;
    this.height = height;
    this.random = new Random(seed);
    this.counts = new double[width * height];
    this.centreX = width / 2.0 + 20 * (random.nextDouble() - 0.5);
    this.centreY = height / 2.0 + 20 * (random.nextDouble() - 0.5);
  }

  boolean isDistorted() {
    return elliptic != 0 || cubic != 0;
  }

  double centreX() {
    return centreX;
  }

  double centreY() {
    return centreY;
  }

  List<DrawnSpot> spots() {
    return spots;
  }

  SyntheticFrame centre(double x, double y) {
    centreX = x;
    centreY = y;
    return this;
  }

  /** Lengthens x and shortens y by a share, and moves what is at the edge by another. */
  SyntheticFrame distorted(double ellipse, double atTheEdge) {
    elliptic = ellipse;
    cubic = atTheEdge;
    return this;
  }

  private double[] seen(double dx, double dy) {
    double ex = dx * (1 + elliptic);
    double ey = dy * (1 - elliptic);
    double edge = Math.min(width, height) / 2.0;
    double factor = 1 + cubic * (ex * ex + ey * ey) / (edge * edge);
    return new double[] {centreX + ex * factor, centreY + ey * factor};
  }

  /**
   * A net of spots.
   *
   * @param a length of the first vector in pixels
   * @param ratio length of the second over it
   * @param angle between both in degrees
   * @param turned direction of the first in degrees
   * @param sigma standard deviation of a spot
   * @param brightest counts in the brightest pixel of the strongest diffracted spot
   * @param inclined how far the Laue circle's centre is from 000, in units of a
   */
  SyntheticFrame net(
      double a,
      double ratio,
      double angle,
      double turned,
      double sigma,
      double brightest,
      double inclined) {
    int grain = grains++;
    double t = StrictMath.toRadians(turned);
    double u = StrictMath.toRadians(turned + angle);
    int reach = (int) (Math.max(width, height) / a) + 1;
    double lean = 2 * Math.PI * random.nextDouble();
    for (int m = -reach; m <= reach; m++) {
      for (int n = -reach; n <= reach; n++) {
        double dx = a * (m * StrictMath.cos(t) + n * ratio * StrictMath.cos(u));
        double dy = -a * (m * StrictMath.sin(t) + n * ratio * StrictMath.sin(u));
        double length = Math.sqrt(dx * dx + dy * dy);
        double ox = dx - a * inclined * StrictMath.cos(lean);
        double oy = dy - a * inclined * StrictMath.sin(lean);
        // Excitation grows with the distance from the Laue circle.
        double off = (ox * ox + oy * oy) / (a * a) - inclined * inclined;
        double scattering = StrictMath.exp(-1.2 * length / (0.3 * width));
        double excited = StrictMath.exp(-off * off / 400);
        double structure = 0.25 + 0.75 * structure(grain, m, n);
        double peak = brightest * scattering * excited * structure;
        if (m == 0 && n == 0) {
          if (grain > 0) {
            continue;
          }
          peak = 6 * brightest;
        }
        double[] at = seen(dx, dy);
        spot(grain, m, n, at[0], at[1], sigma, peak);
      }
    }
    return this;
  }

  /** The same for a reflection and its opposite, between 0 and 1. */
  private static double structure(int grain, int m, int n) {
    int sign = m < 0 || (m == 0 && n < 0) ? -1 : 1;
    return new Random(31L * sign * m + 1009L * sign * n + 77_777L * grain + 5).nextDouble();
  }

  private void spot(int grain, int m, int n, double x, double y, double sigma, double peak) {
    if (x < -3 * sigma || y < -3 * sigma || x > width + 3 * sigma || y > height + 3 * sigma) {
      return;
    }
    int reach = (int) Math.ceil(6 * sigma);
    add(
        (int) x - reach,
        (int) y - reach,
        (int) x + reach + 1,
        (int) y + reach + 1,
        (px, py) -> {
          double square = (px - x) * (px - x) + (py - y) * (py - y);
          return peak * StrictMath.exp(-square / (2 * sigma * sigma));
        });
    spots.add(new DrawnSpot(grain, m, n, x, y, peak * 2 * Math.PI * sigma * sigma));
  }

  /** A net of discs, as a convergent beam makes them, each brighter on one side. */
  SyntheticFrame discs(
      double a, double ratio, double angle, double turned, double radius, double brightest) {
    double t = StrictMath.toRadians(turned);
    double u = StrictMath.toRadians(turned + angle);
    int reach = (int) (Math.max(width, height) / a) + 1;
    for (int m = -reach; m <= reach; m++) {
      for (int n = -reach; n <= reach; n++) {
        double x = centreX + a * (m * StrictMath.cos(t) + n * ratio * StrictMath.cos(u));
        double y = centreY - a * (m * StrictMath.sin(t) + n * ratio * StrictMath.sin(u));
        double length = StrictMath.hypot(x - centreX, y - centreY);
        double peak =
            brightest
                * (m == 0 && n == 0 ? 5 : 1)
                * StrictMath.exp(-length / (0.25 * width))
                * (0.2 + 0.8 * structure(0, m, n));
        double lean = 2 * random.nextDouble() - 1;
        disc(x, y, radius, peak, lean);
        spots.add(new DrawnSpot(0, m, n, x, y, peak * Math.PI * radius * radius));
      }
    }
    return this;
  }

  private void disc(double x, double y, double radius, double peak, double lean) {
    int reach = (int) radius + 3;
    add(
        (int) x - reach,
        (int) y - reach,
        (int) x + reach + 1,
        (int) y + reach + 1,
        (px, py) -> {
          double away = StrictMath.hypot(px - x, py - y);
          double inside = Math.max(0, Math.min(1, radius - away + 0.5));
          return peak * inside * (1 + 0.4 * lean * (px - x) / radius);
        });
  }

  /** A single spot. */
  SyntheticFrame spot(double dx, double dy, double sigma, double peak) {
    spot(0, 0, 0, centreX + dx, centreY + dy, sigma, peak);
    return this;
  }

  private void add(int left, int top, int right, int bottom, DoubleBinaryOperator value) {
    for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
      for (int x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
        counts[y * width + x] += value.applyAsDouble(x, y);
      }
    }
  }

  /** What is scattered a little and often: falls with the distance from 000. */
  SyntheticFrame halo(double atCentre, double reach) {
    add(
        0,
        0,
        width,
        height,
        (x, y) -> {
          double dx = x - centreX;
          double dy = y - centreY;
          return atCentre * StrictMath.pow(1 + (dx * dx + dy * dy) / (reach * reach), -1.5);
        });
    return this;
  }

  /** A ring. */
  SyntheticFrame ring(double radius, double sigma, double peak) {
    add(
        0,
        0,
        width,
        height,
        (x, y) -> {
          double dx = (x - centreX) / (1 + elliptic);
          double dy = (y - centreY) / (1 - elliptic);
          double off = Math.sqrt(dx * dx + dy * dy) - radius;
          return peak * StrictMath.exp(-off * off / (2 * sigma * sigma));
        });
    return this;
  }

  /** Columns of atoms, all alike, on a bright ground. */
  SyntheticFrame columns(double spacing, double contrast, double ground) {
    add(
        0,
        0,
        width,
        height,
        (x, y) -> {
          double sum = 0;
          for (int i = 0; i < 3; i++) {
            double direction = Math.PI * i / 3 + 0.2;
            sum +=
                StrictMath.cos(
                    4
                        * Math.PI
                        / Math.sqrt(3)
                        / spacing
                        * (x * StrictMath.cos(direction) + y * StrictMath.sin(direction)));
          }
          return ground * (1 + contrast * sum / 3);
        });
    return this;
  }

  /** The shadow of a bar that comes from the upper edge and ends a little below 000. */
  SyntheticFrame stop(double barWidth, double beyond) {
    double slope = 0.12;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double middle = centreX + slope * (y - centreY);
        if (Math.abs(x - middle) < barWidth / 2 && y < centreY + beyond) {
          counts[y * width + x] *= 0.01;
        }
      }
    }
    return this;
  }

  /** Pixels that are bright by themselves. */
  SyntheticFrame hotPixels(int count, double value) {
    afterNoise.add(
        () -> {
          for (int i = 0; i < count; i++) {
            counts[random.nextInt(counts.length)] += value * (0.3 + random.nextDouble());
          }
        });
    return this;
  }

  /** What the camera can count at most; what is more runs down the column where it blooms. */
  SyntheticFrame saturated(double most, boolean blooms) {
    ceiling = most;
    blooming = blooms;
    return this;
  }

  /** Eight bits, as pictures for print have, by a curve of tones. */
  SyntheticFrame printed(DoubleUnaryOperator curve) {
    tone = count -> Math.max(0, Math.min(255, Math.rint(curve.applyAsDouble(count))));
    return this;
  }

  /** A scale bar and strokes of letters, as bright as can be. */
  SyntheticFrame letters() {
    afterNoise.add(
        () -> {
          double white = Double.isInfinite(ceiling) ? max() : ceiling;
          fill(width - width / 4, height - 40, width / 5, 9, white);
          int left = width - width / 4;
          for (int i = 0; i < 5; i++) {
            fill(left + 22 * i, height - 28, 3, 18, white);
            fill(left + 22 * i, height - 28, 14, 3, white);
            fill(left + 22 * i + 11, height - 20, 3, 10, white);
          }
          for (int i = 0; i < width / 4; i++) {
            fill(30 + i, 40 + i / 3, 3, 3, white);
          }
        });
    return this;
  }

  /** A line through 000, as somebody draws it to show a direction, so bright against white. */
  SyntheticFrame line(double share) {
    afterNoise.add(
        () -> {
          double grey = share * (Double.isInfinite(ceiling) ? max() : ceiling);
          for (int i = -60; i <= 60; i++) {
            fill((int) centreX + i / 2, (int) centreY - i, 3, 1, grey);
          }
        });
    return this;
  }

  private double max() {
    double most = 0;
    for (double count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  private void fill(int left, int top, int columns, int rows, double value) {
    for (int y = Math.max(0, top); y < Math.min(height, top + rows); y++) {
      for (int x = Math.max(0, left); x < Math.min(width, left + columns); x++) {
        counts[y * width + x] = value;
      }
    }
  }

  /** The image, with the noise of counting and of reading out. */
  Image image() {
    for (int i = 0; i < counts.length; i++) {
      double expected = counts[i] + DARK;
      counts[i] = expected + Math.sqrt(expected) * random.nextGaussian();
      counts[i] += READ_NOISE * random.nextGaussian();
    }
    if (blooming) {
      bloom();
    }
    afterNoise.forEach(Runnable::run);
    float[] values = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double count = Math.max(0, Math.min(ceiling, Math.rint(counts[i])));
      values[i] = (float) tone.applyAsDouble(count);
    }
    return Image.of(width, height, values, Double.isInfinite(ceiling) ? 65535 : ceiling);
  }

  /** Half of what is too much goes up the column, half down. */
  private void bloom() {
    for (int x = 0; x < width; x++) {
      double[] moved = new double[height];
      for (int y = 0; y < height; y++) {
        double over = Math.max(0, counts[y * width + x] - ceiling);
        for (int way = -1; way <= 1 && over > 0; way += 2) {
          double rest = over / 2;
          for (int to = y + way; to >= 0 && to < height && rest > 0; to += way) {
            double room = Math.max(0, ceiling - counts[to * width + x] - moved[to]);
            double taken = Math.min(room, rest);
            moved[to] += taken;
            rest -= taken;
          }
        }
      }
      for (int y = 0; y < height; y++) {
        counts[y * width + x] += moved[y];
      }
    }
  }
}
