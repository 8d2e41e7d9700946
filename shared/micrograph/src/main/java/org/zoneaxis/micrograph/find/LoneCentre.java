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

  /** Spots that are looked at, the most significant ones. */
  private static final int MOST = 30;

  /** What a spot gains where all others are in pairs about it. */
  private static final double PAIRS = 1.5;

  /** Where the halo is as bright as anywhere. */
  private static final double HALO = 2;

  /** Where it is the brightest spot. */
  private static final double BRIGHT = 2;

  private LoneCentre() {}

  static Optional<Centre> of(Preparation prepared, List<Spot> spots) {
    int count = Math.min(MOST, spots.size());
    double largest = 0;
    double all = 0;
    for (Spot spot : spots.subList(0, count)) {
      largest = Math.max(largest, spot.strength());
      all += spot.strength();
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
              + BRIGHT * spot.strength() / largest;
      if (score > best) {
        best = score;
        centre = Optional.of(new Centre(spot.x(), spot.y(), false));
      }
    }
    return centre;
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
          sum += 2 * Math.min(one.strength(), other.strength());
        }
      }
    }
    return sum;
  }
}
