package org.zoneaxis.identify.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.zone.NetIndex;

/**
 * Compares measured nets with those of many crystals. Every zone gets the sum over all ways to see
 * the measured net in it. Deterministic; what is far less likely than the best is left out.
 */
public final class NetMatcher {

  /** What is less likely than the best by this, as a logarithm, is left out. */
  private static final double NEGLIGIBLE = 9;

  /** A step of the order of nets may hide so much. */
  private static final double SLACK = 0.25;

  /** So many nets are looked at closely: the work for one measured net is bounded. */
  private static final int MOST = 24_000;

  private final NetIndex index;
  private final double[] logPrior;
  private final ZonePrior zonePrior;

  /**
   * A matcher.
   *
   * @param index the nets of crystals
   * @param zonePrior how often each zone of a crystal is looked along
   * @param logPrior by crystal: logarithm of how likely it is before anything is measured; negative
   *     infinity where it is not looked for
   */
  public NetMatcher(NetIndex index, ZonePrior zonePrior, double[] logPrior) {
    this.index = index;
    this.zonePrior = zonePrior;
    this.logPrior = logPrior.clone();
  }

  /** Whether a match is so much less likely than the best one that it is left out. */
  public static boolean isNegligible(double log, double best) {
    return log < best - NEGLIGIBLE;
  }

  /**
   * The zones that may show a net, the likeliest first.
   *
   * @param nets the nets that explain the spots
   * @param scale the unit of the spots in 1/angstrom, where it is known
   * @param best logarithm of the probability of the best match elsewhere; negative infinity where
   *     there is none
   */
  public List<ZoneMatch> match(List<NetFit> nets, OptionalDouble scale, double best) {
    Matches matches = new Matches(best);
    for (NetFit net : nets) {
      NetComparison comparison = new NetComparison(index, net, scale);
      near(comparison)
          .forEach(
              MOST,
              (near, bound) -> {
                if (bound < matches.best - NEGLIGIBLE - SLACK) {
                  return false;
                }
                if (bound >= matches.best - NEGLIGIBLE) {
                  matches.add(comparison.closely(near, prior(index.zone(near))));
                }
                return true;
              });
    }
    return matches.sorted();
  }

  /** Nets that may be the measured one, with what each cannot exceed. */
  private NearNets near(NetComparison comparison) {
    NearNets near = new NearNets();
    comparison.forEachNear(
        net -> {
          double prior = prior(index.zone(net));
          if (prior > Double.NEGATIVE_INFINITY) {
            near.add(net, comparison.bound(net) + prior);
          }
        });
    return near;
  }

  private double prior(int zone) {
    return logPrior[index.crystal(zone)] + zonePrior.log(zone);
  }

  /** The matches so far, one of each zone. */
  private static final class Matches {

    private final Map<Integer, ZoneMatch> byZone = new HashMap<>();
    private double best;

    Matches(double best) {
      this.best = best;
    }

    void add(ZoneMatch match) {
      best = Math.max(best, match.log());
      byZone.merge(match.zone(), match, Matches::both);
    }

    private static ZoneMatch both(ZoneMatch p, ZoneMatch q) {
      ZoneMatch better = p.log() >= q.log() ? p : q;
      return new ZoneMatch(
          better.crystal(),
          better.zone(),
          LogSum.of(p.log(), q.log()),
          LogSum.of(p.logFit(), q.logFit()),
          better.net(),
          better.vectors(),
          better.strain());
    }

    List<ZoneMatch> sorted() {
      List<ZoneMatch> matches = new ArrayList<>(byZone.values());
      matches.removeIf(match -> isNegligible(match.log(), best));
      matches.sort(
          Comparator.comparingDouble(ZoneMatch::log).reversed().thenComparing(ZoneMatch::zone));
      return matches;
    }
  }
}
