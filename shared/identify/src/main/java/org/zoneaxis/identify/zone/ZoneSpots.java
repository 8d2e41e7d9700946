package org.zoneaxis.identify.zone;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.net.NetMetric;

/**
 * A zone of a crystal, which stands for all that are equivalent to it, with the net of its
 * reflections.
 *
 * @param axis the zone axis, in the cell that the crystal is given in
 * @param equivalents how many zone axes show the same pattern, the opposite ones included
 * @param twofold whether a turn by 180 degrees about the axis is a symmetry of the crystal
 * @param p the shortest vector of the net that all reflections with a structure factor span
 * @param q the shortest one not parallel to p, at an angle of 90 to 120 degrees
 * @param classes what each of the points i p + j q is, i and j being -3 to 3; {@link #kind} reads
 *     them
 */
public record ZoneSpots(
    ZoneAxis axis,
    int equivalents,
    boolean twofold,
    MillerIndices p,
    MillerIndices q,
    long classes) {

  /** How far the points go whose classes are known. */
  public static final int REACH = 3;

  private static final int SIDE = 2 * REACH + 1;

  /** How many points are known: one of each pair of opposite ones. */
  public static final int PAIRS = SIDE * SIDE / 2;

  private static final int BITS = 2;
  private static final int MASK = (1 << BITS) - 1;

  /** What a point of the net shows. */
  public enum Kind {
    /** No structure factor, and no two reflections of the zone lead there. */
    ABSENT(0),
    /** No structure factor, but two reflections lead there: double diffraction shows it. */
    DOUBLE(1),
    /** A structure factor of less than an eighth of the largest in the zone. */
    WEAK(2),
    /** A larger one. */
    STRONG(3);

    private static final Kind[] ALL = {ABSENT, DOUBLE, WEAK, STRONG};

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** Its number, 0 to 3, from the least that it shows. */
    public int code() {
      return code;
    }

    /** Whether it has a structure factor. */
    public boolean isAllowed() {
      return this == WEAK || this == STRONG;
    }
  }

  /** The number of a pair of opposite points, from 0; the sign of (i, j) does not matter. */
  public static int pair(int i, int j) {
    boolean upper = j > 0 || (j == 0 && i > 0);
    return upper ? j * SIDE + i - 1 : -j * SIDE - i - 1;
  }

  /** The i of a pair. */
  public static int along(int pair) {
    int shifted = pair + 1 + REACH;
    return shifted % SIDE - REACH;
  }

  /** The j of a pair, at least 0. */
  public static int across(int pair) {
    return (pair + 1 + REACH) / SIDE;
  }

  /** Whether the class of a point is known. */
  public static boolean isKnown(int i, int j) {
    return Math.abs(i) <= REACH && Math.abs(j) <= REACH && (i != 0 || j != 0);
  }

  /** What the point i p + j q is; one beyond the reach counts as weak. */
  public Kind kind(int i, int j) {
    return isKnown(i, j) ? Kind.ALL[(int) ((classes >>> (BITS * pair(i, j))) & MASK)] : Kind.WEAK;
  }

  /**
   * The lengths of the two shortest reflections with a structure factor that are not parallel.
   *
   * @param metric of p and q
   * @return squares of their lengths; infinite where they are farther out than the classes go
   */
  public double[] shortestAllowed(NetMetric metric) {
    double[] shortest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    int first = 0;
    for (int pass = 0; pass < 2; pass++) {
      int found = first;
      for (int pair = 0; pair < PAIRS; pair++) {
        int i = along(pair);
        int j = across(pair);
        boolean parallel = pass == 1 && i * across(first) == j * along(first);
        double squared = metric.squared(i, j);
        if (kind(i, j).isAllowed() && !parallel && squared < shortest[pass]) {
          shortest[pass] = squared;
          found = pair;
        }
      }
      first = pass == 0 ? found : first;
    }
    return shortest;
  }

  /** Whether q lies counter-clockwise from p with the zone axis towards the viewer. */
  public boolean isRightHanded() {
    int u = p.k() * q.l() - p.l() * q.k();
    int v = p.l() * q.h() - p.h() * q.l();
    int w = p.h() * q.k() - p.k() * q.h();
    return u * axis.u() + v * axis.v() + w * axis.w() > 0;
  }

  /** The indices of the point i p + j q. */
  public MillerIndices hkl(int i, int j) {
    return new MillerIndices(i * p.h() + j * q.h(), i * p.k() + j * q.k(), i * p.l() + j * q.l());
  }

  /** Classes of all pairs, by their numbers, as one number. */
  static long classes(Kind[] kinds) {
    long classes = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      classes |= (long) kinds[pair].code() << (BITS * pair);
    }
    return classes;
  }
}
