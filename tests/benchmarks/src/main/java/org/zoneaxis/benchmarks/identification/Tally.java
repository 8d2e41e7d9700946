package org.zoneaxis.benchmarks.identification;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts how often the truth was found, and how often an answer that was sure of itself was right.
 */
final class Tally {

  private static final double SURE = 0.5;

  private int nets;
  private int first;
  private int firstThree;
  private int likeliest;
  private int threeLikeliest;
  private int sure;
  private int sureAndRight;
  private double milliseconds;
  private final int[] said = new int[20];
  private final int[] right = new int[20];
  private final double[] sum = new double[20];
  private final Map<Loss, Integer> losses = new EnumMap<>(Loss.class);

  /** Counts an answer. */
  void add(Judgement judgement) {
    double probability = judgement.probability();
    nets++;
    milliseconds += judgement.milliseconds();
    boolean isFirst = judgement.isInRows(1);
    first += isFirst ? 1 : 0;
    firstThree += judgement.isInRows(3) ? 1 : 0;
    likeliest += judgement.isAmong(1) ? 1 : 0;
    threeLikeliest += judgement.isAmong(3) ? 1 : 0;
    judgement.loss().ifPresent(loss -> losses.merge(loss, 1, Integer::sum));
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

  /** Recall, how many answers were at least half sure, and how many of those were right. */
  String cells() {
    return recall()
        + " | "
        + new Share(sure, nets).text()
        + " | "
        + new Share(sureAndRight, sure).text();
  }

  /** Row 1, rows 1 to 3, the likeliest candidate, and the three likeliest. */
  String recall() {
    return new Share(first, nets).text()
        + " | "
        + new Share(firstThree, nets).text()
        + " | "
        + new Share(likeliest, nets).text()
        + " | "
        + new Share(threeLikeliest, nets).text();
  }

  /** Why the truth was not within the first three rows, and how often, the commonest first. */
  String losses() {
    return losses.entrySet().stream()
        .sorted(Map.Entry.<Loss, Integer>comparingByValue().reversed())
        .map(entry -> entry.getKey().words() + " " + entry.getValue())
        .collect(Collectors.joining("; "));
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
              new Share(good, count).text(),
              count));
    }
    return text.toString();
  }
}
