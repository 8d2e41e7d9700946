package org.zoneaxis.identify.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which point of a net is 000: where spots have spots opposite to them. A place that was
 * given is left only where another point has clearly more of those. Where none was given there may
 * be several choices, and 000 may lie halfway between two points of the net that the spots span:
 * four spots around it that are no further net show no more.
 */
final class CentreChoice {

  /** So many more pairs, and such a part of all spots in pairs, speak against a given place. */
  private static final int MORE_PAIRS = 4;

  private static final double PAIRED = 0.7;

  private static final int MOST_LOOKED_AT = 20;

  /** How often lists of spots have 000 among them. */
  private static final double LISTED = 0.4;

  private record Point(int m, int n) {}

  /**
   * A choice.
   *
   * @param basis of the net that has 000 among its points
   * @param centre which of them it is
   * @param log how likely it is that so many spots have one opposite to them, as a logarithm; 0
   *     where the place was given
   */
  record Choice(NetBasis basis, NetCentre centre, double log) {}

  private final NetBasis basis;
  private final SpotPosition origin;
  private final Set<Point> there = new LinkedHashSet<>();

  /** By twice the place of a middle of two spots: how many spots have one opposite to them. */
  private final Map<Point, Integer> middles = new LinkedHashMap<>();

  private double meanM;
  private double meanN;

  private CentreChoice(MeasuredSpots measured, NetBasis basis, NetLeastSquares.Result result) {
    this.basis = basis;
    this.origin = result.origin();
    int spots = 0;
    for (int i = 0; i < measured.spots().size(); i++) {
      if (result.isOn(i)) {
        Point point = nearest(measured.spots().get(i));
        there.add(point);
        meanM += point.m();
        meanN += point.n();
        spots++;
      }
    }
    meanM /= Math.max(1, spots);
    meanN /= Math.max(1, spots);
    findMiddles();
  }

  /** The choices, those with most pairs first. */
  static List<Choice> of(MeasuredSpots measured, NetBasis basis, NetLeastSquares.Result result) {
    CentreChoice choice = new CentreChoice(measured, basis, result);
    return measured.centre().isPresent()
        ? List.of(choice.near(measured.centre().get()))
        : choice.all();
  }

  private Point nearest(SpotPosition position) {
    double dx = position.x() - origin.x();
    double dy = position.y() - origin.y();
    return new Point(
        (int) StrictMath.rint(basis.alongA(dx, dy)), (int) StrictMath.rint(basis.alongB(dx, dy)));
  }

  /** A place by twice its coordinates. */
  private SpotPosition position(Point twice) {
    double m = twice.m() / 2.0;
    double n = twice.n() / 2.0;
    return new SpotPosition(
        origin.x() + m * basis.ax() + n * basis.bx(), origin.y() + m * basis.ay() + n * basis.by());
  }

  private static Point twice(Point point) {
    return new Point(2 * point.m(), 2 * point.n());
  }

  private static boolean isOnNet(Point twice) {
    return twice.m() % 2 == 0 && twice.n() % 2 == 0;
  }

  private int pairs(Point twice) {
    return middles.getOrDefault(twice, 0);
  }

  private Choice near(SpotPosition given) {
    Point best = candidates().filter(CentreChoice::isOnNet).findFirst().orElseThrow();
    int most = pairs(best);
    Point stated = nearest(given);
    double offset = position(twice(stated)).distance(given);
    int pairs = pairs(twice(stated));
    boolean shifted = most >= pairs + MORE_PAIRS && most >= PAIRED * there.size();
    Point chosen = shifted ? best : twice(stated);
    return new Choice(
        basis,
        new NetCentre(
            position(chosen),
            Optional.of(given),
            offset,
            chosen.m() / 2 - stated.m(),
            chosen.n() / 2 - stated.n(),
            Math.max(pairs, shifted ? most : 0)),
        0);
  }

  private List<Choice> all() {
    List<Choice> choices = new ArrayList<>();
    for (Point twice : candidates().filter(this::isLikely).limit(MOST_LOOKED_AT).toList()) {
      choices.add(
          new Choice(
              withPoint(twice),
              new NetCentre(position(twice), Optional.empty(), 0, 0, 0, pairs(twice)),
              log(twice)));
    }
    return choices;
  }

  /** One pair has its middle between points of the net by chance. */
  private boolean isLikely(Point twice) {
    return isOnNet(twice) || pairs(twice) > 2;
  }

  /** The point next to the middle of the spots, and all between two spots: most pairs first. */
  private Stream<Point> candidates() {
    Set<Point> candidates = new LinkedHashSet<>(middles.keySet());
    candidates.add(twice(new Point((int) StrictMath.rint(meanM), (int) StrictMath.rint(meanN))));
    return candidates.stream()
        .sorted(
            Comparator.comparingInt((Point twice) -> -pairs(twice))
                .thenComparingDouble(this::fromMiddle));
  }

  private void findMiddles() {
    List<Point> places = List.copyOf(there);
    for (int i = 1; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        Point p = places.get(i);
        Point q = places.get(j);
        middles.merge(new Point(p.m() + q.m(), p.n() + q.n()), 2, Integer::sum);
      }
    }
  }

  private double fromMiddle(Point twice) {
    double m = twice.m() / 2.0 - meanM;
    double n = twice.n() / 2.0 - meanN;
    NetMetric metric = basis.metric();
    return m * m * metric.aa() + 2 * m * n * metric.ab() + n * n * metric.bb();
  }

  /** The net that has one more point. */
  private NetBasis withPoint(Point twice) {
    boolean isBetweenA = twice.m() % 2 != 0;
    boolean isBetweenB = twice.n() % 2 != 0;
    if (isBetweenA) {
      double more = isBetweenB ? 1 : 0;
      return new NetBasis(
              (basis.ax() + more * basis.bx()) / 2,
              (basis.ay() + more * basis.by()) / 2,
              basis.bx(),
              basis.by())
          .reduced();
    }
    return isBetweenB
        ? new NetBasis(basis.ax(), basis.ay(), basis.bx() / 2, basis.by() / 2).reduced()
        : basis;
  }

  /** Pairs of which both spots are there, and such of which one is, either of them. */
  private double log(Point twice) {
    boolean isListed = isOnNet(twice) && there.contains(new Point(twice.m() / 2, twice.n() / 2));
    int both = pairs(twice) / 2;
    int single = there.size() - pairs(twice) - (isListed ? 1 : 0);
    return StrictMath.log(isListed ? LISTED : 1 - LISTED)
        + Seen.logLikelihood(both, both + single)
        - single * StrictMath.log(2);
  }
}
