package org.zoneaxis.identify.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The differences of spots that may span their net: those that nearly agree are one. A net has its
 * own vectors among the differences of its points, wherever 000 is.
 */
final class DifferenceVectors {

  /** Differences nearer to each other than this part of the shortest distance are one. */
  private static final double SAME = 0.12;

  private static final int SHORTEST = 22;
  private static final int MOST_FREQUENT = 12;

  /**
   * A difference.
   *
   * @param x its mean
   * @param y its mean
   * @param count how often it occurs
   */
  record Difference(double x, double y, int count) {

    double squared() {
      return x * x + y * y;
    }
  }

  private DifferenceVectors() {}

  /** The shortest differences and the most frequent ones, the shortest first. */
  static List<Difference> of(List<SpotPosition> points) {
    List<Difference> clusters = clusters(points);
    clusters.sort(Comparator.comparingDouble(Difference::squared));
    List<Difference> chosen =
        new ArrayList<>(clusters.subList(0, Math.min(SHORTEST, clusters.size())));
    clusters.stream()
        .skip(chosen.size())
        .sorted(Comparator.comparingInt(Difference::count).reversed())
        .limit(MOST_FREQUENT)
        .forEach(chosen::add);
    return chosen;
  }

  private static List<Difference> clusters(List<SpotPosition> points) {
    double limit = SAME * shortestDistance(points);
    List<double[]> sums = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        double dx = points.get(i).x() - points.get(j).x();
        double dy = points.get(i).y() - points.get(j).y();
        addTo(sums, dx, dy, limit * limit);
      }
    }
    List<Difference> clusters = new ArrayList<>();
    for (double[] sum : sums) {
      clusters.add(new Difference(sum[0] / sum[2], sum[1] / sum[2], (int) sum[2]));
    }
    return clusters;
  }

  /** A difference or its opposite. */
  private static void addTo(List<double[]> sums, double dx, double dy, double limit) {
    for (double[] sum : sums) {
      double x = sum[0] / sum[2];
      double y = sum[1] / sum[2];
      double same = (dx - x) * (dx - x) + (dy - y) * (dy - y);
      double opposite = (dx + x) * (dx + x) + (dy + y) * (dy + y);
      if (Math.min(same, opposite) < limit) {
        int sign = same <= opposite ? 1 : -1;
        sum[0] += sign * dx;
        sum[1] += sign * dy;
        sum[2]++;
        return;
      }
    }
    sums.add(new double[] {dx, dy, 1});
  }

  /** The lower quartile of the distances to the nearest neighbour: a false spot may be nearer. */
  static double shortestDistance(List<SpotPosition> points) {
    double[] nearest = new double[points.size()];
    for (int i = 0; i < points.size(); i++) {
      nearest[i] = Double.POSITIVE_INFINITY;
      for (int j = 0; j < points.size(); j++) {
        if (i != j) {
          nearest[i] = Math.min(nearest[i], points.get(i).distance(points.get(j)));
        }
      }
    }
    java.util.Arrays.sort(nearest);
    return nearest[nearest.length / 4];
  }
}
