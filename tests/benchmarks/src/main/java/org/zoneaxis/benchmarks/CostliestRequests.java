package org.zoneaxis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.zoneaxis.benchmarks.RandomRequest.Kind;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.FigureTooLargeException;

/**
 * A search for what costs most of all that is accepted: random cells, sites, shared sites and
 * options, of which the most expensive are varied again. Run by {@code ./zoneaxis bench costliest
 * [ROUNDS [SEED]]}. Times are those of the processor, so that others on the machine do not count;
 * memory is bounded by the heap that the script gives.
 */
public final class CostliestRequests {

  private static final int USUAL_ROUNDS = 100;

  /** One of so many is new, the others vary what cost most so far. */
  private static final int NEW = 3;

  private static final double MILLION = 1e6;

  private CostliestRequests() {}

  /** What a request cost. */
  private record Cost(RandomRequest request, double milliseconds) {}

  /**
   * Searches.
   *
   * @param arguments the number of rounds, and where the random numbers begin
   */
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_ROUNDS;
    Random random = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
    Map<Kind, Cost> worst = new EnumMap<>(Kind.class);
    Map<String, Integer> refused = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      List<RandomRequest> tried = new ArrayList<>(List.of(RandomRequest.any(random)));
      if (round % NEW != 0) {
        worst.values().forEach(cost -> tried.add(cost.request().varied(random)));
      }
      for (RandomRequest request : tried) {
        for (Kind kind : Kind.values()) {
          measured(request, kind, refused)
              .filter(
                  cost ->
                      !worst.containsKey(kind)
                          || cost.milliseconds() > worst.get(kind).milliseconds())
              .ifPresent(cost -> say(kind, worst, cost));
        }
      }
    }
    refused.forEach((why, times) -> System.out.printf("refused %5d times: %s%n", times, why));
  }

  private static void say(Kind kind, Map<Kind, Cost> worst, Cost cost) {
    worst.put(kind, cost);
    System.out.printf(
        Locale.ROOT, "%-18s %6.0f ms  %s%n", kind, cost.milliseconds(), cost.request());
  }

  /** The processor's time for an answer that is one; refusals that take long count as well. */
  private static Optional<Cost> measured(
      RandomRequest request, Kind kind, Map<String, Integer> refused) {
    long before = processor();
    try {
      request.answer(kind);
    } catch (CrystalException | WorkTooLargeException | FigureTooLargeException e) {
      refused.merge(kind + " " + e.getClass().getSimpleName(), 1, Integer::sum);
    }
    return Optional.of(new Cost(request, (processor() - before) / MILLION));
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
