package org.zoneaxis.micrograph.frame;

import java.util.BitSet;

/**
 * Pixels that are bright, or dark, by themselves, and small clusters of bright ones. The image of a
 * point has a width of its own, so that a bright pixel has bright neighbours on both axes; a hot
 * one has not, and the edges of a cluster, or of what a cosmic ray has hit, are sharper than any
 * lens makes them (as in P. G. van Dokkum, Publ. Astron. Soc. Pac. 113 (2001) 1420).
 */
final class HotPixels {

  /** A hot pixel is so many standard deviations of the noise above what is around it. */
  private static final double LEAST = 10;

  /** Of a Gaussian with a standard deviation of half a pixel, the neighbours have an eighth. */
  private static final double NEIGHBOUR = 0.05;

  /** The noise alone may lift the brightest neighbour by so many standard deviations. */
  private static final double NOISE = 3;

  /** A camera with so many single hot pixels has clusters too. */
  private static final int MANY = 8;

  /** Pixels of a cluster, at most. */
  private static final int LARGEST_CLUSTER = 48;

  /** What has this share of the height of the brightest pixel hangs together with it. */
  private static final double MEMBER = 0.3;

  /** What is neither bright nor dark are the flanks of a spot, however small. */
  private static final double BRIGHT = 0.6;

  /** Below this share of the height a pixel is as dark as what is around. */
  private static final double DARK = 0.06;

  /** For each pixel of a cluster there are fewer than so many between dark and bright. */
  private static final double BETWEEN = 0.15;

  /** A dead pixel has less than this share of the least of its four neighbours. */
  private static final double DEAD = 0.4;

  /** Half the side of the square around a cluster, in pixels. */
  private static final int REACH = 4;

  private final float[] values;
  private final int width;
  private final int height;
  private final double noise;
  private final double usual;
  private final double least;
  private final float[] ring = new float[8];

  private HotPixels(Frame frame, float[] values, Levels levels) {
    this.values = values;
    this.width = frame.width();
    this.height = frame.height();
    this.noise = levels.noise();
    this.usual = Math.max(Math.max(levels.median(), 4 * noise), Double.MIN_NORMAL);
    this.least = LEAST * Math.max(noise, frame.step());
  }

  /**
   * Puts what is around them in the place of hot and dead pixels.
   *
   * @return how many there were; a cluster is one
   */
  static int remove(Frame frame, float[] values, Levels levels) {
    HotPixels pixels = new HotPixels(frame, values, levels);
    int single = pixels.singles();
    return single < MANY ? single : single + pixels.clusters();
  }

  private int singles() {
    BitSet hot = new BitSet();
    for (int y = 1; y < height - 1; y++) {
      int row = y * width;
      for (int i = row + 1; i < row + width - 1; i++) {
        double value = values[i];
        double left = values[i - 1];
        double right = values[i + 1];
        double side = left < right ? left : right;
        double more = left < right ? right : left;
        if (value - side > least) {
          if (isHot(i, value, left, right)) {
            hot.set(i);
          }
        } else if (side - value > least && isDead(i, value, side, more)) {
          hot.set(i);
        }
      }
    }
    for (int i = hot.nextSetBit(0); i >= 0; i = hot.nextSetBit(i + 1)) {
      values[i] = (float) background(i);
    }
    return hot.cardinality();
  }

  private boolean isHot(int i, double value, double left, double right) {
    double second = second(left, right, values[i - width], values[i + width]);
    if (value - second <= least) {
      return false;
    }
    double background = background(i);
    double above = value - background;
    // Counts vary as their square root, so more in a halo than in the dark.
    double rough = Math.sqrt(Math.max(1, background / usual));
    return above > least * rough
        && second - background < Math.max(NEIGHBOUR * above, NOISE * noise * rough);
  }

  /** Whether all four neighbours have far more, and about as much as one another. */
  private boolean isDead(int i, double value, double side, double more) {
    double above = values[i - width];
    double below = values[i + width];
    double lowest = Math.min(side, Math.min(above, below));
    double highest = Math.max(more, Math.max(above, below));
    return lowest - value > least && value < DEAD * lowest && highest < 2 * lowest;
  }

  /** The second largest of four. */
  private static double second(double a, double b, double c, double d) {
    double most = Math.max(a, b);
    double more = Math.max(c, d);
    return most > more ? Math.max(Math.min(a, b), more) : Math.max(Math.min(c, d), most);
  }

  /** What four of ten of its eight neighbours are below. */
  private double background(int i) {
    ring[0] = values[i - width - 1];
    ring[1] = values[i - width];
    ring[2] = values[i - width + 1];
    ring[3] = values[i - 1];
    ring[4] = values[i + 1];
    ring[5] = values[i + width - 1];
    ring[6] = values[i + width];
    ring[7] = values[i + width + 1];
    return Ranks.share(ring, 8, 0.4);
  }

  private int clusters() {
    BitSet done = new BitSet();
    int found = 0;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int above = y == 0 ? row : row - width;
      int below = y == height - 1 ? row : row + width;
      for (int x = 0; x < width; x++) {
        int i = row + x;
        double value = values[i];
        if (value > values[row + (x < REACH ? x + REACH : x - REACH)] + NOISE * least
            && value >= values[above + x]
            && value >= values[below + x]
            && value >= values[x == 0 ? i : i - 1]
            && value >= values[x == width - 1 ? i : i + 1]
            && !done.get(i)) {
          found += isCluster(i, x, y, done) ? 1 : 0;
        }
      }
    }
    return found;
  }

  /** Takes out what hangs together around a brightest pixel, if it has no flanks. */
  private boolean isCluster(int seed, int x, int y, BitSet done) {
    double floor = floor(x, y);
    double above = values[seed] - floor;
    if (above < NOISE * least) {
      return false;
    }
    int[] members = new int[LARGEST_CLUSTER];
    BitSet own = new BitSet();
    int filled = 0;
    members[filled++] = seed;
    own.set(seed);
    BitSet edge = new BitSet();
    for (int at = 0; at < filled; at++) {
      int column = members[at] % width;
      int row = members[at] / width;
      for (int ny = Math.max(0, row - 1); ny <= Math.min(height - 1, row + 1); ny++) {
        for (int nx = Math.max(0, column - 1); nx <= Math.min(width - 1, column + 1); nx++) {
          int n = ny * width + nx;
          if (own.get(n)) {
            continue;
          }
          if (values[n] - floor <= MEMBER * above) {
            edge.set(n);
          } else if (filled == LARGEST_CLUSTER) {
            return false;
          } else {
            own.set(n);
            members[filled++] = n;
          }
        }
      }
    }
    done.or(own);
    edge.or(own);
    int between = 0;
    for (int i = edge.nextSetBit(0); i >= 0; i = edge.nextSetBit(i + 1)) {
      double share = (values[i] - floor) / above;
      between += share > DARK && share < BRIGHT ? 1 : 0;
    }
    if (between > BETWEEN * filled) {
      return false;
    }
    for (int i = edge.nextSetBit(0); i >= 0; i = edge.nextSetBit(i + 1)) {
      values[i] = (float) floor;
    }
    return true;
  }

  /** What four of ten pixels on the edge of a square around a pixel are below. */
  private double floor(int x, int y) {
    float[] around = new float[8 * REACH];
    int count = 0;
    for (int dy = -REACH; dy <= REACH; dy++) {
      int step = Math.abs(dy) == REACH ? 1 : 2 * REACH;
      for (int dx = -REACH; dx <= REACH; dx += step) {
        if (x + dx >= 0 && y + dy >= 0 && x + dx < width && y + dy < height) {
          around[count++] = values[(y + dy) * width + x + dx];
        }
      }
    }
    return Ranks.share(around, count, 0.4);
  }
}
