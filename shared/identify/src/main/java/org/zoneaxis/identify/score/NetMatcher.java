package org.zoneaxis.identify.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.identify.net.NetBasis;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetSpot;
import org.zoneaxis.identify.net.NetTransform;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.zone.NetIndex;
import org.zoneaxis.identify.zone.ZoneSpots;

/**
 * Compares measured nets with those of many crystals. Every zone gets the sum over all ways to see
 * the measured net in it. Deterministic; what is far less likely than the best is left out.
 */
public final class NetMatcher {

  /** What is less likely than the best by this, as a logarithm, is left out. */
  private static final double NEGLIGIBLE = 9;

  /** The best by its places alone may lack spots. */
  private static final double KEPT = NEGLIGIBLE + 8;

  /** Distortions beyond this, as logarithm of the ratio of the axes, are not looked for. */
  private static final double LARGEST_DISTORTION = 0.15;

  /** Images of a net that are so much more distorted than the best one add nothing. */
  private static final double FARTHER = 0.04;

  /** Fits that differ by less are equal. */
  private static final double SAME = 1e-6;

  /** So many nets are looked at closely. */
  private static final int MOST = 20_000;

  private final NetIndex index;
  private final double[] logPrior;

  /** By zone: logarithm of how often a zone of its crystal is the one that is seen. */
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

  private record Near(int net, double bound) {}

  /**
   * The zones that may show a net, the likeliest first.
   *
   * @param nets the nets that explain the spots
   * @param scale the unit of the spots in 1/angstrom, where it is known
   */
  public List<ZoneMatch> match(List<NetFit> nets, OptionalDouble scale) {
    Map<Integer, ZoneMatch> byZone = new HashMap<>();
    double best = Double.NEGATIVE_INFINITY;
    for (NetFit net : nets) {
      best = match(net, scale, byZone, best);
    }
    double least = best - NEGLIGIBLE;
    List<ZoneMatch> matches = new ArrayList<>(byZone.values());
    matches.removeIf(match -> match.log() < least);
    matches.sort(
        Comparator.comparingDouble(ZoneMatch::log).reversed().thenComparing(ZoneMatch::zone));
    return matches;
  }

  private double match(
      NetFit net, OptionalDouble scale, Map<Integer, ZoneMatch> byZone, double bestBefore) {
    Comparison comparison = new Comparison(net, scale);
    double best = bestBefore;
    for (Near candidate : near(comparison)) {
      if (candidate.bound() < best - NEGLIGIBLE) {
        break;
      }
      ZoneMatch match = comparison.closely(candidate.net());
      best = Math.max(best, match.log());
      byZone.merge(match.zone(), match, NetMatcher::both);
    }
    return best;
  }

  /** Nets that may be the measured one, with what each cannot exceed, the best first. */
  private List<Near> near(Comparison comparison) {
    Bounds bounds = new Bounds();
    comparison.forEachNear(
        net -> {
          double prior = prior(index.zone(net));
          if (prior > Double.NEGATIVE_INFINITY) {
            bounds.add(net, comparison.bound(net) + prior);
          }
        });
    List<Near> near = bounds.best();
    near.sort(Comparator.comparingDouble(Near::bound).reversed().thenComparing(Near::net));
    return near.size() > MOST ? near.subList(0, MOST) : near;
  }

  /** Keeps what is not far below the best. */
  private static final class Bounds {

    private int[] nets = new int[1 << 12];
    private float[] bounds = new float[1 << 12];
    private int size;
    private double best = Double.NEGATIVE_INFINITY;

    void add(int net, double bound) {
      if (bound > best - KEPT) {
        if (size == nets.length) {
          nets = Arrays.copyOf(nets, 2 * size);
          bounds = Arrays.copyOf(bounds, 2 * size);
        }
        nets[size] = net;
        bounds[size++] = (float) bound;
        best = Math.max(best, bound);
      }
    }

    List<Near> best() {
      List<Near> near = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (bounds[i] > best - KEPT) {
          near.add(new Near(nets[i], bounds[i]));
        }
      }
      return near;
    }
  }

  private double prior(int zone) {
    return logPrior[index.crystal(zone)] + zonePrior.log(zone);
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

  /** One measured net against those of the index. */
  private final class Comparison {

    private final NetFit net;
    private final boolean isScaleKnown;
    private final double logScale;
    private final NetBasis basis;
    private final NetMetric metric;
    private final double logArea;
    private final StrainLikelihood likelihood;
    private final Presence presence;
    private final Strain.Gauge gauge;

    /** Two spots that were measured; of many the two shortest vectors. */
    private final List<NetSpot> named;

    private final double[] firsts = new double[Images.ALL.size()];
    private final double[] seconds = new double[Images.ALL.size()];
    private final double[] sizes = new double[Images.ALL.size()];

    Comparison(NetFit net, OptionalDouble scale) {
      this.net = net;
      this.isScaleKnown = scale.isPresent();
      this.logScale = isScaleKnown ? StrictMath.log(scale.getAsDouble()) : 0;
      this.basis = net.basis();
      this.metric = basis.metric();
      this.logArea = StrictMath.log(metric.area()) + 2 * logScale;
      this.likelihood = new StrainLikelihood(net.covariance(), isScaleKnown);
      this.presence = new Presence(net);
      this.gauge = new Strain.Gauge(basis);
      SpotPosition centre = net.centre().position();
      this.named =
          net.spots().size() == 2
              ? net.spots()
              : List.of(new NetSpot(centre, true, 1, 0, 0), new NetSpot(centre, true, 0, 1, 0));
    }

    void forEachNear(NetIndex.Visitor visitor) {
      index.near(
          Math.min(0.5, -metric.ab() / metric.aa()),
          metric.area() / metric.aa(),
          LARGEST_DISTORTION,
          visitor);
    }

    double bound(int near) {
      double x = index.x(near);
      double y = index.y(near);
      gauge.measure(1, -x, x * x + y * y);
      return likelihood.log((logArea - index.logArea(near)) / 2, gauge.first(), gauge.second())
          + Images.LOG_COUNT
          + presence.largest()
          + net.logLikelihood();
    }

    /** All ways to see the measured net in a net of a zone. */
    ZoneMatch closely(int near) {
      int zone = index.zone(near);
      NetMetric ofZone = index.metric(zone);
      NetTransform toNet = index.transform(near);
      NetMetric.Reduced reduced = ofZone.transformed(toNet).reduced();
      NetTransform vectors = reduced.transform().after(toNet);
      double log = logArea - index.logArea(near);
      double scale2 = StrictMath.exp(log - 2 * logScale);
      double sum = Double.NEGATIVE_INFINITY;
      double best = Double.NEGATIVE_INFINITY;
      double least = smallest(reduced.metric());
      boolean bestHand = false;
      NetTransform bestVectors = vectors;
      Strain bestStrain = new Strain(log / 2, 0, 0);
      for (int image = 0; image < Images.ALL.size(); image++) {
        if (sizes[image] < least + FARTHER) {
          NetTransform seen = Images.ALL.get(image).after(vectors);
          double fit =
              likelihood.log(log / 2, firsts[image], seconds[image])
                  + presence.log(index.spots(zone), ofZone, seen, scale2);
          sum = LogSum.of(sum, fit);
          boolean sameHand = isSameHand(zone, seen);
          if (fit > best + SAME
              || (fit > best - SAME
                  && (sameHand == bestHand ? isNamedFirst(zone, seen, bestVectors) : sameHand))) {
            best = fit;
            bestHand = sameHand;
            bestVectors = seen;
            bestStrain = new Strain(log / 2, firsts[image], seconds[image]);
          }
        }
      }
      double fit = sum + net.logLikelihood();
      return new ZoneMatch(
          index.crystal(zone), zone, fit + prior(zone), fit, net, bestVectors, bestStrain);
    }

    /** Whether spots turn the same way as seen and as calculated. */
    private boolean isSameHand(int zone, NetTransform seen) {
      return basis.signedArea() * seen.determinant() > 0 == index.spots(zone).isRightHanded();
    }

    /** Of equal ways that which gives the spots the largest h, then k, then l. */
    private boolean isNamedFirst(int zone, NetTransform seen, NetTransform before) {
      ZoneSpots spots = index.spots(zone);
      for (NetSpot spot : named) {
        int order = hkl(spots, seen, spot).compareTo(hkl(spots, before, spot));
        if (order != 0) {
          return order > 0;
        }
      }
      return false;
    }

    private static MillerIndices hkl(ZoneSpots spots, NetTransform vectors, NetSpot spot) {
      return upwards(
          spots.hkl(vectors.alongA(spot.m(), spot.n()), vectors.alongB(spot.m(), spot.n())));
    }

    private static MillerIndices upwards(MillerIndices hkl) {
      return hkl.compareTo(MillerIndices.DIRECT_BEAM) < 0 ? hkl.negated() : hkl;
    }

    /** Finds the distortions of all images, and the size of the smallest. */
    private double smallest(NetMetric reduced) {
      double least = Double.POSITIVE_INFINITY;
      for (int image = 0; image < Images.ALL.size(); image++) {
        gauge.measure(reduced.transformed(Images.ALL.get(image)));
        firsts[image] = gauge.first();
        seconds[image] = gauge.second();
        sizes[image] = Math.sqrt(firsts[image] * firsts[image] + seconds[image] * seconds[image]);
        least = Math.min(least, sizes[image]);
      }
      return least;
    }
  }
}
