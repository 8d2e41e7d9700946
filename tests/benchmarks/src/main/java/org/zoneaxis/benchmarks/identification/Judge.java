package org.zoneaxis.benchmarks.identification;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;

/**
 * Asks, and looks for the truth in the answer: the structure type or the material, and the zone.
 */
final class Judge {

  private static final double MILLION = 1e6;
  private static final int ROWS = 200;

  private final Identifier identifier = new Identifier();

  /**
   * Judges the answer to a measurement.
   *
   * @param truth what was measured
   * @param nets the nets that the program sees in it, for what was lost
   */
  Judgement of(
      SimulatedNet truth, Measurement measurement, boolean withElements, List<NetFit> nets) {
    List<Element> elements =
        withElements
            ? truth.material().crystal().formula().terms().stream()
                .map(term -> term.element())
                .toList()
            : List.of();
    IdentifyQuery query = new IdentifyQuery(measurement, elements, List.of(), true, true, ROWS);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Identification answer = identifier.identify(query, List.of());
    double taken =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / MILLION;
    Optional<Candidate> row =
        answer.candidates().stream().filter(candidate -> isRight(candidate, truth)).findFirst();
    return new Judgement(
        row.map(candidate -> OptionalInt.of(candidate.rank())).orElseGet(OptionalInt::empty),
        row.map(candidate -> OptionalInt.of(candidate.row())).orElseGet(OptionalInt::empty),
        answer.rows().isEmpty() ? 0 : answer.rows().get(0).probability(),
        taken,
        row.filter(candidate -> candidate.row() <= 3).isPresent()
            ? Optional.empty()
            : Optional.of(Loss.of(truth, nets, row)));
  }

  private static boolean isRight(Candidate candidate, SimulatedNet truth) {
    boolean isMaterial =
        candidate.members().stream()
            .anyMatch(member -> member.material().id().equals(truth.material().id()));
    Optional<StructureType> type =
        candidate.material().type().filter(StructureType::isOneStructure);
    boolean isType = type.isPresent() && type.equals(Atlas.typeOf(truth.material().id()));
    return (isMaterial || isType) && candidate.axis().equals(axis(candidate, truth));
  }

  /** The true axis on the axes of a candidate. */
  private static ZoneAxis axis(Candidate candidate, SimulatedNet truth) {
    return candidate.material().hexagonalAxes()
            && HexagonalAxes.fit(truth.material().crystal().lattice())
        ? HexagonalAxes.direction(truth.axis())
        : truth.axis();
  }
}
