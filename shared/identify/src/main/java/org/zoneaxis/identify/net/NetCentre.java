package org.zoneaxis.identify.net;

import java.util.Optional;

/**
 * Which point of a net is 000.
 *
 * @param position its place by the whole net
 * @param given where it was said to be
 * @param offset the distance of that from the nearest point of the net, in the unit of the spots; 0
 *     where no place was given
 * @param shiftM how many a the point is from the one nearest to the place that was given
 * @param shiftN how many b likewise
 * @param pairs how many spots have a spot opposite to them
 */
public record NetCentre(
    SpotPosition position,
    Optional<SpotPosition> given,
    double offset,
    int shiftM,
    int shiftN,
    int pairs) {

  /** Whether the spots say that 000 is another point of the net than the one that was given. */
  public boolean isShifted() {
    return shiftM != 0 || shiftN != 0;
  }
}
