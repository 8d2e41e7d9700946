package org.zoneaxis.identify.net;

import java.util.List;

/**
 * A net that spots lie on.
 *
 * @param basis its shortest vectors, at an angle of 90 to 120 degrees
 * @param centre which of its points is 000
 * @param spots every spot that was measured, in the order in which they were given
 * @param error standard error of a coordinate, stated or from what the net leaves over
 * @param covariance how well scale and shape are known
 * @param logLikelihood natural logarithm of the likelihood of the places of all spots, up to a
 *     number that nets of the same spots have in common
 */
public record NetFit(
    NetBasis basis,
    NetCentre centre,
    List<NetSpot> spots,
    double error,
    StrainCovariance covariance,
    double logLikelihood) {

  /** Copies the list. */
  public NetFit {
    spots = List.copyOf(spots);
  }

  /** How many spots lie on the net. */
  public int explained() {
    return (int) spots.stream().filter(NetSpot::explained).count();
  }

  /** Root mean square distance of the spots from their points of the net; 0 where none is on it. */
  public double residual() {
    return Math.sqrt(
        spots.stream()
            .filter(NetSpot::explained)
            .mapToDouble(spot -> spot.residual() * spot.residual())
            .average()
            .orElse(0));
  }
}
