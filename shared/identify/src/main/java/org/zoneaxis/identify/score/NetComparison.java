package org.zoneaxis.identify.score;

import java.util.List;
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

/** One measured net against those of an index. Not thread-safe. */
final class NetComparison {

  /** Distortions beyond this, as logarithm of the ratio of the axes, are not looked for. */
  private static final double LARGEST_DISTORTION = 0.15;

  /** Images of a net that are so much more distorted than the best one add nothing. */
  private static final double FARTHER = 0.04;

  /** Fewer spots may be known by distances and angles alone, whose frame is none of an image. */
  private static final int SPOTS_OF_AN_IMAGE = 4;

  /** Fits that differ by less are equal. */
  private static final double SAME = 1e-6;

  private final NetIndex index;
  private final NetFit net;
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

  NetComparison(NetIndex index, NetFit net, OptionalDouble scale) {
    this.index = index;
    this.net = net;
    this.logScale = scale.isPresent() ? StrictMath.log(scale.getAsDouble()) : 0;
    this.basis = net.basis();
    this.metric = basis.metric();
    this.logArea = StrictMath.log(metric.area()) + 2 * logScale;
    this.likelihood =
        new StrainLikelihood(
            net.covariance(), scale.isPresent(), net.explained() >= SPOTS_OF_AN_IMAGE);
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

  /** What the logarithm of the likelihood of a net of the index cannot exceed. */
  double bound(int near) {
    double x = index.x(near);
    double y = index.y(near);
    gauge.measure(1, -x, x * x + y * y);
    return likelihood.bound((logArea - index.logArea(near)) / 2, gauge.first(), gauge.second())
        + Images.logCount(x, y)
        + presence.largest()
        + net.logLikelihood();
  }

  /**
   * All ways to see the measured net in a net of the index.
   *
   * @param prior logarithm of how likely its zone is before anything is measured
   */
  ZoneMatch closely(int near, double prior) {
    int zone = index.zone(near);
    ZoneSpots spots = index.spots(zone);
    NetTransform toNet = index.transform(near);
    NetMetric.Reduced reduced = index.metric(zone).transformed(toNet).reduced();
    NetTransform vectors = reduced.transform().after(toNet);
    double log = logArea - index.logArea(near);
    Presence.InZone presenceInZone =
        presence.in(spots, index.metric(zone), metric.area() / reduced.metric().area());
    double least = smallest(reduced.metric());
    double sum = Double.NEGATIVE_INFINITY;
    double best = Double.NEGATIVE_INFINITY;
    boolean bestHand = false;
    NetTransform bestVectors = vectors;
    int bestImage = 0;
    for (int image = 0; image < Images.ALL.size(); image++) {
      if (sizes[image] < least + FARTHER) {
        NetTransform seen = Images.ALL.get(image).after(vectors);
        double fit =
            likelihood.log(log / 2, firsts[image], seconds[image]) + presenceInZone.log(seen);
        sum = LogSum.of(sum, fit);
        boolean sameHand = isSameHand(spots, seen);
        if (fit > best + SAME
            || (fit > best - SAME
                && (sameHand == bestHand ? isNamedFirst(spots, seen, bestVectors) : sameHand))) {
          best = fit;
          bestHand = sameHand;
          bestVectors = seen;
          bestImage = image;
        }
      }
    }
    double fit = sum + net.logLikelihood();
    Strain strain = new Strain(log / 2, firsts[bestImage], seconds[bestImage]);
    return new ZoneMatch(index.crystal(zone), zone, fit + prior, fit, net, bestVectors, strain);
  }

  /** Whether spots turn the same way as seen and as calculated. */
  private boolean isSameHand(ZoneSpots spots, NetTransform seen) {
    return basis.signedArea() * seen.determinant() > 0 == spots.isRightHanded();
  }

  /** Of equal ways that which gives the spots the largest h, then k, then l. */
  private boolean isNamedFirst(ZoneSpots spots, NetTransform seen, NetTransform before) {
    for (NetSpot spot : named) {
      int order = hkl(spots, seen, spot).compareTo(hkl(spots, before, spot));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private static MillerIndices hkl(ZoneSpots spots, NetTransform vectors, NetSpot spot) {
    MillerIndices hkl =
        spots.hkl(vectors.alongA(spot.m(), spot.n()), vectors.alongB(spot.m(), spot.n()));
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
