package org.zoneaxis.identify.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well measured rings are those of a crystal.
 *
 * <p>A measured ring is one of the crystal's, the likelier the stronger that is, with an error in
 * its radius; or now and then something else, anywhere. Rings of the crystal between the innermost
 * and the outermost measured should be among them, strong ones surely, those inside the innermost
 * mostly. The scale is free: every likely one is tried and the likelihoods are added, with those of
 * a calibration that is mostly good to 3 per cent where there is one. Deterministic.
 */
public final class RingMatcher {

  /** Standard error of the logarithm of a radius where none is said. */
  private static final double USUAL_ERROR = 0.01;

  /** How far calibrations are off: standard deviations of the logarithm, and how many have each. */
  private static final double[][] CALIBRATION = {{0.03, 0.88}, {0.08, 0.12}};

  /** The largest logarithm of a wrong calibration that is looked for. */
  private static final double FARTHEST = 0.2;

  /** How many of the measured rings are something else. */
  private static final double FALSE = 0.3;

  /** Likewise of one that is farther out than the rings that are known of the crystal. */
  private static final double BEYOND = 0.5;

  /** In standard errors: farther away a ring is another one. */
  private static final double SIGMAS = 3;

  /** How far beyond the innermost and the outermost ring others are expected. */
  private static final double RIM = 0.02;

  /**
   * A ring of this strength is surely seen; a weaker one in proportion to its amplitude. How weak
   * they were seen depends on exposure and background and is not known: each is as likely.
   */
  private static final double[] SURE = {0.1, 0.03, 0.01};

  /** How often a sure ring is seen. */
  private static final double SEEN = 0.88;

  /** How often one inside the innermost that was measured is: the beam or its stop may hide it. */
  private static final double SEEN_INSIDE = 0.6;

  private static final double LEAST_MISSING = 0.1;
  private static final int ANCHORS = 3;

  /** Scales that are judged by all rings, and means that are taken to find each. */
  private static final int REFINED = 4;

  private static final int STEPS = 4;

  private final double[] measured;
  private final boolean isScaleKnown;
  private final double error;
  private final double range;

  /**
   * Measured rings.
   *
   * @param radii from the smallest, in 1/angstrom where the scale is known
   * @param isScaleKnown whether it is
   * @param perCent standard error of a radius; 0 where it is not known
   */
  public RingMatcher(List<Double> radii, boolean isScaleKnown, double perCent) {
    this.measured = radii.stream().mapToDouble(StrictMath::log).sorted().toArray();
    this.isScaleKnown = isScaleKnown;
    this.error = perCent > 0 ? perCent / 100 : USUAL_ERROR;
    this.range = measured[measured.length - 1] - measured[0] + 0.4;
  }

  private record Shift(double shift, double cost) {}

  private record Judged(double shift, double log) {}

  /** Compares with a crystal; nothing where it has no rings or no scale fits. */
  public Optional<RingMatch> match(RingLine line) {
    if (line.size() == 0) {
      return Optional.empty();
    }
    List<Judged> judged = new ArrayList<>();
    for (Shift start : likely(line)) {
      double shift = refined(start.shift(), line);
      boolean isReached = reach(shift, line) >= measured[(measured.length - 1) / 2];
      if (isReached
          && judged.stream().noneMatch(other -> Math.abs(other.shift() - shift) < error)) {
        judged.add(new Judged(shift, logLikelihood(shift, line)));
      }
    }
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    judged.sort(Comparator.comparingDouble(Judged::log).reversed());
    double best = judged.get(0).log();
    double sum = judged.stream().mapToDouble(one -> StrictMath.exp(one.log() - best)).sum();
    return Optional.of(told(judged.get(0).shift(), best + StrictMath.log(sum), line));
  }

  /** The scales that bring one of the inner rings to one of the crystal's, the best few. */
  private List<Shift> likely(RingLine line) {
    List<Shift> best = new ArrayList<>();
    if (isScaleKnown) {
      insert(new Shift(0, cost(0, line, Double.POSITIVE_INFINITY)), best);
    }
    for (int anchor = 0; anchor < Math.min(ANCHORS, measured.length); anchor++) {
      for (int ring = 0; ring < line.size(); ring++) {
        double shift = measured[anchor] - line.logG(ring);
        if (!isScaleKnown || Math.abs(shift) < FARTHEST) {
          double limit =
              best.size() < REFINED ? Double.POSITIVE_INFINITY : best.get(REFINED - 1).cost();
          double cost = cost(shift, line, limit);
          if (cost < limit) {
            insert(new Shift(shift, cost), best);
          }
        }
      }
    }
    return best;
  }

  /** Keeps the best few in order, of those that are nearly the same the better one. */
  private void insert(Shift shift, List<Shift> best) {
    for (int i = 0; i < best.size(); i++) {
      if (Math.abs(best.get(i).shift() - shift.shift()) < error) {
        if (best.get(i).cost() <= shift.cost()) {
          return;
        }
        best.remove(i);
        break;
      }
    }
    int place = 0;
    while (place < best.size() && best.get(place).cost() <= shift.cost()) {
      place++;
    }
    best.add(place, shift);
    if (best.size() > REFINED) {
      best.remove(REFINED);
    }
  }

  /**
   * A first look: distances to the nearest rings, and the strength of those passed over. Both lists
   * are walked from the innermost outwards.
   *
   * @param limit what costs more is not looked at to the end
   */
  private double cost(double shift, RingLine line, double limit) {
    double cost = 0;
    double seen = 0;
    int nearest = 0;
    int before = -1;
    for (double position : measured) {
      double place = position - shift;
      while (nearest + 1 < line.size()
          && Math.abs(line.logG(nearest + 1) - place) <= Math.abs(line.logG(nearest) - place)) {
        nearest++;
      }
      double distance = Math.abs(line.logG(nearest) - place) / error;
      if (distance > SIGMAS) {
        cost += SIGMAS * SIGMAS;
      } else {
        cost += distance * distance;
        seen += nearest == before ? 0 : sureness(line, nearest);
      }
      before = nearest;
      if (cost >= limit) {
        return cost;
      }
    }
    double expected = 0;
    for (int ring = 0; ring < line.size(); ring++) {
      expected += isExpected(line.logG(ring) + shift) ? sureness(line, ring) : 0;
    }
    return cost + 2 * Math.max(0, expected - seen);
  }

  private boolean isExpected(double position) {
    return position > measured[0] - RIM && position < measured[measured.length - 1] + RIM;
  }

  private static double sureness(RingLine line, int ring) {
    return sureness(line, ring, SURE[0]);
  }

  private static double sureness(RingLine line, int ring, double sure) {
    return Math.min(1, Math.sqrt(line.strength(ring) / sure));
  }

  /** The mean difference from the nearest rings. */
  private double refined(double start, RingLine line) {
    double shift = start;
    double limit = 2 * SIGMAS * error;
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      int count = 0;
      for (double position : measured) {
        double difference = position - line.logG(line.nearest(position - shift));
        if (Math.abs(difference - shift) < limit) {
          sum += difference;
          count++;
        }
      }
      if (count == 0) {
        return shift;
      }
      shift = sum / count;
      limit = SIGMAS * error;
    }
    return shift;
  }

  /**
   * Measured rings are a set of the crystal's, each there as surely as it is strong, with errors in
   * their places, and a few that may be anywhere.
   */
  private double logLikelihood(double shift, RingLine line) {
    double[] logs = Arrays.stream(SURE).map(sure -> logLikelihood(shift, line, sure)).toArray();
    double best = Arrays.stream(logs).max().orElseThrow();
    double sum = Arrays.stream(logs).map(log -> StrictMath.exp(log - best)).sum();
    return best + StrictMath.log(sum / SURE.length);
  }

  private double logLikelihood(double shift, RingLine line, double sure) {
    double log = isScaleKnown ? calibration(shift) : 0;
    double norm = 1 / (Math.sqrt(2 * Math.PI) * error);
    double reach = reach(shift, line);
    for (double position : measured) {
      // Nobody knows what rings there are beyond those that are listed.
      double sum = (position > reach ? BEYOND : FALSE) / range;
      for (int ring = 0; ring < line.size(); ring++) {
        double distance = (position - shift - line.logG(ring)) / error;
        if (Math.abs(distance) < 2 * SIGMAS) {
          sum += sureness(line, ring, sure) * norm * StrictMath.exp(-distance * distance / 2);
        }
      }
      log += StrictMath.log(sum);
    }
    boolean[] seen = seenRings(shift, line);
    for (int ring = 0; ring < line.size(); ring++) {
      double position = line.logG(ring) + shift;
      if (!seen[ring] && position < measured[measured.length - 1] + RIM) {
        double chance = isExpected(position) ? SEEN : SEEN_INSIDE;
        log += StrictMath.log(1 - chance * sureness(line, ring, sure));
      }
    }
    return log;
  }

  /** How far out the rings of a crystal are known. */
  private double reach(double shift, RingLine line) {
    return line.logG(line.size() - 1) + shift + SIGMAS * error;
  }

  private static double calibration(double shift) {
    double sum = 0;
    for (double[] part : CALIBRATION) {
      sum += part[1] / part[0] * StrictMath.exp(-shift * shift / (2 * part[0] * part[0]));
    }
    return StrictMath.log(sum);
  }

  /** Which rings are those that were measured: within the error of one of them. */
  private boolean[] seenRings(double shift, RingLine line) {
    boolean[] seen = new boolean[line.size()];
    for (double position : measured) {
      line.near(position - shift, SIGMAS * error).forEach(ring -> seen[ring] = true);
    }
    return seen;
  }

  private RingMatch told(double shift, double log, RingLine line) {
    Comparator<Integer> strongest =
        Comparator.comparingDouble((Integer ring) -> line.strength(ring)).reversed();
    List<List<Integer>> rings = new ArrayList<>();
    for (double position : measured) {
      List<Integer> near = line.near(position - shift, SIGMAS * error);
      near.sort(strongest);
      rings.add(List.copyOf(near));
    }
    boolean[] seen = seenRings(shift, line);
    List<Integer> missing =
        IntStream.range(0, line.size())
            .filter(ring -> !seen[ring] && isExpected(line.logG(ring) + shift))
            .filter(ring -> line.strength(ring) > LEAST_MISSING)
            .boxed()
            .sorted(strongest)
            .toList();
    return new RingMatch(log, shift, rings, reach(shift, line), missing);
  }
}
