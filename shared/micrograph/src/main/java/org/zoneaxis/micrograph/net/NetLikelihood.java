package org.zoneaxis.micrograph.net;

import java.util.List;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * How much more likely the places of spots are with a net than without. A spot of the net is a
 * Gaussian around a node, one that is not of it is anywhere; so a net of small cells, near whose
 * nodes a spot is by chance, gains little by each spot, and one of too large cells loses those
 * between its nodes. How many spots are strangers to the net differs from image to image: of a few
 * shares the likeliest counts.
 */
final class NetLikelihood {

  /** Shares of spots that are of no net, of which the likeliest counts. */
  private static final double[] STRANGERS = {0.15, 0.5, 0.85};

  /** How fast the probability of being a stranger grows as the weight of a spot falls. */
  private static final double FAINT = 1.8;

  /** A spot of this weight is far above the noise. */
  private static final double CLEAR = 0.8;

  /** Square of how far, in pixels, spots are from their nodes by other causes. */
  private static final double PLACES = 0.1;

  /** The exponential of less is nothing. */
  private static final double FARTHEST = 40;

  private final List<Spot> spots;
  private final double[] weights;

  /** For spots, the most significant of which count most. */
  NetLikelihood(List<Spot> spots) {
    this.spots = spots;
    this.weights = new double[spots.size()];
    double telling = spots.isEmpty() ? 1 : spots.get(Math.min(7, spots.size() - 1)).significance();
    double half = Math.max(12, 0.05 * telling);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = spots.get(i).significance() / (spots.get(i).significance() + half);
    }
  }

  int size() {
    return weights.length;
  }

  double weight(int spot) {
    return weights[spot];
  }

  /** How much the place of a spot counts in a fit: less where it is faint or wide. */
  double certainty(int spot) {
    double uncertainty = spots.get(spot).uncertainty();
    return weights[spot] / (PLACES + uncertainty * uncertainty);
  }

  /** Of all spots. */
  double of(PlaneNet net, double spread) {
    return ofAll(net, spread)[1];
  }

  /** The share of strangers under which the places of all spots are most likely. */
  double strangers(PlaneNet net, double spread) {
    return ofAll(net, spread)[0];
  }

  /** The likeliest share of strangers, and the logarithm of the likelihood with it. */
  private double[] ofAll(PlaneNet net, double spread) {
    double[] densities = new double[weights.length];
    for (int i = 0; i < densities.length; i++) {
      densities[i] = density(net, spread, i);
    }
    double[] best = {STRANGERS[0], Double.NEGATIVE_INFINITY};
    for (double strangers : STRANGERS) {
      double sum = 0;
      for (int i = 0; i < densities.length; i++) {
        double own = strangers(strangers, i);
        sum += weights[i] * StrictMath.log(own + (1 - own) * densities[i]);
      }
      if (sum > best[1]) {
        best = new double[] {strangers, sum};
      }
    }
    return best;
  }

  /** Of one spot. */
  double of(PlaneNet net, double spread, double strangers, int i) {
    double own = strangers(strangers, i);
    return weights[i] * StrictMath.log(own + (1 - own) * density(net, spread, i));
  }

  /**
   * The probability that a spot is a stranger: where there are many, they are faint ones.
   *
   * @param faint that of the faintest
   */
  private double strangers(double faint, int i) {
    return STRANGERS[0] + (faint - STRANGERS[0]) * Math.min(1, FAINT * (1 - weights[i]));
  }

  /** How many spots are far above the noise. */
  int clear() {
    int count = 0;
    for (double weight : weights) {
      count += weight > CLEAR ? 1 : 0;
    }
    return count;
  }

  /** How much denser spots of the net are in the place of a spot than strangers. */
  private double density(PlaneNet net, double spread, int i) {
    Spot spot = spots.get(i);
    double m = net.m(spot.x(), spot.y());
    double n = net.n(spot.x(), spot.y());
    double dx = spot.x() - net.nodeX(Math.rint(m), Math.rint(n));
    double dy = spot.y() - net.nodeY(Math.rint(m), Math.rint(n));
    double variance = spread * spread + spot.uncertainty() * spot.uncertainty();
    double square = (dx * dx + dy * dy) / (2 * variance);
    return square > FARTHEST ? 0 : net.area() / (2 * Math.PI * variance) * StrictMath.exp(-square);
  }
}
