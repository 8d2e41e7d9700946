package org.zoneaxis.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What requests took, by their kind, and what went wrong. */
final class LoadFigures {

  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  private final Map<LoadMix.Kind, List<Long>> took = new EnumMap<>(LoadMix.Kind.class);
  private final Map<String, Integer> troubles = new TreeMap<>();
  private long began = Long.MAX_VALUE;
  private long ended = Long.MIN_VALUE;

  /** Counts a request; trouble is empty where there was none. Times are {@code nanoTime}. */
  void add(LoadMix.Kind kind, long start, long end, String trouble) {
    took.computeIfAbsent(kind, any -> new ArrayList<>()).add(end - start);
    began = Math.min(began, start);
    ended = Math.max(ended, end);
    if (!trouble.isEmpty()) {
      troubles.merge(kind.text() + " " + trouble, 1, Integer::sum);
    }
  }

  void add(LoadFigures other) {
    other.took.forEach(
        (kind, times) -> took.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(times));
    other.troubles.forEach((trouble, count) -> troubles.merge(trouble, count, Integer::sum));
    began = Math.min(began, other.began);
    ended = Math.max(ended, other.ended);
  }

  /** A line a kind, one for all, and one for each trouble. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| | requests | p50, ms | p99, ms | most, ms |");
    lines.add("|---|---|---|---|---|");
    took.forEach((kind, times) -> lines.add(row(kind.text(), times)));
    List<Long> all = took.values().stream().flatMap(List::stream).toList();
    lines.add(row("all", all));
    double seconds = (ended - began) / NANOS_A_SECOND;
    int errors = troubles.values().stream().mapToInt(Integer::intValue).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "%.1f s, %.0f requests a second, %d errors",
            seconds,
            all.size() / seconds,
            errors));
    troubles.forEach((trouble, count) -> lines.add("  " + count + " times: " + trouble));
    return lines;
  }

  private static String row(String name, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |",
        name,
        sorted.length,
        quantile(sorted, 0.5),
        quantile(sorted, 0.99),
        sorted[sorted.length - 1] / NANOS_A_MILLI);
  }

  private static double quantile(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))]
        / NANOS_A_MILLI;
  }
}
