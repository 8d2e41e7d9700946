package org.zoneaxis.benchmarks.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What requests cost and how they were answered. */
final class AttackFigures {

  private static final int REFUSED = 400;
  private static final int FAULT = 500;

  private final List<Cost> costs = new ArrayList<>();

  /**
   * What a request cost.
   *
   * @param request the request
   * @param status how it was answered; 0 where it was not
   * @param processor the server's processor time in milliseconds
   * @param wall from question to answer in milliseconds
   */
  record Cost(AttackRequest request, int status, long processor, long wall) {

    boolean isFault() {
      return status == 0 || status >= FAULT;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%6d ms, %6d ms on the wall, %d: %s %s",
          processor,
          wall,
          status,
          request.crystal(),
          request.path());
    }
  }

  void add(Cost cost) {
    costs.add(cost);
  }

  /** A row a route: how many were answered and refused, and the dearest of either. */
  List<String> table() {
    Map<String, List<Cost>> byRoute = new TreeMap<>();
    for (Cost cost : costs) {
      byRoute.computeIfAbsent(cost.request().route(), any -> new ArrayList<>()).add(cost);
    }
    List<String> lines = new ArrayList<>();
    lines.add("| route | answered | most, ms | refused | most, ms | by |");
    lines.add("|---|---|---|---|---|---|");
    byRoute.forEach(
        (route, all) -> {
          List<Cost> answered = all.stream().filter(cost -> cost.status() < REFUSED).toList();
          List<Cost> refused = all.stream().filter(cost -> cost.status() >= REFUSED).toList();
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %d | %d | %s |",
                  route,
                  answered.size(),
                  most(answered),
                  refused.size(),
                  most(refused),
                  dearest(all).request().crystal()));
        });
    return lines;
  }

  private static long most(List<Cost> costs) {
    return costs.stream().mapToLong(Cost::processor).max().orElse(0);
  }

  private static Cost dearest(List<Cost> costs) {
    return costs.stream().max(Comparator.comparingLong(Cost::processor)).orElseThrow();
  }

  /** Those that cost at least so much, the dearest first. */
  List<Cost> from(long milliseconds) {
    return costs.stream()
        .filter(cost -> cost.processor() >= milliseconds)
        .sorted(Comparator.comparingLong(Cost::processor).reversed())
        .toList();
  }

  /** Those that were not answered, or with a fault of the service. */
  List<Cost> faults() {
    return costs.stream().filter(Cost::isFault).toList();
  }
}
