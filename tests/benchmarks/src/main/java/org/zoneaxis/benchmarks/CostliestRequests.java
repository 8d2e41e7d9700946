package org.zoneaxis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.zoneaxis.benchmarks.RandomRequest.Kind;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.option.RequestException;

/**
 * A search for what costs most of all that is accepted: random cells, sites, shared sites and
 * options, of which the most expensive are varied again. Run by {@code ./zoneaxis bench costliest
 * [ROUNDS [SEED [SECONDS]]]}, which ends after so long; the exit code is 1 where something costs
 * more than two seconds. Times are those of the processor, so that others on the machine do not
 * count; memory is bounded by the heap that the script gives.
 */
public final class CostliestRequests {

  private static final int USUAL_ROUNDS = 100;

  /** One of so many is new, the others vary what cost most so far. */
  private static final int NEW = 3;

  private static final long USUAL_SECONDS = 600;

  /** What no request may cost. */
  static final double MOST_MILLISECONDS = 2000;

  private static final double MILLION = 1e6;

  private CostliestRequests() {}

  /** What a request cost. */
  record Cost(RandomRequest request, double milliseconds) {}

  /**
   * Searches.
   *
   * @param arguments the number of rounds, where the random numbers begin, and for how many seconds
   */
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_ROUNDS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : USUAL_SECONDS;
    Map<Kind, Cost> worst = search(rounds, seed, seconds);
    boolean isWell =
        worst.values().stream().allMatch(cost -> cost.milliseconds() < MOST_MILLISECONDS);
    System.exit(isWell ? 0 : 1);
  }

  /** The costliest that was found of each kind. */
  static Map<Kind, Cost> search(int rounds, long seed, long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Random random = new Random(seed);
    Map<Kind, Cost> worst = new EnumMap<>(Kind.class);
    Map<String, Integer> refused = new LinkedHashMap<>();
    // What is loaded and compiled once counts for none.
    RandomRequest first = RandomRequest.any(new Random(0));
    for (Kind kind : Kind.values()) {
      measured(first, kind, new LinkedHashMap<>());
    }
    int round = 0;
    for (; round < rounds && System.nanoTime() < end; round++) {
      List<RandomRequest> tried = new ArrayList<>(List.of(RandomRequest.any(random)));
      if (round % NEW != 0) {
        worst.values().forEach(cost -> tried.add(cost.request().varied(random)));
      }
      for (RandomRequest request : tried) {
        for (Kind kind : Kind.values()) {
          Cost cost = measured(request, kind, refused);
          if (!worst.containsKey(kind) || cost.milliseconds() > worst.get(kind).milliseconds()) {
            say(kind, worst, cost);
          }
        }
      }
    }
    System.out.printf("%d rounds%n", round);
    refused.forEach((why, times) -> System.out.printf("refused %5d times: %s%n", times, why));
    return worst;
  }

  private static void say(Kind kind, Map<Kind, Cost> worst, Cost cost) {
    worst.put(kind, cost);
    System.out.printf(
        Locale.ROOT, "%-18s %6.0f ms  %s%n", kind, cost.milliseconds(), cost.request());
  }

  /** The processor's time for an answer that is one; refusals that take long count as well. */
  private static Cost measured(RandomRequest request, Kind kind, Map<String, Integer> refused) {
    long before = processor();
    try {
      request.answer(kind);
    } catch (CrystalException
        | RequestException
        | WorkTooLargeException
        | FigureTooLargeException e) {
      refused.merge(kind + " " + e.getClass().getSimpleName(), 1, Integer::sum);
    }
    return new Cost(request, (processor() - before) / MILLION);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
