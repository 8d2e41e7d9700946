package org.zoneaxis.identify;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.IdentifyQuery;

/**
 * What spots may be.
 *
 * @param query what was asked for
 * @param net the likeliest net of the spots
 * @param calibration what the lengths say about the calibration, where they say something
 * @param notes what the measurement cannot tell, in sentences
 * @param searched how many materials were looked at
 * @param total how many candidates there are
 * @param candidates the best of them, at most as many as were asked for
 */
public record Identification(
    IdentifyQuery query,
    NetFit net,
    Optional<Calibration> calibration,
    List<String> notes,
    int searched,
    int total,
    List<Candidate> candidates) {

  /** Copies the lists. */
  public Identification {
    notes = List.copyOf(notes);
    candidates = List.copyOf(candidates);
  }

  /**
   * A calibration that is off.
   *
   * @param candidate what it is then
   * @param scale measured lengths |g| over calculated ones
   * @param text a sentence
   */
  public record Calibration(Candidate candidate, double scale, String text) {}
}
