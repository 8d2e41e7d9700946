package org.zoneaxis.micrograph.find;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.micrograph.frame.Area;
import org.zoneaxis.micrograph.spot.SpotSearch;

/**
 * What a user says about an image.
 *
 * @param threshold how many standard deviations of the noise a spot is above it at least
 * @param excluded areas that are not to be looked at
 * @param centre where the transmitted beam is
 */
public record FindOptions(double threshold, List<Area> excluded, Optional<Centre> centre) {

  /** Nothing is said. */
  public static final FindOptions NONE =
      new FindOptions(SpotSearch.THRESHOLD, List.of(), Optional.empty());

  /** Checks the threshold and copies the list. */
  public FindOptions {
    excluded = List.copyOf(excluded);
    if (!(threshold >= 2 && threshold <= 1000)) {
      throw new IllegalArgumentException("a threshold is 2 to 1000, not " + threshold);
    }
  }
}
