package org.zoneaxis.micrograph.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * Finds the net of spots: differences of their places that come again and again are vectors of it
 * (as in the difference vectors of S. Zaefferer, J. Appl. Cryst. 33 (2000) 10). Each two of them
 * are tried, and the net under which the spots are most likely is kept.
 */
public final class NetSearch {

  /** Differences that come most often, of which each two are tried. */
  private static final int VECTORS = 26;

  /** Short ones besides. */
  private static final int SHORT_VECTORS = 8;

  /** Spots through which a net is laid. */
  private static final int SEEDS = 6;

  /** Differences are those of so many spots, the most significant ones. */
  private static final int TELLING = 56;

  /** Nets are looked for by so many spots, and then measured by all. */
  private static final int SEARCHED = 150;

  /** Nets that are measured by all spots. */
  private static final int TRIED_AGAIN = 6;

  /** Of a vector, in pixels. */
  private static final double LEAST_LENGTH = 5;

  /** Of a cell, in squares of the usual radius of spots. */
  private static final double LEAST_AREA_PER_SIZE = 12;

  /** How far a lens moves spots at the edge of an image, in shares of its side. */
  private static final double DISTORTION = 0.0015;

  /** Other vectors of a net: half, third, double and threefold cells. */
  private static final double[][] CELLS = {
    {0.5, 0, 0, 1},
    {1, 0, 0, 0.5},
    {0.5, 0.5, 0, 1},
    {1 / 3.0, 0, 0, 1},
    {1, 0, 0, 1 / 3.0},
    {1 / 3.0, 1 / 3.0, 0, 1},
    {1 / 3.0, -1 / 3.0, 0, 1},
    {0.5, 0, 0, 0.5},
    {2, 0, 0, 1},
    {1, 0, 0, 2},
    {1, 1, 1, -1},
    {3, 0, 0, 1},
    {1, 0, 0, 3},
    {1, 1, 2, -1},
    {2, 1, 1, -1},
  };

  private final List<Spot> spots;
  private final NetLikelihood likelihood;
  private final NetRefinement refinement;

  /** The same of the most significant spots alone. */
  private final NetLikelihood clearest;

  private final NetRefinement growth;
  private final double usualRadius;

  private NetSearch(List<Spot> spots) {
    this.spots = spots;
    this.likelihood = new NetLikelihood(spots);
    double[] radii = spots.stream().limit(20).mapToDouble(Spot::radius).sorted().toArray();
    this.usualRadius = radii.length == 0 ? 1 : radii[radii.length / 2];
    double spread = 0.5 + Math.max(0.25 * usualRadius, DISTORTION * extent(spots));
    this.refinement = new NetRefinement(spots, likelihood, spread);
    List<Spot> few = spots.subList(0, Math.min(SEARCHED, spots.size()));
    this.clearest = new NetLikelihood(few);
    this.growth = new NetRefinement(few, clearest, spread);
  }

  /**
   * The net of spots.
   *
   * @param spots the most significant first
   * @return empty where no net is much likelier than none
   */
  public static Optional<NetFit> find(List<Spot> spots) {
    return spots.size() < 5 ? Optional.empty() : new NetSearch(spots).find();
  }

  /** The fit of spots to a net that is almost right, such as one that was drawn by hand. */
  public static Optional<NetFit> fit(List<Spot> spots, PlaneNet start) {
    return new NetSearch(spots).refinement.fitted(start.reduced());
  }

  private static double extent(List<Spot> spots) {
    double extent = 0;
    for (Spot spot : spots) {
      extent = Math.max(extent, Math.max(spot.x(), spot.y()));
    }
    return extent;
  }

  private record Candidate(PlaneNet net, double likelihood) {}

  private Optional<NetFit> find() {
    List<Candidate> candidates = new ArrayList<>();
    List<double[]> vectors = vectors();
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = i + 1; j < vectors.size(); j++) {
        double[] a = vectors.get(i);
        double[] b = vectors.get(j);
        PlaneNet net = new PlaneNet(0, 0, a[0], a[1], b[0], b[1]).reduced();
        if (isPossible(net) && tried.add(name(net))) {
          seeded(net).ifPresent(candidates::add);
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.likelihood()));
    Optional<NetFit> best = Optional.empty();
    for (Candidate candidate : candidates.subList(0, Math.min(TRIED_AGAIN, candidates.size()))) {
      best = better(best, refinement.fitted(candidate.net()));
    }
    return best.map(this::otherCells).filter(new NetEvidence(spots, likelihood, refinement)::tells);
  }

  private static Optional<NetFit> better(Optional<NetFit> one, Optional<NetFit> other) {
    return one.isEmpty() || (other.isPresent() && other.get().evidence() > one.get().evidence())
        ? other
        : one;
  }

  /** Nets that differ by less than the spread of spots have one name. */
  private static String name(PlaneNet net) {
    double unit = Math.max(1, 0.02 * net.a());
    return Math.round(net.ax() / unit)
        + " "
        + Math.round(net.ay() / unit)
        + " "
        + Math.round(net.bx() / unit)
        + " "
        + Math.round(net.by() / unit);
  }

  /** Spots of the net must be apart from one another. */
  private boolean isPossible(PlaneNet net) {
    double least = Math.max(LEAST_LENGTH, 2.2 * usualRadius);
    return net.a() > least
        && net.area() > LEAST_AREA_PER_SIZE * usualRadius * usualRadius
        && net.area() > 0.1 * net.a() * net.b();
  }

  /** The best place of the net: one of the most significant spots is a node. */
  private Optional<Candidate> seeded(PlaneNet net) {
    Candidate best = null;
    for (int seed = 0; seed < Math.min(SEEDS, spots.size()); seed++) {
      PlaneNet through = net.through(spots.get(seed).x(), spots.get(seed).y());
      Optional<PlaneNet> grown = growth.grown(through);
      if (grown.isPresent()) {
        double value = clearest.of(grown.get(), growth.spreadOf(grown.get()));
        if (best == null || value > best.likelihood()) {
          best = new Candidate(grown.get(), value);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Differences that come most often, and short ones that come more than once. */
  private List<double[]> vectors() {
    int count = Math.min(TELLING, spots.size());
    List<double[]> differences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double dx = spots.get(i).x() - spots.get(j).x();
        double dy = spots.get(i).y() - spots.get(j).y();
        double sign = dx < 0 || (dx == 0 && dy < 0) ? -1 : 1;
        if (dx * dx + dy * dy > LEAST_LENGTH * LEAST_LENGTH) {
          differences.add(
              new double[] {sign * dx, sign * dy, likelihood.weight(i) * likelihood.weight(j), 0});
        }
      }
    }
    for (double[] d : differences) {
      double reach = 1 + 0.015 * Math.sqrt(d[0] * d[0] + d[1] * d[1]);
      for (double[] e : differences) {
        double dx = d[0] - e[0];
        double dy = d[1] - e[1];
        if (dx * dx + dy * dy < reach * reach) {
          d[3] += e[2];
        }
      }
    }
    differences.sort(Comparator.comparingDouble(d -> -d[3]));
    List<double[]> chosen = new ArrayList<>();
    choose(differences, VECTORS, chosen);
    differences.removeIf(d -> d[3] < 1.2 * d[2] + 0.3);
    differences.sort(Comparator.comparingDouble(d -> d[0] * d[0] + d[1] * d[1]));
    choose(differences, VECTORS + SHORT_VECTORS, chosen);
    return chosen;
  }

  private static void choose(List<double[]> from, int most, List<double[]> chosen) {
    for (double[] d : from) {
      if (chosen.size() >= most) {
        return;
      }
      double reach = 2 + 0.02 * Math.sqrt(d[0] * d[0] + d[1] * d[1]);
      boolean known =
          chosen.stream()
              .anyMatch(
                  c ->
                      (c[0] - d[0]) * (c[0] - d[0]) + (c[1] - d[1]) * (c[1] - d[1])
                          < reach * reach);
      if (!known) {
        chosen.add(d);
      }
    }
  }

  /** The fit, or that of a net whose cell is a part or a multiple, where it is likelier. */
  private NetFit otherCells(NetFit found) {
    NetFit best = found;
    for (double[] cell : CELLS) {
      PlaneNet other = found.net().combined(cell[0], cell[1], cell[2], cell[3]).reduced();
      if (!isPossible(other)) {
        continue;
      }
      for (int seed = 0; seed < Math.min(SEEDS, found.assigned().size()); seed++) {
        Spot spot = spots.get(found.assigned().get(seed).spot());
        double m = Math.rint(found.net().m(spot.x(), spot.y()));
        double n = Math.rint(found.net().n(spot.x(), spot.y()));
        PlaneNet through = other.through(found.net().nodeX(m, n), found.net().nodeY(m, n));
        Optional<NetFit> fit = refinement.fitted(through);
        if (fit.isPresent() && fit.get().evidence() > best.evidence() + 2) {
          best = fit.get();
        }
      }
    }
    NetFit last = best;
    PlaneNet reduced = last.net().reduced();
    return refinement.fitted(reduced).orElse(last);
  }
}
