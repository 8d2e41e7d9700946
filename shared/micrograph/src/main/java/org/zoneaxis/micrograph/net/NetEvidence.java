package org.zoneaxis.micrograph.net;

import java.util.List;
import org.zoneaxis.micrograph.spot.Spot;

/** Judges whether spots tell a net that was fitted to them, or whether it is one of many. */
final class NetEvidence {

  /** Logarithm of how many nets are as good as tried, at most; it is taken off the evidence. */
  private static final double TRIALS = 9;

  /** But not less than this for few spots. */
  private static final double LEAST_TRIALS = 4;

  /** As a logarithm, beyond that of the number of trials. */
  private static final double LEAST_EVIDENCE = 5;

  /** Three are on a net by construction. */
  private static final int LEAST_SPOTS = 4;

  /** Fewer must fit better. */
  private static final int FEW_SPOTS = 12;

  /** As a logarithm: the second vector is one of a few that are tried with the first. */
  private static final double BESIDE = 6;

  /** In standard deviations of what errors of places and a camera explain. */
  private static final double LARGEST_MISFIT = 2;

  /** The same of few spots. */
  private static final double LARGEST_OF_FEW = 1.4;

  /** Standard deviation of a place by the camera, in pixels. */
  private static final double CAMERA_ERROR = 0.3;

  /** How much more lenses add, as a share of the distance from the middle of the spots. */
  private static final double CAMERA_BEND = 0.0025;

  private final List<Spot> spots;
  private final NetLikelihood likelihood;
  private final NetRefinement refinement;

  NetEvidence(List<Spot> spots, NetLikelihood likelihood, NetRefinement refinement) {
    this.spots = spots;
    this.likelihood = likelihood;
    this.refinement = refinement;
  }

  /**
   * Whether spots tell the net: origin and vectors are free, so three spots are always on it; and
   * where most are on one line, those beside it must tell its other vector.
   */
  boolean tells(NetFit fit) {
    double spread = refinement.spreadOf(fit.net());
    double strangers = likelihood.strangers(fit.net(), spread);
    List<NetFit.Assigned> assigned = fit.assigned();
    double all = evidence(fit.net(), spread, strangers, assigned, 3);
    int count = assigned.size();
    if (count < LEAST_SPOTS
        || all < trials() + LEAST_EVIDENCE
        || fit.evidence() < LEAST_EVIDENCE
        || misfit(fit) > (count < FEW_SPOTS ? LARGEST_OF_FEW : LARGEST_MISFIT)) {
      return false;
    }
    int[][] lines = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
    for (int[] line : lines) {
      int row = fullest(assigned, line);
      List<NetFit.Assigned> beside =
          assigned.stream().filter(a -> line[0] * a.m() + line[1] * a.n() != row).toList();
      if (evidence(fit.net(), spread, strangers, beside, 1) < BESIDE) {
        return false;
      }
    }
    return true;
  }

  /** Two differences of clear spots make a net; all about as good were tried. */
  private double trials() {
    double all = 4 * StrictMath.log(Math.max(1, likelihood.clear())) - 2;
    return Math.max(LEAST_TRIALS, Math.min(TRIALS, all));
  }

  /** Root mean square of distances against what errors of places and a camera explain. */
  private double misfit(NetFit fit) {
    double x = 0;
    double y = 0;
    for (NetFit.Assigned a : fit.assigned()) {
      x += spots.get(a.spot()).x() / fit.assigned().size();
      y += spots.get(a.spot()).y() / fit.assigned().size();
    }
    double sum = 0;
    double weights = 0;
    for (NetFit.Assigned a : fit.assigned()) {
      Spot spot = spots.get(a.spot());
      double away = Math.sqrt((spot.x() - x) * (spot.x() - x) + (spot.y() - y) * (spot.y() - y));
      double camera = CAMERA_ERROR + CAMERA_BEND * away;
      double variance = spot.uncertainty() * spot.uncertainty() + camera * camera;
      double weight = likelihood.weight(a.spot());
      sum += weight * a.distance() * a.distance() / variance;
      weights += weight;
    }
    return weights > 0 ? Math.sqrt(sum / weights) : 0;
  }

  /** The line of nodes with the most spots. */
  private static int fullest(List<NetFit.Assigned> assigned, int[] line) {
    int best = 0;
    long most = -1;
    for (NetFit.Assigned a : assigned) {
      int row = line[0] * a.m() + line[1] * a.n();
      long count = assigned.stream().filter(b -> line[0] * b.m() + line[1] * b.n() == row).count();
      if (count > most) {
        most = count;
        best = row;
      }
    }
    return best;
  }

  /** What some spots say for the net, without the best of them, which it was made from. */
  private double evidence(
      PlaneNet net, double spread, double strangers, List<NetFit.Assigned> assigned, int without) {
    double[] each =
        assigned.stream()
            .mapToDouble(a -> likelihood.of(net, spread, strangers, a.spot()))
            .sorted()
            .toArray();
    double sum = 0;
    for (int i = 0; i < each.length - without; i++) {
      sum += each[i];
    }
    return sum;
  }
}
