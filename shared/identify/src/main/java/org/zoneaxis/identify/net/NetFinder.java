package org.zoneaxis.identify.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.identify.net.DifferenceVectors.Difference;

/**
 * Finds the nets that spots lie on. Two differences of spots span a net; each such net is brought
 * to the spots by least squares and judged by the places of all of them, false ones included, and
 * by how many of its points are empty. Deterministic; the work is bounded.
 */
public final class NetFinder {

  /** Differences are taken between so many spots, those nearest to the middle. */
  private static final int MOST_SPOTS = 36;

  /** The smallest |sin| of the angle between two differences. */
  private static final double LEAST_SINE = 0.1;

  /** Nets with more empty points for each spot than this are not looked at. */
  private static final double EMPTY_POINTS = 10;

  private static final int ORIGINS = 3;
  private static final int MOST_NETS = 4;

  /** Each may have several points that may be 000; each choice is worth a search of its own. */
  private static final int MOST_TOLD = 4;

  private static final int MOST_CENTRES = 2;

  /** Points that are so much less likely to be 000 than the best, as a logarithm, are not told. */
  private static final double WORSE_CENTRE = 5;

  /** Nets that are so much less likely than the best, as a logarithm, are not told. */
  private static final double WORSE = 14;

  /** Reduced vectors that agree to this part of the shortest are those of one net. */
  private static final double SAME = 0.06;

  /** Spots nearer to each other than this part of their extent are one. */
  private static final double SMALL = 1e-6;

  private record Judged(NetLeastSquares.Result result, double score) {}

  private record Told(double score, NetFit net) {}

  private static final Comparator<Told> LIKELIEST =
      Comparator.comparingDouble(Told::score).reversed();

  private final MeasuredSpots measured;
  private final List<SpotPosition> points;
  private final SpotPosition middle;
  private final double area;

  private NetFinder(MeasuredSpots measured) {
    this.measured = measured;
    List<SpotPosition> all = new ArrayList<>(measured.spots());
    measured.centre().ifPresent(all::add);
    this.points = List.copyOf(all);
    this.middle = measured.centre().orElseGet(() -> mean(points));
    double reach = points.stream().mapToDouble(middle::distance).max().orElse(0);
    this.area = Math.PI * reach * reach;
  }

  /**
   * The nets that explain the spots, the likeliest first.
   *
   * @return none where the spots, with the centre where it is given, span no net: three at least
   *     are needed that are not on one line
   */
  public static List<NetFit> find(MeasuredSpots measured) {
    return new NetFinder(measured).find();
  }

  private List<NetFit> find() {
    if (points.size() < 3) {
      return List.of();
    }
    double apart = Math.max(DifferenceVectors.shortestDistance(points), SMALL * Math.sqrt(area));
    List<Judged> found = new ArrayList<>();
    for (NetBasis start : starts()) {
      for (SpotPosition origin : origins()) {
        new NetLeastSquares(points, measured.error().orElse(0), apart, start, origin)
            .fit()
            .map(result -> new Judged(result, score(result)))
            .ifPresent(judged -> addIfBetter(judged, found));
      }
    }
    found.sort(Comparator.comparingDouble(Judged::score).reversed());
    List<List<Told>> nets =
        found.stream()
            .limit(MOST_NETS)
            .filter(judged -> judged.score() > found.get(0).score() - WORSE)
            .map(this::told)
            .toList();
    List<Told> told = new ArrayList<>();
    nets.forEach(choices -> told.add(choices.get(0)));
    nets.stream()
        .flatMap(choices -> choices.stream().skip(1))
        .sorted(LIKELIEST)
        .limit(MOST_TOLD - told.size())
        .forEach(told::add);
    told.sort(LIKELIEST);
    return told.stream().map(Told::net).toList();
  }

  private static SpotPosition mean(List<SpotPosition> points) {
    return new SpotPosition(
        points.stream().mapToDouble(SpotPosition::x).average().orElse(0),
        points.stream().mapToDouble(SpotPosition::y).average().orElse(0));
  }

  private List<SpotPosition> nearest(int most) {
    return points.stream()
        .sorted(Comparator.comparingDouble(middle::distance))
        .limit(most)
        .toList();
  }

  private List<SpotPosition> origins() {
    return nearest(ORIGINS);
  }

  /** Different nets that two differences span. */
  private List<NetBasis> starts() {
    List<Difference> differences = DifferenceVectors.of(nearest(MOST_SPOTS));
    List<NetBasis> starts = new ArrayList<>();
    double leastArea = area / (EMPTY_POINTS * points.size() + 20);
    for (int j = 1; j < differences.size(); j++) {
      for (int i = 0; i < j; i++) {
        Difference p = differences.get(i);
        Difference q = differences.get(j);
        NetBasis basis = new NetBasis(p.x(), p.y(), q.x(), q.y());
        double cell = Math.abs(basis.signedArea());
        if (cell > LEAST_SINE * Math.sqrt(p.squared() * q.squared()) && cell > leastArea) {
          NetBasis reduced = basis.reduced();
          if (starts.stream().noneMatch(other -> isSame(other, reduced))) {
            starts.add(reduced);
          }
        }
      }
    }
    return starts;
  }

  /** Whether two reduced bases span one net: each vector of one is a sum of those of the other. */
  private static boolean isSame(NetBasis p, NetBasis q) {
    double ratio = p.signedArea() / q.signedArea();
    return Math.abs(Math.abs(ratio) - 1) < 2 * SAME
        && isPoint(p, q.ax(), q.ay())
        && isPoint(p, q.bx(), q.by());
  }

  private static boolean isPoint(NetBasis net, double x, double y) {
    double a = net.alongA(x, y);
    double b = net.alongB(x, y);
    return Math.abs(a - StrictMath.rint(a)) < SAME && Math.abs(b - StrictMath.rint(b)) < SAME;
  }

  private void addIfBetter(Judged judged, List<Judged> found) {
    for (int i = 0; i < found.size(); i++) {
      if (isSame(found.get(i).result().basis(), judged.result().basis())) {
        if (judged.score() > found.get(i).score()) {
          found.set(i, judged);
        }
        return;
      }
    }
    found.add(judged);
  }

  /** The places of the spots, and how many points of the net among them are empty. */
  private double score(NetLeastSquares.Result result) {
    return result.logLikelihood(area) + seen(result, result.basis());
  }

  private double seen(NetLeastSquares.Result result, NetBasis basis) {
    double expected = Math.max(area / Math.abs(basis.signedArea()), 1);
    int on = 0;
    for (int i = 0; i < result.size(); i++) {
      on += result.isOn(i) ? 1 : 0;
    }
    // A pair of opposite spots is one piece of news.
    return Seen.logLikelihood(on / 2.0, Math.max(on, expected) / 2);
  }

  /** The net, with the points of it that are likely to be 000, the likeliest first. */
  private List<Told> told(Judged judged) {
    NetLeastSquares.Result result = judged.result();
    NetTransform reduction = result.basis().metric().reduced().transform();
    List<Told> told = new ArrayList<>();
    for (CentreChoice.Choice choice :
        CentreChoice.of(measured, result.basis().transformed(reduction), result)) {
      double score = result.logLikelihood(area) + seen(result, choice.basis()) + choice.log();
      told.add(new Told(score, net(result, choice)));
    }
    told.sort(LIKELIEST);
    return told.stream()
        .filter(one -> one.score() > told.get(0).score() - WORSE_CENTRE)
        .limit(MOST_CENTRES)
        .toList();
  }

  private NetFit net(NetLeastSquares.Result result, CentreChoice.Choice choice) {
    List<NetSpot> spots = new ArrayList<>();
    NetBasis basis = choice.basis();
    for (int i = 0; i < measured.spots().size(); i++) {
      SpotPosition position = measured.spots().get(i);
      double dx = position.x() - choice.centre().position().x();
      double dy = position.y() - choice.centre().position().y();
      spots.add(
          new NetSpot(
              position,
              result.isOn(i),
              (int) StrictMath.rint(basis.alongA(dx, dy)),
              (int) StrictMath.rint(basis.alongB(dx, dy)),
              result.distance(i)));
    }
    return new NetFit(
        basis,
        choice.centre(),
        spots,
        Math.sqrt(result.variance()),
        result.covariance(),
        result.logLikelihood(area) + choice.log());
  }

  /** The net that has two spots at given places from 000, without error. */
  public static Optional<NetFit> ofTwo(
      SpotPosition first, SpotPosition second, double along, double across) {
    NetBasis given = new NetBasis(first.x(), first.y(), second.x(), second.y());
    if (!(Math.abs(given.signedArea())
        > 1e-9 * Math.sqrt(given.metric().aa() * given.metric().bb()))) {
      return Optional.empty();
    }
    NetBasis basis = given.reduced();
    SpotPosition origin = new SpotPosition(0, 0);
    double error = along * Math.sqrt(Math.min(given.metric().aa(), given.metric().bb()));
    return Optional.of(
        new NetFit(
            basis,
            new NetCentre(origin, Optional.of(origin), 0, 0, 0, 0),
            List.of(spot(basis, first), spot(basis, second)),
            error,
            StrainCovariance.ofTwo(given, along, across),
            0));
  }

  private static NetSpot spot(NetBasis basis, SpotPosition position) {
    return new NetSpot(
        position,
        true,
        (int) StrictMath.rint(basis.alongA(position.x(), position.y())),
        (int) StrictMath.rint(basis.alongB(position.x(), position.y())),
        0);
  }
}
