package org.zoneaxis.benchmarks.identification;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Counts how often the truth was found, and how often an answer that was sure of itself was right.
 */
final class Tally {

  private static final double SURE = 0.5;

  private int nets;
  private int first;
  private int firstThree;
  private int sure;
  private int sureAndRight;
  private double milliseconds;
  private final int[] said = new int[20];
  private final int[] right = new int[20];
  private final double[] sum = new double[20];

  /**
   * Counts an answer.
   *
   * @param rank the row of the truth, where it is among the rows
   * @param probability of the first row
   */
  void add(OptionalInt rank, double probability, double taken) {
    nets++;
    milliseconds += taken;
    boolean isFirst = rank.orElse(0) == 1;
    first += isFirst ? 1 : 0;
    firstThree += rank.isPresent() && rank.getAsInt() <= 3 ? 1 : 0;
    if (probability >= SURE) {
      sure++;
      sureAndRight += isFirst ? 1 : 0;
    }
    int bin = Math.min(19, (int) (20 * probability));
    said[bin]++;
    right[bin] += isFirst ? 1 : 0;
    sum[bin] += probability;
  }

  int nets() {
    return nets;
  }

  /** Row 1, rows 1 to 3, and of the answers that were at least half sure how many were right. */
  String cells() {
    return perCent(first, nets)
        + " | "
        + perCent(firstThree, nets)
        + " | "
        + perCent(sure, nets)
        + " | "
        + perCent(sureAndRight, sure);
  }

  double millisecondsEach() {
    return milliseconds / Math.max(1, nets);
  }

  /** Of answers that said so much, how many were right. */
  String calibration() {
    StringBuilder text = new StringBuilder();
    double[][] ranges = {{0, 6}, {6, 10}, {10, 14}, {14, 17}, {17, 19}, {19, 20}};
    for (double[] range : ranges) {
      int count = 0;
      int good = 0;
      double total = 0;
      for (int bin = (int) range[0]; bin < (int) range[1]; bin++) {
        count += said[bin];
        good += right[bin];
        total += sum[bin];
      }
      text.append(
          String.format(
              Locale.ROOT,
              "| %.0f to %.0f %% | %s | %s | %d |%n",
              5 * range[0],
              5 * range[1],
              count == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * total / count),
              perCent(good, count),
              count));
    }
    return text.toString();
  }

  private static String perCent(int part, int all) {
    return all == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / all);
  }
}
