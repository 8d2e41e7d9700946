package org.zoneaxis.micrograph.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * Finds which node of a net is the transmitted beam. Several things speak for a node, and none of
 * them is the brightest pixel: spots in Friedel pairs about it, of like intensity; a spot in it, or
 * the shadow of a beam stop; the halo of what is scattered a little, which is bright at the
 * transmitted beam and falls to all sides however the crystal is tilted.
 */
public final class Transmitted {

  /** What a node gains where all spots have their like on the other side of it. */
  private static final double PAIRS = 4.5;

  /** How much a spot without its opposite counts. */
  private static final double UNLIKE = 0.3;

  /** Where the halo is as bright as anywhere. */
  private static final double HALO = 2.5;

  /** Of the logarithm of how much of the background does not fall with the distance. */
  private static final double FALLING = 2;

  /** Where it has the brightest spot. */
  private static final double SPOT = 2;

  /** Where nothing can be seen, or counts are clipped. */
  private static final double HIDDEN = 1.5;

  /** So many of nine places in a spot cannot be seen. */
  private static final int HIDING = 2;

  /** Where a beam stop is, which is put on the transmitted beam. */
  private static final double STOPPED = 3.5;

  /** A spot that is disturbed is so near to its node, in shares of the shorter vector. */
  private static final double NEAR = 0.12;

  /** And in radii of the spot. */
  private static final double WIDE = 2;

  /**
   * The transmitted beam may be so many times as strong as all spots of the fit; what is stronger
   * is a halo.
   */
  private static final double BRIGHTEST = 1.4;

  /** Where nothing is though it would be seen, far from the halo. */
  private static final double MISSING = -1;

  /** With more nodes than this those around the spots are not looked at. */
  private static final int MOST_NODES = 4000;

  private final Preparation prepared;
  private final List<Spot> spots;
  private final NetFit fit;
  private final Surround surround;
  private final Map<Long, Double> strengths = new HashMap<>();
  private final double radius;
  private final double all;
  private final double largest;

  private Transmitted(Preparation prepared, List<Spot> spots, NetFit fit) {
    this.prepared = prepared;
    this.spots = spots;
    this.fit = fit;
    this.surround = new Surround(prepared, fit.net());
    double sum = 0;
    double most = 0;
    for (NetFit.Assigned assigned : fit.assigned()) {
      double strength = spots.get(assigned.spot()).strength();
      strengths.merge(key(assigned.m(), assigned.n()), strength, Math::max);
      sum += strength;
      most = Math.max(most, strength);
    }
    addDisturbed(BRIGHTEST * most);
    double[] radii =
        fit.assigned().stream().mapToDouble(a -> spots.get(a.spot()).radius()).toArray();
    this.radius = Math.max(1, Ranks.median(radii) / prepared.frame().binning());
    this.all = sum;
    this.largest = most;
  }

  /**
   * Spots near nodes that the fit leaves out: something lies over them or beside them, as a line
   * that was drawn through the transmitted beam, so that their centres are off.
   *
   * @param most no strength is more
   */
  private void addDisturbed(double most) {
    PlaneNet net = fit.net();
    double reach = NEAR * Math.min(net.a(), net.b());
    for (Spot spot : spots) {
      int m = (int) Math.rint(net.m(spot.x(), spot.y()));
      int n = (int) Math.rint(net.n(spot.x(), spot.y()));
      double dx = spot.x() - net.nodeX(m, n);
      double dy = spot.y() - net.nodeY(m, n);
      double near = Math.min(reach, WIDE * spot.radius());
      if (dx * dx + dy * dy < near * near) {
        strengths.putIfAbsent(key(m, n), Math.min(most, spot.strength()));
      }
    }
  }

  private static long key(int m, int n) {
    return ((long) m << 32) ^ (n & 0xFFFFFFFFL);
  }

  /** The fit, counted from the transmitted beam. */
  public static NetFit of(Preparation prepared, List<Spot> spots, NetFit fit) {
    NetFit from = new Transmitted(prepared, spots, fit).found();
    return Distortion.removed(spots, from);
  }

  /** The fit, counted from the node nearest to a place. */
  public static NetFit at(List<Spot> spots, NetFit fit, double x, double y) {
    return Distortion.removed(
        spots, fit.from((int) Math.rint(fit.net().m(x, y)), (int) Math.rint(fit.net().n(x, y))));
  }

  private NetFit found() {
    double best = Double.NEGATIVE_INFINITY;
    Optional<int[]> node = Optional.empty();
    int[] range = range();
    for (int m = range[0]; m <= range[1]; m++) {
      for (int n = range[2]; n <= range[3]; n++) {
        double x = prepared.frame().toFrame(fit.net().nodeX(m, n));
        double y = prepared.frame().toFrame(fit.net().nodeY(m, n));
        if (x < 0
            || y < 0
            || x > prepared.frame().width() - 1.0
            || y > prepared.frame().height() - 1.0) {
          continue;
        }
        double score = score(m, n, x, y);
        if (score > best) {
          best = score;
          node = Optional.of(new int[] {m, n});
        }
      }
    }
    return node.map(found -> fit.from(found[0], found[1])).orElse(fit);
  }

  /** Nodes of spots, and a few around them. */
  private int[] range() {
    int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE};
    for (NetFit.Assigned assigned : fit.assigned()) {
      range[0] = Math.min(range[0], assigned.m());
      range[1] = Math.max(range[1], assigned.m());
      range[2] = Math.min(range[2], assigned.n());
      range[3] = Math.max(range[3], assigned.n());
    }
    int margin = (range[1] - range[0] + 3L) * (range[3] - range[2] + 3L) < MOST_NODES ? 1 : 0;
    return new int[] {range[0] - margin, range[1] + margin, range[2] - margin, range[3] + margin};
  }

  private double score(int m, int n, double x, double y) {
    double halo = prepared.halo(x, y);
    double falling = -StrictMath.log(1 - surround.falling(x, y));
    return PAIRS * alike(m, n) + HALO * halo + FALLING * falling + itself(m, n, x, y, halo);
  }

  /**
   * How alike spots and their opposites about a node are: the share of all strengths that pairs
   * have in common, less what a spot has whose opposite would be seen and is not there.
   */
  private double alike(int m, int n) {
    double paired = 0;
    double single = 0;
    for (NetFit.Assigned assigned : fit.assigned()) {
      int oppositeM = 2 * m - assigned.m();
      int oppositeN = 2 * n - assigned.n();
      double own = spots.get(assigned.spot()).strength();
      Double partner = strengths.get(key(oppositeM, oppositeN));
      if (partner != null) {
        paired += Math.min(own, partner);
      } else if (isSeen(oppositeM, oppositeN)) {
        single += own;
      }
    }
    return (paired - UNLIKE * single) / all;
  }

  private boolean isSeen(int m, int n) {
    return prepared
        .frame()
        .isSeen(
            prepared.frame().toFrame(fit.net().nodeX(m, n)),
            prepared.frame().toFrame(fit.net().nodeY(m, n)));
  }

  /** What is in the node itself. Nothing may be seen where a halo is bright. */
  private double itself(int m, int n, double x, double y, double halo) {
    if (prepared.isStopped(x, y)) {
      return STOPPED;
    }
    Double own = strengths.get(key(m, n));
    if (own != null) {
      return SPOT * own * own / (largest * largest);
    }
    return isHidden(x, y) ? HIDDEN : MISSING * (1 - halo) * (1 - halo);
  }

  /** Whether something lies over a part of a spot in this place of the frame. */
  private boolean isHidden(double x, double y) {
    int hidden = 0;
    for (int row = -1; row <= 1; row++) {
      for (int column = -1; column <= 1; column++) {
        hidden += prepared.frame().isSeen(x + column * radius, y + row * radius) ? 0 : 1;
      }
    }
    return hidden >= HIDING || prepared.isSaturated(x, y);
  }
}
