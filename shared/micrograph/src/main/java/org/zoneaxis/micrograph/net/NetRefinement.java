package org.zoneaxis.micrograph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.micrograph.frame.Ranks;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * Robust least squares of a net: from the spots around a node outwards, so that the vectors are
 * exact enough for those far away before these are counted, with Tukey's weights (A. E. Beaton and
 * J. W. Tukey, Technometrics 16 (1974) 147), which give nothing to a spot that is off.
 */
final class NetRefinement {

  /** In standard deviations: so 95 per cent of the efficiency of least squares are kept. */
  private static final double TUKEY = 4.7;

  /** Of 500 spots of a net one is farther off than so many standard deviations. */
  private static final double ASSIGNED = 3.5;

  /** Rounds of the fit of all spots. */
  private static final int LAST_ROUNDS = 12;

  /** What counts as near is at most so many times the largest spread. */
  private static final double WIDEST = 1.3;

  /** Standard deviation of distances in pixels, at least. */
  private static final double LEAST_SCALE = 0.15;

  /** A spot this far from a node, in shares of the shorter vector, is not of the net. */
  private static final double REACH = 0.22;

  private final List<Spot> spots;
  private final NetLikelihood likelihood;
  private final double largestSpread;

  /**
   * For spots.
   *
   * @param largestSpread how far, at most, a lens may have moved them, in pixels
   */
  NetRefinement(List<Spot> spots, NetLikelihood likelihood, double largestSpread) {
    this.spots = spots;
    this.likelihood = likelihood;
    this.largestSpread = largestSpread;
  }

  /** How far spots may be from nodes while a net is looked for. */
  private static double spread(PlaneNet net) {
    return Math.max(0.5, 0.015 * Math.min(net.a(), net.b()));
  }

  /**
   * The spread under which the likelihood of a net is reckoned: that of its spots, but not more
   * than a lens may move them.
   */
  double spreadOf(PlaneNet net) {
    double found = scale(net, Math.min(REACH * Math.min(net.a(), net.b()), 3 * largestSpread));
    return Math.max(LEAST_SCALE, Math.min(found, largestSpread));
  }

  /** A net that fits better, grown from its origin; empty where it does not hold. */
  Optional<PlaneNet> grown(PlaneNet start) {
    PlaneNet net = start;
    double reach = 2.3;
    for (int round = 0; round < 6; round++) {
      double scale = Math.max(spread(net), 0.05 * Math.min(net.a(), net.b()) / (1 + round));
      Optional<PlaneNet> fitted = solve(net, reach, TUKEY * scale / 2);
      if (fitted.isEmpty() || isOff(fitted.get(), start)) {
        return Optional.empty();
      }
      net = fitted.get();
      reach *= 1.8;
    }
    return Optional.of(net);
  }

  /** Whether a fit has run away from where it began. */
  private static boolean isOff(PlaneNet net, PlaneNet start) {
    double change = net.area() / start.area();
    return !(change > 0.7 && change < 1.4);
  }

  /** The fit of all spots, from a net that is almost right. */
  Optional<NetFit> fitted(PlaneNet start) {
    PlaneNet net = start;
    double shorter = Math.min(start.a(), start.b());
    double scale = spread(start);
    for (int round = 0; round < LAST_ROUNDS; round++) {
      Optional<PlaneNet> next =
          solve(net, Double.POSITIVE_INFINITY, Math.min(REACH * shorter, TUKEY * scale));
      if (next.isEmpty() || isOff(next.get(), start)) {
        return Optional.empty();
      }
      net = next.get();
      // Strangers, which are near nodes by chance, must not widen what counts as near.
      scale =
          Math.min(
              WIDEST * largestSpread,
              scale(net, Math.min(REACH * shorter, TUKEY * Math.max(scale, 2 * LEAST_SCALE))));
    }
    return Optional.of(assigned(net, Math.min(REACH * shorter, ASSIGNED * scale)));
  }

  /** Standard deviation of distances, from their median. */
  private double scale(PlaneNet net, double cut) {
    double[] distances = new double[spots.size()];
    int count = 0;
    for (Spot spot : spots) {
      double distance = distance(net, spot);
      if (distance < cut) {
        distances[count++] = distance;
      }
    }
    // The median of the length of a vector with two normally distributed parts is 1.1774 of theirs.
    double median = Ranks.median(java.util.Arrays.copyOf(distances, count));
    return Math.max(LEAST_SCALE, median / 1.1774);
  }

  private NetFit assigned(PlaneNet net, double cut) {
    List<NetFit.Assigned> assigned = new ArrayList<>();
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      double distance = distance(net, spot);
      if (distance < cut) {
        double weight = likelihood.certainty(i);
        assigned.add(
            new NetFit.Assigned(
                i,
                (int) Math.rint(net.m(spot.x(), spot.y())),
                (int) Math.rint(net.n(spot.x(), spot.y())),
                distance));
        sum += weight * distance * distance;
        weights += weight;
      }
    }
    double residual = assigned.isEmpty() ? 0 : Math.sqrt(sum / weights);
    return new NetFit(net, residual, assigned, likelihood.of(net, spreadOf(net)));
  }

  private static double distance(PlaneNet net, Spot spot) {
    double m = Math.rint(net.m(spot.x(), spot.y()));
    double n = Math.rint(net.n(spot.x(), spot.y()));
    double dx = spot.x() - net.nodeX(m, n);
    double dy = spot.y() - net.nodeY(m, n);
    return Math.sqrt(dx * dx + dy * dy);
  }

  /**
   * One step: origin and vectors from spots at most so many cells away and nearer than a cut to
   * their nodes. Columns and rows have the same normal equations of 3 unknowns.
   */
  private Optional<PlaneNet> solve(PlaneNet net, double reach, double cut) {
    double[] sums = new double[12];
    int count = 0;
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      double m = Math.rint(net.m(spot.x(), spot.y()));
      double n = Math.rint(net.n(spot.x(), spot.y()));
      if (m * m + n * n > reach * reach) {
        continue;
      }
      double dx = spot.x() - net.nodeX(m, n);
      double dy = spot.y() - net.nodeY(m, n);
      double share = (dx * dx + dy * dy) / (cut * cut);
      if (share >= 1) {
        continue;
      }
      double weight = likelihood.certainty(i) * (1 - share) * (1 - share);
      add(sums, weight, m, n, dx, dy);
      count++;
    }
    return count < 4 ? Optional.empty() : solved(net, sums);
  }

  private static void add(double[] sums, double w, double m, double n, double dx, double dy) {
    sums[0] += w;
    sums[1] += w * m;
    sums[2] += w * n;
    sums[3] += w * m * m;
    sums[4] += w * m * n;
    sums[5] += w * n * n;
    sums[6] += w * dx;
    sums[7] += w * dx * m;
    sums[8] += w * dx * n;
    sums[9] += w * dy;
    sums[10] += w * dy * m;
    sums[11] += w * dy * n;
  }

  private static Optional<PlaneNet> solved(PlaneNet net, double[] s) {
    double c00 = s[3] * s[5] - s[4] * s[4];
    double c01 = s[2] * s[4] - s[1] * s[5];
    double c02 = s[1] * s[4] - s[2] * s[3];
    double c11 = s[0] * s[5] - s[2] * s[2];
    double c12 = s[1] * s[2] - s[0] * s[4];
    double c22 = s[0] * s[3] - s[1] * s[1];
    double determinant = s[0] * c00 + s[1] * c01 + s[2] * c02;
    if (!(determinant > 1e-9 * s[0] * s[0] * s[0])) {
      // All on one line.
      return Optional.empty();
    }
    PlaneNet next =
        new PlaneNet(
            net.x() + (c00 * s[6] + c01 * s[7] + c02 * s[8]) / determinant,
            net.y() + (c00 * s[9] + c01 * s[10] + c02 * s[11]) / determinant,
            net.ax() + (c01 * s[6] + c11 * s[7] + c12 * s[8]) / determinant,
            net.ay() + (c01 * s[9] + c11 * s[10] + c12 * s[11]) / determinant,
            net.bx() + (c02 * s[6] + c12 * s[7] + c22 * s[8]) / determinant,
            net.by() + (c02 * s[9] + c12 * s[10] + c22 * s[11]) / determinant);
    return Optional.of(next);
  }
}
