package org.zoneaxis.source.upstream;

import java.time.Duration;

/**
 * How long fetching may take.
 *
 * @param connect for a connection
 * @param read between two pieces of an answer
 * @param total for a look-up with all its requests, repetitions and pauses
 * @param repetitions how often a request is made again after a passing fault
 * @param firstPause before the first repetition; it doubles with each, and varies by half
 * @param longestPause that the doubling leads to
 */
public record FetchLimits(
    Duration connect,
    Duration read,
    Duration total,
    int repetitions,
    Duration firstPause,
    Duration longestPause) {

  /** Within what a person waits for a picture that was never drawn before. */
  public static final FetchLimits DEFAULTS =
      new FetchLimits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          Duration.ofSeconds(20),
          3,
          Duration.ofMillis(300),
          Duration.ofSeconds(4));

  /** For one of many databases that are searched while somebody waits; asked once each. */
  public static final FetchLimits SEARCH =
      new FetchLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(3500),
          Duration.ofMillis(3700),
          0,
          Duration.ofMillis(1),
          Duration.ofMillis(2));

  /**
   * For a hundred structures at a time, when nobody waits; in all less than what a run keeps back
   * for its last batch.
   */
  public static final FetchLimits PATIENT =
      new FetchLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(45),
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(15));
}
