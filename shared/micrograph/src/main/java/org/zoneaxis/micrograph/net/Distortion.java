package org.zoneaxis.micrograph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * How spots depart from a net in a smooth way: with the square of their distance from the
 * transmitted beam, as where the foil is inclined (a spot that is off its Bragg condition moves
 * along the foil's normal) or the camera is, and with its cube, as lenses do. The net itself is
 * that at the transmitted beam.
 */
final class Distortion {

  private static final int LINEAR = 3;
  private static final int SQUARE = 6;
  private static final int CUBIC = 8;
  private static final int OBSERVATIONS_EACH = 2;

  /**
   * How much more than by chance terms must explain: F of an analysis of variance, at 1 per cent.
   */
  private static final double WORTH = 3.3;

  private final List<Spot> spots;
  private final NetFit fit;
  private final NetLikelihood likelihood;

  private Distortion(List<Spot> spots, NetFit fit) {
    this.spots = spots;
    this.fit = fit;
    this.likelihood = new NetLikelihood(spots);
  }

  /** The fit with the terms that are worth it; its origin is the transmitted beam. */
  static NetFit removed(List<Spot> spots, NetFit fit) {
    return new Distortion(spots, fit).removed();
  }

  /** Coefficients of both axes, and the sum of squares that is left. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Solution(int terms, double[][] coefficients, double rest) {}

  private NetFit removed() {
    int count = fit.assigned().size();
    Optional<Solution> best = solved(LINEAR);
    for (int terms : new int[] {SQUARE, CUBIC}) {
      if (count < OBSERVATIONS_EACH * terms || best.isEmpty()) {
        break;
      }
      Optional<Solution> more = solved(terms);
      if (more.isPresent() && isWorth(best.get(), more.get(), count)) {
        best = more;
      }
    }
    return best.filter(solution -> solution.terms > LINEAR).map(this::with).orElse(fit);
  }

  private static boolean isWorth(Solution fewer, Solution more, int count) {
    int added = 2 * (more.terms - fewer.terms);
    int free = 2 * (count - more.terms);
    return (fewer.rest - more.rest) / added > WORTH * more.rest / free;
  }

  private Optional<Solution> solved(int terms) {
    Equations equations = new Equations(terms);
    for (NetFit.Assigned assigned : fit.assigned()) {
      Spot spot = spots.get(assigned.spot());
      equations.add(
          likelihood.certainty(assigned.spot()), row(assigned, terms), spot.x(), spot.y());
    }
    return equations
        .solved()
        .map(coefficients -> new Solution(terms, coefficients, rest(coefficients, terms)));
  }

  private double rest(double[][] coefficients, int terms) {
    double sum = 0;
    for (NetFit.Assigned assigned : fit.assigned()) {
      double distance = distance(coefficients, assigned, terms);
      sum += likelihood.certainty(assigned.spot()) * distance * distance;
    }
    return sum;
  }

  private double distance(double[][] coefficients, NetFit.Assigned assigned, int terms) {
    double[] row = row(assigned, terms);
    Spot spot = spots.get(assigned.spot());
    double dx = spot.x() - product(coefficients[0], row);
    double dy = spot.y() - product(coefficients[1], row);
    return Math.sqrt(dx * dx + dy * dy);
  }

  private static double product(double[] coefficients, double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += coefficients[i] * row[i];
    }
    return sum;
  }

  private double[] row(NetFit.Assigned assigned, int terms) {
    double m = assigned.m();
    double n = assigned.n();
    PlaneNet net = fit.net();
    double x = m * net.ax() + n * net.bx();
    double y = m * net.ay() + n * net.by();
    double square = (x * x + y * y) / net.area();
    double[] all = {1, m, n, m * m, m * n, n * n, square * m, square * n};
    return Arrays.copyOf(all, terms);
  }

  private NetFit with(Solution solution) {
    double[] x = solution.coefficients[0];
    double[] y = solution.coefficients[1];
    List<NetFit.Assigned> assigned = new ArrayList<>();
    double sum = 0;
    double weights = 0;
    for (NetFit.Assigned old : fit.assigned()) {
      double distance = distance(solution.coefficients, old, solution.terms);
      double weight = likelihood.certainty(old.spot());
      sum += weight * distance * distance;
      weights += weight;
      assigned.add(new NetFit.Assigned(old.spot(), old.m(), old.n(), distance));
    }
    return new NetFit(
        new PlaneNet(x[0], y[0], x[1], y[1], x[2], y[2]),
        Math.sqrt(sum / weights),
        assigned,
        fit.evidence());
  }
}
