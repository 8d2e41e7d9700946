package org.zoneaxis.micrograph.net;

import java.util.List;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * How much more likely the places of spots are with a net than without. A spot of the net is a
 * Gaussian around a node, one that is not of it is anywhere; so a net of small cells, near whose
 * nodes a spot is by chance, gains little by each spot, and one of too large cells loses those
 * between its nodes.
 */
final class NetLikelihood {

  /** How many spots are thought to be of no net. */
  private static final double STRANGERS = 0.15;

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

  /** Of all spots. */
  double of(PlaneNet net, double spread) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += of(net, spread, i);
    }
    return sum;
  }

  /** Of one spot. */
  double of(PlaneNet net, double spread, int i) {
    Spot spot = spots.get(i);
    double m = net.m(spot.x(), spot.y());
    double n = net.n(spot.x(), spot.y());
    double dx = spot.x() - net.nodeX(Math.rint(m), Math.rint(n));
    double dy = spot.y() - net.nodeY(Math.rint(m), Math.rint(n));
    double variance = spread * spread + spot.uncertainty() * spot.uncertainty();
    double density =
        net.area()
            / (2 * Math.PI * variance)
            * StrictMath.exp(-(dx * dx + dy * dy) / (2 * variance));
    return weights[i] * StrictMath.log(STRANGERS + (1 - STRANGERS) * density);
  }
}
