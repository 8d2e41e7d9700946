package org.zoneaxis.identify;

import java.util.List;

/**
 * What two spots may be.
 *
 * @param query what was asked for
 * @param notes what the measurement cannot tell, in sentences
 * @param total how many candidates there are
 * @param candidates the best of them, at most as many as were asked for
 */
public record Identification(
    IdentifyQuery query, List<String> notes, int total, List<Candidate> candidates) {

  /** Copies the lists. */
  public Identification {
    notes = List.copyOf(notes);
    candidates = List.copyOf(candidates);
  }
}
