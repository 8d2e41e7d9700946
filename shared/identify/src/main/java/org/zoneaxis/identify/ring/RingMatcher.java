package org.zoneaxis.identify.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zoneaxis.identify.net.Seen;

/**
 * How well measured rings are those of a crystal.
 *
 * <p>A measured ring is one of the crystal's, the likelier the stronger that is, with an error in
 * its radius; or now and then something else, which may be anywhere. Rings of the crystal between
 * the innermost and the outermost that were measured should be among them, strong ones surely. The
 * scale is free: every likely one is tried and the likelihoods are added, with those of a
 * calibration that is mostly good to 3 per cent where there is one. Deterministic.
 */
public final class RingMatcher {

  private static final double USUAL_ERROR = 0.008;
  private static final double[][] CALIBRATION = {{0.03, 0.88}, {0.08, 0.12}};

  /** The largest logarithm of a wrong calibration that is looked for. */
  private static final double FARTHEST = 0.2;

  /** How often a measured ring is something else. */
  private static final double FALSE = 0.06;

  /** In standard errors: farther away a ring is another one. */
  private static final double SIGMAS = 3;

  /** How far beyond the innermost and the outermost ring others are expected. */
  private static final double RIM = 0.02;

  /** A ring of this strength is surely seen; a weaker one in proportion. */
  private static final double SURE = 0.12;

  private static final double LEAST_MISSING = 0.1;
  private static final int ANCHORS = 3;
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
      if (judged.stream().noneMatch(other -> Math.abs(other.shift() - shift) < error)) {
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
    List<Shift> shifts = new ArrayList<>();
    if (isScaleKnown) {
      shifts.add(new Shift(0, cost(0, line)));
    }
    for (int anchor = 0; anchor < Math.min(ANCHORS, measured.length); anchor++) {
      for (int ring = 0; ring < line.size(); ring++) {
        double shift = measured[anchor] - line.logG(ring);
        if (!isScaleKnown || Math.abs(shift) < FARTHEST) {
          shifts.add(new Shift(shift, cost(shift, line)));
        }
      }
    }
    shifts.sort(Comparator.comparingDouble(Shift::cost).thenComparingDouble(Shift::shift));
    List<Shift> best = new ArrayList<>();
    for (Shift shift : shifts) {
      if (best.size() < REFINED
          && best.stream().noneMatch(other -> Math.abs(other.shift() - shift.shift()) < error)) {
        best.add(shift);
      }
    }
    return best;
  }

  /** A first look: distances to the nearest rings, and the strength of those passed over. */
  private double cost(double shift, RingLine line) {
    double limit = SIGMAS * error;
    double cost = 0;
    double seen = 0;
    int before = -1;
    for (double position : measured) {
      int nearest = line.nearest(position - shift);
      double distance = Math.abs(line.logG(nearest) + shift - position);
      if (distance > limit) {
        cost += SIGMAS * SIGMAS;
      } else {
        cost += distance * distance / (error * error);
        seen += nearest == before ? 0 : sureness(line, nearest);
      }
      before = nearest;
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
    return Math.min(1, line.strength(ring) / SURE);
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

  private double logLikelihood(double shift, RingLine line) {
    double[] share = shares(shift, line);
    double log = isScaleKnown ? calibration(shift) : 0;
    double norm = 1 / (Math.sqrt(2 * Math.PI) * error);
    for (double position : measured) {
      double sum = FALSE / range;
      for (int ring = 0; ring < share.length; ring++) {
        double distance = (position - shift - line.logG(ring)) / error;
        if (Math.abs(distance) < 2 * SIGMAS) {
          sum += (1 - FALSE) * share[ring] * norm * StrictMath.exp(-distance * distance / 2);
        }
      }
      log += StrictMath.log(sum);
    }
    return log + seen(shift, line);
  }

  private static double calibration(double shift) {
    double sum = 0;
    for (double[] part : CALIBRATION) {
      sum += part[1] / part[0] * StrictMath.exp(-shift * shift / (2 * part[0] * part[0]));
    }
    return StrictMath.log(sum);
  }

  /** How likely a measured ring is each of the crystal's. */
  private double[] shares(double shift, RingLine line) {
    double[] share = new double[line.size()];
    double sum = 0;
    for (int ring = 0; ring < share.length; ring++) {
      double position = line.logG(ring) + shift;
      if (position > measured[0] - SIGMAS * error
          && position < measured[measured.length - 1] + SIGMAS * error) {
        share[ring] = Math.sqrt(line.strength(ring));
        sum += share[ring];
      }
    }
    if (sum > 0) {
      for (int ring = 0; ring < share.length; ring++) {
        share[ring] /= sum;
      }
    }
    return share;
  }

  /** Which rings are those that were measured: within the error of one of them. */
  private boolean[] seenRings(double shift, RingLine line) {
    boolean[] seen = new boolean[line.size()];
    for (double position : measured) {
      line.near(position - shift, SIGMAS * error).forEach(ring -> seen[ring] = true);
    }
    return seen;
  }

  private double seen(double shift, RingLine line) {
    boolean[] seenRings = seenRings(shift, line);
    double seen = 0;
    double expected = 0;
    for (int ring = 0; ring < line.size(); ring++) {
      double sure = sureness(line, ring);
      if (seenRings[ring]) {
        seen += sure;
        expected += sure;
      } else if (isExpected(line.logG(ring) + shift)) {
        expected += sure;
      }
    }
    return Seen.logLikelihood(seen, expected);
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
    return new RingMatch(log, shift, rings, missing);
  }
}
