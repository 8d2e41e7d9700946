package org.zoneaxis.identify.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which point of a net is 000: where spots have spots opposite to them. A place that was
 * given is left only where another point has clearly more of those.
 */
final class CentreChoice {

  /** So many more pairs, and such a part of all spots in pairs, speak against a given place. */
  private static final int MORE_PAIRS = 4;

  private static final double PAIRED = 0.7;

  private record Point(int m, int n) {}

  private final NetBasis basis;
  private final SpotPosition origin;
  private final List<Point> spots = new ArrayList<>();
  private final Set<Point> there = new LinkedHashSet<>();
  private double meanM;
  private double meanN;

  private CentreChoice(MeasuredSpots measured, NetBasis basis, NetLeastSquares.Result result) {
    this.basis = basis;
    this.origin = result.origin();
    for (int i = 0; i < measured.spots().size(); i++) {
      if (result.isOn(i)) {
        Point point = nearest(measured.spots().get(i));
        spots.add(point);
        there.add(point);
        meanM += point.m();
        meanN += point.n();
      }
    }
    meanM /= Math.max(1, spots.size());
    meanN /= Math.max(1, spots.size());
  }

  static NetCentre of(MeasuredSpots measured, NetBasis basis, NetLeastSquares.Result result) {
    return new CentreChoice(measured, basis, result).choose(measured.centre());
  }

  private Point nearest(SpotPosition position) {
    double dx = position.x() - origin.x();
    double dy = position.y() - origin.y();
    return new Point(
        (int) StrictMath.rint(basis.alongA(dx, dy)), (int) StrictMath.rint(basis.alongB(dx, dy)));
  }

  private SpotPosition position(Point point) {
    return new SpotPosition(
        origin.x() + point.m() * basis.ax() + point.n() * basis.bx(),
        origin.y() + point.m() * basis.ay() + point.n() * basis.by());
  }

  private NetCentre choose(Optional<SpotPosition> given) {
    Point best = best();
    int most = pairs(best);
    if (given.isEmpty()) {
      return new NetCentre(position(best), given, 0, 0, 0, most);
    }
    Point stated = nearest(given.get());
    double offset = position(stated).distance(given.get());
    int pairs = pairs(stated);
    boolean shifted = most >= pairs + MORE_PAIRS && most >= PAIRED * spots.size();
    Point chosen = shifted ? best : stated;
    return new NetCentre(
        position(chosen),
        given,
        offset,
        chosen.m() - stated.m(),
        chosen.n() - stated.n(),
        Math.max(pairs, shifted ? most : 0));
  }

  /** The point with most spots in pairs; of several the one nearest to the middle of the spots. */
  private Point best() {
    Point best = new Point((int) StrictMath.rint(meanM), (int) StrictMath.rint(meanN));
    int most = pairs(best);
    double nearest = fromMiddle(best);
    for (Map.Entry<Point, Integer> between : middles().entrySet()) {
      Point point = between.getKey();
      int pairs = between.getValue();
      if (pairs > most || (pairs == most && fromMiddle(point) < nearest - 1e-9)) {
        best = point;
        most = pairs;
        nearest = fromMiddle(point);
      }
    }
    return best;
  }

  /** The points in the middle of two spots, with the number of spots that have one opposite. */
  private Map<Point, Integer> middles() {
    Map<Point, Integer> middles = new LinkedHashMap<>();
    List<Point> places = List.copyOf(there);
    for (int i = 1; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        int m = places.get(i).m() + places.get(j).m();
        int n = places.get(i).n() + places.get(j).n();
        if (m % 2 == 0 && n % 2 == 0) {
          middles.merge(new Point(m / 2, n / 2), 2, Integer::sum);
        }
      }
    }
    return middles;
  }

  private double fromMiddle(Point point) {
    double m = point.m() - meanM;
    double n = point.n() - meanN;
    NetMetric metric = basis.metric();
    return m * m * metric.aa() + 2 * m * n * metric.ab() + n * n * metric.bb();
  }

  /** How many spots have one opposite to them. */
  private int pairs(Point centre) {
    int pairs = 0;
    for (Point spot : there) {
      if (!spot.equals(centre)
          && there.contains(new Point(2 * centre.m() - spot.m(), 2 * centre.n() - spot.n()))) {
        pairs++;
      }
    }
    return pairs;
  }
}
