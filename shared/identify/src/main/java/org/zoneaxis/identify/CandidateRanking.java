package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.MaterialId;

/**
 * Makes rows of the candidates that were found, and puts them in their order: those that the
 * measurement cannot tell apart share a rank, and where no length was measured, a row.
 */
final class CandidateRanking {

  /**
   * What a score gets where one material alone has the net, and less the more of a type have it.
   */
  private static final double ALONE = 0.05;

  private static final Comparator<Candidate> BETTER =
      Comparator.comparingInt(Candidate::rank)
          .thenComparingLong(candidate -> Math.round(candidate.score() * 1e6))
          .thenComparing(candidate -> !candidate.material().isModel())
          .thenComparing(candidate -> candidate.material().id().text());

  private CandidateRanking() {}

  /**
   * The rows, the best first.
   *
   * @param found the best pair of spots of every material and zone axis, in any order
   * @param query the measurement
   */
  static List<Candidate> of(List<Candidate> found, IdentifyQuery query) {
    return ranked(query.isCalibrated() ? withEquals(found, query) : grouped(found, query), query);
  }

  /**
   * What makes candidates one row where only ratio and angle are known: a structure type and a zone
   * axis, and where a type is a family, the very same net.
   */
  private static String sameRow(Candidate candidate) {
    String zone = candidate.axis() + " " + candidate.net().g1() + " " + candidate.net().g2() + " ";
    return candidate
        .material()
        .type()
        .map(
            type ->
                type.isOneStructure()
                    ? type.id() + " " + zone
                    : type.id()
                        + " "
                        + zone
                        + Math.round(candidate.net().ratio() * 1e6)
                        + " "
                        + Math.round(candidate.net().angle() * 1e6))
        .orElseGet(() -> candidate.material().id() + " " + zone);
  }

  /** One row for all materials of a type that have the same net along the same zone axis. */
  private static List<Candidate> grouped(List<Candidate> found, IdentifyQuery query) {
    List<Candidate> rows = new ArrayList<>();
    for (List<Candidate> group : groups(found)) {
      List<Candidate> rest = group;
      while (!rest.isEmpty()) {
        Candidate leader = rest.get(0);
        List<MaterialId> others = new ArrayList<>();
        List<Candidate> different = new ArrayList<>();
        for (Candidate candidate : rest.subList(1, rest.size())) {
          if (leader.deviation().distance(candidate.deviation(), query) <= 1) {
            others.add(candidate.material().id());
          } else {
            different.add(candidate);
          }
        }
        rows.add(leader.with(0, others).scored(leader.score() + ALONE / (1 + others.size())));
        rest = different;
      }
    }
    return rows;
  }

  /** Every candidate with those of its type and zone axis that it cannot be told from. */
  private static List<Candidate> withEquals(List<Candidate> found, IdentifyQuery query) {
    List<Candidate> rows = new ArrayList<>();
    for (List<Candidate> group : groups(found)) {
      for (Candidate candidate : group) {
        rows.add(
            candidate.with(
                0,
                group.stream()
                    .filter(other -> !other.material().id().equals(candidate.material().id()))
                    .filter(other -> other.deviation().distance(candidate.deviation(), query) <= 1)
                    .map(other -> other.material().id())
                    .toList()));
      }
    }
    return rows;
  }

  private static Iterable<List<Candidate>> groups(List<Candidate> found) {
    Map<String, List<Candidate>> groups = new HashMap<>();
    List<List<Candidate>> inOrder = new ArrayList<>();
    List<Candidate> sorted = new ArrayList<>(found);
    sorted.sort(BETTER);
    for (Candidate candidate : sorted) {
      groups
          .computeIfAbsent(
              sameRow(candidate),
              row -> {
                List<Candidate> group = new ArrayList<>();
                inOrder.add(group);
                return group;
              })
          .add(candidate);
    }
    return inOrder;
  }

  /**
   * Gives rank 1 to the net nearest to the measurement and to all that the tolerance cannot tell
   * from it, the next rank to the nearest of the others, and so on.
   */
  private static List<Candidate> ranked(List<Candidate> rows, IdentifyQuery query) {
    List<Candidate> rest = new ArrayList<>(rows);
    rest.sort(
        Comparator.comparingDouble(
            (Candidate candidate) -> candidate.deviation().inTolerances(query)));
    List<Candidate> ranked = new ArrayList<>(rows.size());
    for (int rank = 1; !rest.isEmpty(); rank++) {
      Deviation nearest = rest.get(0).deviation();
      List<Candidate> others = new ArrayList<>();
      for (Candidate candidate : rest) {
        if (candidate.deviation().distance(nearest, query) <= 1) {
          ranked.add(candidate.with(rank, candidate.equals()));
        } else {
          others.add(candidate);
        }
      }
      rest = others;
    }
    ranked.sort(BETTER);
    return ranked;
  }
}
