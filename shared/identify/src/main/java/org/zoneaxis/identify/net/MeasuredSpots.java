package org.zoneaxis.identify.net;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Spots as they were measured.
 *
 * @param spots their places, 000 not among them where its place is known
 * @param centre the place of 000, where it is known
 * @param error the standard error of a coordinate, where it is known, in the unit of the spots
 */
public record MeasuredSpots(
    List<SpotPosition> spots, Optional<SpotPosition> centre, OptionalDouble error) {

  /** More spots than these are a list of noise. */
  public static final int MOST = 500;

  /** Copies the list; refuses too many spots and an error that is none. */
  public MeasuredSpots {
    spots = List.copyOf(spots);
    if (spots.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " spots, not " + spots.size());
    }
    if (error.isPresent() && !(error.getAsDouble() > 0 && Double.isFinite(error.getAsDouble()))) {
      throw new IllegalArgumentException("an error above 0, not " + error.getAsDouble());
    }
  }
}
