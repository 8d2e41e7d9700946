package org.zoneaxis.benchmarks.identification;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.net.NetFinder;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;

/**
 * Simulated nets of every class of the library, identified with and without elements and scale. Run
 * by {@code ./zoneaxis bench identify [NETS [SEED [evenly]]]}; the tables are those of
 * docs/benchmarks.md.
 */
public final class IdentificationBenchmark {

  private static final int USUAL_NETS = 40;
  private static final double MILLION = 1e6;

  /** With or without elements and scale. */
  private enum Known {
    BOTH("elements and scale", true, true),
    ELEMENTS("elements", true, false),
    SCALE("scale", false, true),
    NEITHER("neither", false, false);

    private final String words;
    private final boolean elements;
    private final boolean scale;

    Known(String words, boolean elements, boolean scale) {
      this.words = words;
      this.elements = elements;
      this.scale = scale;
    }
  }

  private final Random random;
  private final Identifier identifier = new Identifier();
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
    out.println("Of each class: in row 1 | in rows 1 to 3 | at least half sure | of these right");
    out.println();
    for (Map.Entry<String, List<LibraryEntry>> one : classes.entrySet()) {
      Map<Known, Tally> tallies = tallies(one.getValue(), nets);
      for (Known known : Known.values()) {
        out.println(
            "| "
                + one.getKey()
                + " | "
                + known.words
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
          "%n| all but frameworks | %s | %d | %s |, %.1f ms each%n%s",
          known.words,
          tally.nets(),
          tally.cells(),
          tally.millisecondsEach(),
          tally.calibration());
    }
    for (Known known : Known.values()) {
      Tally tally = distorted.get(known);
      out.printf(
          Locale.ROOT,
          "| distorted by 3 to 7 %%, five spots or more | %s | %d | %s |%n",
          known.words,
          tally.nets(),
          tally.cells());
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
      if (net.isPresent() && !NetFinder.find(net.get().spots()).isEmpty()) {
        for (Known known : Known.values()) {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          Identification answer = identifier.identify(query(net.get(), known), List.of());
          double taken =
              (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / MILLION;
          double probability =
              answer.candidates().isEmpty() ? 0 : answer.candidates().get(0).probability();
          OptionalInt rank = rank(answer, net.get());
          tallies.get(known).add(rank, probability, taken);
          if (!framework) {
            all.get(known).add(rank, probability, taken);
            if (net.get().isDistorted()) {
              distorted.get(known).add(rank, probability, taken);
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
    return SimulatedNet.of(material, axis, disturbance, random);
  }

  private static IdentifyQuery query(SimulatedNet net, Known known) {
    List<Element> elements =
        known.elements
            ? net.material().crystal().formula().terms().stream()
                .map(term -> term.element())
                .toList()
            : List.of();
    return new IdentifyQuery(
        new Measurement.Spots(
            net.spots(), known.scale ? OptionalDouble.of(1) : OptionalDouble.empty()),
        elements,
        List.of(),
        true,
        true,
        200);
  }

  /** The first row of the structure type, or of the material, along the zone axis. */
  private static OptionalInt rank(Identification answer, SimulatedNet net) {
    for (Candidate candidate : answer.candidates()) {
      boolean isMaterial =
          candidate.members().stream()
              .anyMatch(member -> member.material().id().equals(net.material().id()));
      boolean isType =
          Atlas.typeOf(net.material().id())
                  .filter(StructureType::isOneStructure)
                  .equals(candidate.material().type().filter(StructureType::isOneStructure))
              && candidate.material().type().filter(StructureType::isOneStructure).isPresent();
      if ((isMaterial || isType) && candidate.axis().equals(axis(candidate, net))) {
        return OptionalInt.of(candidate.rank());
      }
    }
    return OptionalInt.empty();
  }

  /** The true axis on the axes of a candidate. */
  private static ZoneAxis axis(Candidate candidate, SimulatedNet net) {
    return candidate.material().hexagonalAxes()
            && HexagonalAxes.fit(net.material().crystal().lattice())
        ? HexagonalAxes.direction(net.axis())
        : net.axis();
  }
}
