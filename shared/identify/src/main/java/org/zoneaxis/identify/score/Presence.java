package org.zoneaxis.identify.score;

import java.util.LinkedHashSet;
import java.util.Set;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetSpot;
import org.zoneaxis.identify.net.NetTransform;
import org.zoneaxis.identify.net.Seen;
import org.zoneaxis.identify.zone.ZoneSpots;

/**
 * How likely the spots that were seen are for a zone: strong ones should be there, weak ones may,
 * and what only double diffraction shows is seldom expected. A spot and its opposite are one.
 */
final class Presence {

  /** A zone may have spots a little beyond the farthest that was seen. */
  private static final double RIM = 1.02;

  /** By {@link ZoneSpots.Kind}: how surely one is expected. */
  private static final double[] EXPECTED = {0, 0.05, 0.4, 1};

  /** By {@link ZoneSpots.Kind}: logarithm of how likely one is that was seen. */
  private static final double[] SEEN = {-4, -1.6, -0.4, 0};

  /** Of spots farther out than the classes of a zone go. */
  private static final double UNKNOWN = 0.5;

  private record Pair(int m, int n) {}

  private final int[] m;
  private final int[] n;
  private final double reach2;

  Presence(NetFit net) {
    Set<Pair> pairs = new LinkedHashSet<>();
    double longest = 0;
    NetMetric metric = net.basis().metric();
    for (NetSpot spot : net.spots()) {
      if (spot.explained() && (spot.m() != 0 || spot.n() != 0)) {
        boolean upper = spot.n() > 0 || (spot.n() == 0 && spot.m() > 0);
        pairs.add(upper ? new Pair(spot.m(), spot.n()) : new Pair(-spot.m(), -spot.n()));
        longest = Math.max(longest, metric.squared(spot.m(), spot.n()));
      }
    }
    this.m = pairs.stream().mapToInt(Pair::m).toArray();
    this.n = pairs.stream().mapToInt(Pair::n).toArray();
    this.reach2 = RIM * RIM * longest;
  }

  /** What no zone exceeds. */
  double largest() {
    return Seen.logLikelihood(m.length, m.length);
  }

  /** How many different pairs of opposite spots were seen. */
  int pairs() {
    return m.length;
  }

  /**
   * What is expected of a zone.
   *
   * @param zone the zone
   * @param metric of its p and q in 1/angstrom^2
   * @param scale2 square of the unit of the spots over 1/angstrom
   */
  InZone in(ZoneSpots zone, NetMetric metric, double scale2) {
    return new InZone(zone, metric, scale2);
  }

  /** What is expected of a zone within the reach of the spots, however they lie in it. */
  final class InZone {

    private final ZoneSpots zone;
    private final long near;
    private final double expectedNear;

    private InZone(ZoneSpots zone, NetMetric metric, double scale2) {
      this.zone = zone;
      double reach = reach2 / scale2;
      long bits = 0;
      double sum = 0;
      for (int pair = 0; pair < ZoneSpots.PAIRS; pair++) {
        int i = ZoneSpots.along(pair);
        int j = ZoneSpots.across(pair);
        if (metric.squared(i, j) <= reach) {
          bits |= 1L << pair;
          sum += EXPECTED[zone.kind(i, j).code()];
        }
      }
      this.near = bits;
      this.expectedNear = sum;
    }

    /**
     * Logarithm of the likelihood of what was seen.
     *
     * @param vectors the vectors of the measured net as sums of p and q
     */
    double log(NetTransform vectors) {
      double seen = 0;
      double farther = 0;
      double log = 0;
      for (int spot = 0; spot < m.length; spot++) {
        int i = vectors.alongA(m[spot], n[spot]);
        int j = vectors.alongB(m[spot], n[spot]);
        if (ZoneSpots.isKnown(i, j)) {
          int kind = zone.kind(i, j).code();
          seen += EXPECTED[kind];
          log += SEEN[kind];
          farther += ((near >>> ZoneSpots.pair(i, j)) & 1) == 0 ? EXPECTED[kind] : 0;
        } else {
          seen += UNKNOWN;
          farther += UNKNOWN;
          log += SEEN[2];
        }
      }
      return log + Seen.logLikelihood(seen, Math.max(seen, expectedNear + farther));
    }
  }
}
