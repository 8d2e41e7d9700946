package org.zoneaxis.refresh.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run leaves for the next, and how far it has come.
 *
 * @param progress the run that is under way, or was when this was written; empty after it has ended
 * @param postponed materials whose batch got an answer that made no sense: they are asked for last,
 *     a few at a time, so that one bad document does not stop all others
 * @param renders the present render number of each figure, and since when it has had it
 * @param verified the key of the picture up to which the last run has checked them
 * @param swept the key of the picture up to which a sweep has come that was not finished; empty
 *     where it was
 */
public record RunState(
    Optional<RunReport> progress,
    List<String> postponed,
    Map<String, Render> renders,
    Optional<String> verified,
    Optional<String> swept) {

  /** Nothing was ever run. */
  public static final RunState NONE =
      new RunState(Optional.empty(), List.of(), Map.of(), Optional.empty(), Optional.empty());

  public RunState {
    postponed = List.copyOf(postponed);
    // One that was written before figures had numbers of their own has none.
    renders = renders == null ? Map.of() : Map.copyOf(renders);
  }

  /**
   * A render number.
   *
   * @param number the number
   * @param since when a run first saw it
   */
  public record Render(int number, Instant since) {}

  public RunState progress(Optional<RunReport> report) {
    return new RunState(report, postponed, renders, verified, swept);
  }

  public RunState postponed(List<String> materials) {
    return new RunState(progress, materials, renders, verified, swept);
  }

  public RunState renders(Map<String, Render> now) {
    return new RunState(progress, postponed, now, verified, swept);
  }

  public RunState verified(Optional<String> key) {
    return new RunState(progress, postponed, renders, key, swept);
  }

  public RunState swept(Optional<String> key) {
    return new RunState(progress, postponed, renders, verified, key);
  }
}
