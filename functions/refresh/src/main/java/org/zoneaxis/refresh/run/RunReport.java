package org.zoneaxis.refresh.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run did, as it is kept under {@code state/reports/}.
 *
 * @param run name of the run
 * @param order what was ordered
 * @param startedAt when it began
 * @param endedAt when it ended, or was last heard of
 * @param seconds how long it took
 * @param complete whether everything ordered was done
 * @param phases what was gone through, in this order
 * @param counts by the names of {@link Count}
 * @param failures the first hundred
 * @param notes what else is to be known, in sentences
 */
public record RunReport(
    String run,
    RefreshOrder order,
    Instant startedAt,
    Instant endedAt,
    double seconds,
    boolean complete,
    List<Phase> phases,
    Map<String, Long> counts,
    List<Failure> failures,
    List<String> notes) {

  /**
   * Something that went wrong.
   *
   * @param subject a material, a key or a database
   * @param reason why, in one sentence
   */
  public record Failure(String subject, String reason) {}

  /**
   * A part of a run.
   *
   * @param name its name
   * @param complete whether all of it was done
   * @param seconds how long it took
   */
  public record Phase(String name, boolean complete, double seconds) {}
}
