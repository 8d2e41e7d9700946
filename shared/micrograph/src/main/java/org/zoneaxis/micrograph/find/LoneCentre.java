package org.zoneaxis.micrograph.find;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * The likeliest transmitted beam among spots of which no net can be told: the one with most of the
 * others in pairs about it, in the halo, and bright.
 */
final class LoneCentre {

  private static final int MOST = 30;
  private static final double PAIRS = 1.5;
  private static final double HALO = 2;
  private static final double BRIGHT = 2;

  private LoneCentre() {}

  static Optional<Centre> of(Preparation prepared, List<Spot> spots) {
    int count = Math.min(MOST, spots.size());
    double largest = 0;
    double all = 0;
    for (Spot spot : spots.subList(0, count)) {
      largest = Math.max(largest, root(spot));
      all += root(spot);
    }
    double best = Double.NEGATIVE_INFINITY;
    Optional<Centre> centre = Optional.empty();
    for (int i = 0; i < count; i++) {
      Spot spot = spots.get(i);
      double halo =
          prepared.halo(prepared.frame().toFrame(spot.x()), prepared.frame().toFrame(spot.y()));
      double score =
          PAIRS * pairs(spots.subList(0, count), i) / all
              + HALO * halo
              + BRIGHT * root(spot) / largest;
      if (score > best) {
        best = score;
        centre = Optional.of(new Centre(spot.x(), spot.y(), false));
      }
    }
    return centre;
  }

  private static double root(Spot spot) {
    return Math.sqrt(Math.sqrt(Math.max(0, spot.intensity())));
  }

  private static double pairs(List<Spot> spots, int centre) {
    Spot middle = spots.get(centre);
    double sum = 0;
    for (int i = 0; i < spots.size(); i++) {
      for (int j = 0; j < i; j++) {
        Spot one = spots.get(i);
        Spot other = spots.get(j);
        if (i == centre || j == centre) {
          continue;
        }
        double dx = one.x() + other.x() - 2 * middle.x();
        double dy = one.y() + other.y() - 2 * middle.y();
        double reach = 2 * (one.uncertainty() + other.uncertainty() + middle.uncertainty()) + 1;
        if (dx * dx + dy * dy < reach * reach) {
          sum += 2 * Math.min(root(one), root(other));
        }
      }
    }
    return sum;
  }
}
