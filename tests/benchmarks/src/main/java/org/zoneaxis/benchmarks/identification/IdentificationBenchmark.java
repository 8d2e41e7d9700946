package org.zoneaxis.benchmarks.identification;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.net.NetFinder;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;

/**
 * Simulated nets of every class of the library, identified with and without elements and scale. Run
 * by {@code ./zoneaxis bench identify [NETS [SEED [evenly]]]}, and {@code bench identify published
 * [SEED]} for {@link PublishedPatterns}; the tables are those of docs/benchmarks.md.
 */
public final class IdentificationBenchmark {

  private static final int USUAL_NETS = 40;

  private final Random random;
  private final Judge judge = new Judge();
  private final Library library = new Library();
  private final Map<MaterialId, ZoneChoice> zones = new HashMap<>();
  private final boolean isEven;
  private final Map<Known, Tally> all = tallies();
  private final Map<Known, Tally> distorted = tallies();

  private IdentificationBenchmark(long seed, boolean isEven) {
    this.random = new Random(seed);
    this.isEven = isEven;
  }

  private static Map<Known, Tally> tallies() {
    Map<Known, Tally> tallies = new LinkedHashMap<>();
    for (Known known : Known.values()) {
      tallies.put(known, new Tally());
    }
    return tallies;
  }

  /**
   * Prints the tables.
   *
   * @param arguments how many nets of each class, where the random numbers begin, and {@code
   *     evenly} where all disturbances are as likely, not those that are usual
   */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("published")) {
      long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
      new PublishedPatterns(seed).run(System.out);
      return;
    }
    int nets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_NETS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    boolean isEven = arguments.length > 2 && arguments[2].equals("evenly");
    new IdentificationBenchmark(seed, isEven).run(nets, System.out);
  }

  private void run(int nets, PrintStream out) {
    Map<String, List<LibraryEntry>> classes = new TreeMap<>();
    library
        .entries()
        .forEach(
            entry ->
                classes.computeIfAbsent(entry.category(), key -> new ArrayList<>()).add(entry));
    out.println(
        "Of each class: in row 1 | in rows 1 to 3 | likeliest candidate | among the three likeliest"
            + " | at least half sure"
            + " | of these right; with the intervals of 95 per cent");
    out.println();
    for (Map.Entry<String, List<LibraryEntry>> one : classes.entrySet()) {
      Map<Known, Tally> tallies = tallies(one.getValue(), nets);
      for (Known known : Known.values()) {
        out.println(
            "| "
                + one.getKey()
                + " | "
                + known.words()
                + " | "
                + tallies.get(known).nets()
                + " | "
                + tallies.get(known).cells()
                + " |");
      }
    }
    for (Known known : Known.values()) {
      Tally tally = all.get(known);
      out.printf(
          Locale.ROOT,
          "%n| all but frameworks | %s | %d | %s |, %.1f ms each%nnot within three rows: %s%n%s",
          known.words(),
          tally.nets(),
          tally.cells(),
          tally.millisecondsEach(),
          tally.losses(),
          tally.calibration());
    }
    for (Known known : Known.values()) {
      Tally tally = distorted.get(known);
      out.printf(
          Locale.ROOT,
          "| distorted by 3 to 7 %%, five spots or more | %s | %d | %s | %s%n",
          known.words(),
          tally.nets(),
          tally.cells(),
          tally.losses());
    }
  }

  private Map<Known, Tally> tallies(List<LibraryEntry> entries, int nets) {
    Map<Known, Tally> tallies = tallies();
    for (int i = 0; i < nets; i++) {
      LibraryEntry entry = entries.get(random.nextInt(entries.size()));
      boolean framework =
          entry.category().equals("zeolites") || entry.category().equals("frameworks");
      Optional<SimulatedNet> net = net(entry);
      // Four spots of which the false one alone is off a line are none that anybody can use.
      List<NetFit> found = net.map(one -> NetFinder.find(one.spots())).orElse(List.of());
      if (!found.isEmpty()) {
        for (Known known : Known.values()) {
          Judgement judgement =
              judge.of(net.get(), measurement(net.get(), known), known.hasElements(), found);
          tallies.get(known).add(judgement);
          if (!framework) {
            all.get(known).add(judgement);
            if (net.get().isDistorted()) {
              distorted.get(known).add(judgement);
            }
          }
        }
      }
    }
    return tallies;
  }

  private Optional<SimulatedNet> net(LibraryEntry entry) {
    Material material = library.find(entry.listed().id()).orElseThrow();
    ZoneAxis axis =
        zones.computeIfAbsent(material.id(), id -> new ZoneChoice(material)).any(random);
    // Half of all images are hardly distorted.
    Disturbance disturbance =
        isEven
            ? Disturbance.evenly(random)
            : random.nextBoolean()
                ? Disturbance.any(random)
                : Disturbance.any(random, 0.015 * random.nextDouble());
    return SimulatedNet.of(material, axis, disturbance, Sight.ANY, random);
  }

  private static Measurement measurement(SimulatedNet net, Known known) {
    return new Measurement.Spots(
        net.spots(), known.hasScale() ? OptionalDouble.of(1) : OptionalDouble.empty());
  }
}
