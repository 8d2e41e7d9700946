package org.zoneaxis.micrograph.net;

import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Preparation;

/**
 * What lies between the spots of a net: electrons that were scattered a little, the fewer the
 * farther from the transmitted beam. So the background depends on the distance from it alone, and
 * falls; about any other node it depends on the direction too.
 */
final class Surround {

  /** Fewer tell nothing. */
  private static final int LEAST_PLACES = 12;

  /** About so many middles of cells are looked at, evenly spread. */
  private static final int MOST_PLACES = 900;

  /** Steps of the distance; what is farther than the last one is in it. */
  private static final int RINGS = 20;

  /** Width of a step at least, in shares of the shorter vector: a ring holds some cells. */
  private static final double RING = 0.75;

  /** The same in parts of the longer side of the frame, so that the last step is at its corners. */
  private static final double RINGS_OF_SIDE = 18;

  /** Half the side of the squares that are averaged, in shares of the shorter vector. */
  private static final double BOX = 0.12;

  /** The logarithm of what is left would else grow without bound. */
  private static final double MOST = 0.96;

  private final double[] xs;
  private final double[] ys;
  private final double[] heights;
  private final int count;
  private final double width;
  private final double all;

  /** Samples the middles of cells; heights are square roots, whose noise is alike everywhere. */
  Surround(Preparation prepared, PlaneNet net) {
    Frame frame = prepared.frame();
    double binning = frame.binning();
    double shorter = Math.min(net.a(), net.b()) / binning;
    int box = Math.max(1, (int) (BOX * shorter));
    double cells = frame.width() * (double) frame.height() * binning * binning / net.area();
    int stride = (int) Math.max(1, Math.ceil(Math.sqrt(cells / MOST_PLACES)));
    int[] range = range(frame, net);
    int most = ((range[1] - range[0]) / stride + 1) * ((range[3] - range[2]) / stride + 1);
    double[] x = new double[most];
    double[] y = new double[most];
    double[] height = new double[most];
    int found = 0;
    double sum = 0;
    double squares = 0;
    for (int m = range[0]; m <= range[1]; m += stride) {
      for (int n = range[2]; n <= range[3]; n += stride) {
        double px = frame.toFrame(net.nodeX(m + 0.5, n + 0.5));
        double py = frame.toFrame(net.nodeY(m + 0.5, n + 0.5));
        double mean = mean(frame, px, py, box);
        if (!Double.isNaN(mean)) {
          x[found] = px;
          y[found] = py;
          height[found] = Math.sqrt(Math.max(0, mean - prepared.levels().dark()));
          sum += height[found];
          squares += height[found] * height[found];
          found++;
        }
      }
    }
    this.xs = x;
    this.ys = y;
    this.heights = height;
    this.count = found;
    this.width = Math.max(RING * shorter, Math.max(frame.width(), frame.height()) / RINGS_OF_SIDE);
    this.all = found == 0 ? 0 : squares - sum * sum / found;
  }

  private static int[] range(Frame frame, PlaneNet net) {
    int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
    for (int corner = 0; corner < 4; corner++) {
      double x = frame.toImage(corner % 2 * frame.width());
      double y = frame.toImage(corner / 2 * frame.height());
      range[0] = Math.min(range[0], (int) Math.floor(net.m(x, y)));
      range[1] = Math.max(range[1], (int) Math.ceil(net.m(x, y)));
      range[2] = Math.min(range[2], (int) Math.floor(net.n(x, y)));
      range[3] = Math.max(range[3], (int) Math.ceil(net.n(x, y)));
    }
    return range;
  }

  /** The mean of what is seen in a square; not a number where most of it is not seen. */
  private static double mean(Frame frame, double x, double y, int box) {
    int column = (int) Math.rint(x);
    int row = (int) Math.rint(y);
    if (column < box || row < box || column + box >= frame.width() || row + box >= frame.height()) {
      return Double.NaN;
    }
    double sum = 0;
    int seen = 0;
    for (int r = row - box; r <= row + box; r++) {
      for (int c = column - box; c <= column + box; c++) {
        if (!frame.isMasked(c, r)) {
          sum += frame.value(c, r);
          seen++;
        }
      }
    }
    return 2 * seen > (2 * box + 1) * (2 * box + 1) ? sum / seen : Double.NaN;
  }

  /**
   * The share of what varies that falls with the distance from a place of the frame, 0 to below 1;
   * the best falling steps are fitted by merging those that rise (M. Ayer and others, Ann. Math.
   * Stat. 26 (1955) 641).
   */
  double falling(double x, double y) {
    if (count < LEAST_PLACES || !(all > 0)) {
      return 0;
    }
    double[] sums = new double[RINGS];
    double[] counts = new double[RINGS];
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double dx = xs[i] - x;
      double dy = ys[i] - y;
      int ring = Math.min(RINGS - 1, (int) (Math.sqrt(dx * dx + dy * dy) / width));
      sums[ring] += heights[i];
      counts[ring]++;
      squares += heights[i] * heights[i];
    }
    int steps = 0;
    for (int ring = 0; ring < RINGS; ring++) {
      if (counts[ring] == 0) {
        continue;
      }
      sums[steps] = sums[ring];
      counts[steps] = counts[ring];
      while (steps > 0 && sums[steps] * counts[steps - 1] > sums[steps - 1] * counts[steps]) {
        sums[steps - 1] += sums[steps];
        counts[steps - 1] += counts[steps];
        steps--;
      }
      steps++;
    }
    double rest = squares;
    for (int step = 0; step < steps; step++) {
      rest -= sums[step] * sums[step] / counts[step];
    }
    double free = Math.max(1, count - steps);
    return Math.max(0, Math.min(MOST, 1 - rest / free * (count - 1) / all));
  }
}
