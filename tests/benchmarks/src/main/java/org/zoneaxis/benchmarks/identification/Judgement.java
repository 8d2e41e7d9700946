package org.zoneaxis.benchmarks.identification;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an answer was.
 *
 * @param rank the number of the true candidate, where it is among them
 * @param row that of its row
 * @param probability of the first row
 * @param milliseconds processor time
 * @param loss why the truth is not within the first three rows; empty where it is
 */
record Judgement(
    OptionalInt rank,
    OptionalInt row,
    double probability,
    double milliseconds,
    Optional<Loss> loss) {

  /** Whether one of so many candidates is the true one. */
  boolean isAmong(int candidates) {
    return isWithin(rank, candidates);
  }

  /** Whether one of so many rows holds it. */
  boolean isInRows(int rows) {
    return isWithin(row, rows);
  }

  private static boolean isWithin(OptionalInt place, int most) {
    return place.isPresent() && place.getAsInt() <= most;
  }
}
