package org.zoneaxis.benchmarks.identification;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an answer was.
 *
 * @param rank the row of the truth, where it is among the rows
 * @param nets how many different nets are up to that row, those that agree with the true one within
 *     the errors counted once
 * @param probability of the first row
 * @param milliseconds processor time
 * @param loss why the truth is not within the first three rows; empty where it is
 */
record Judgement(
    OptionalInt rank,
    OptionalInt nets,
    double probability,
    double milliseconds,
    Optional<Loss> loss) {

  boolean isWithin(int rows) {
    return isWithin(rank, rows);
  }

  /** Whether so few different nets are not behind the true one. */
  boolean isWithinNets(int most) {
    return isWithin(nets, most);
  }

  private static boolean isWithin(OptionalInt place, int most) {
    return place.isPresent() && place.getAsInt() <= most;
  }
}
