package org.zoneaxis.identify;

import java.util.List;
import org.zoneaxis.identify.query.IdentifyQuery;

/**
 * What rings may be.
 *
 * @param query what was asked for
 * @param notes what the measurement cannot tell, in sentences
 * @param searched how many materials were looked at
 * @param total how many candidates there are
 * @param candidates the best of them, at most as many as were asked for
 */
public record RingIdentification(
    IdentifyQuery query,
    List<String> notes,
    int searched,
    int total,
    List<RingCandidate> candidates) {

  /** Copies the lists. */
  public RingIdentification {
    notes = List.copyOf(notes);
    candidates = List.copyOf(candidates);
  }
}
