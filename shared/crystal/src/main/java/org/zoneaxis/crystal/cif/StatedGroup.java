package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.cif.syntax.CifProse;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.GroupType;

/**
 * What the symbols and the number of a file say its group is, where they may contradict each other.
 * Each is a claim, supported by the others that agree with it and by the operations listed; the one
 * with most support holds, the Hermann-Mauguin symbol before the Hall symbol before the number. P1
 * is what programs write where they know nothing, and counts for nothing beside another claim.
 *
 * @param settings the settings from which operations can be made
 * @param compared the settings that listed operations are held against: those of all claims that
 *     agree
 * @param support how many statements agree, operations not counted; 0 where nothing is stated
 * @param group the statement as it holds, for the label
 */
record StatedGroup(
    List<GroupCandidate> settings,
    List<GroupCandidate> compared,
    int support,
    GroupStatement group) {

  /** Weighs what is stated; says what is passed over. */
  static StatedGroup of(GroupStatement group, OperationList listed, Warnings warnings) {
    Optional<GroupClaim> symbol = GroupClaim.ofSymbol(group);
    Optional<GroupClaim> number = GroupClaim.ofNumber(group);
    Optional<GroupClaim> hall =
        hall(group, symbol.isPresent() || number.isPresent() || !listed.isEmpty(), warnings);
    List<GroupClaim> claims = new ArrayList<>();
    symbol.ifPresent(claims::add);
    hall.ifPresent(claims::add);
    number.ifPresent(claims::add);
    if (claims.isEmpty()) {
      return new StatedGroup(List.of(), List.of(), 0, group);
    }
    List<GroupClaim> serious = claims.stream().filter(claim -> !claim.isTrivial()).toList();
    Weighing weighing = new Weighing(serious.isEmpty() ? claims : serious, listed);
    GroupClaim winner = weighing.winner();
    List<GroupClaim> agreeing = weighing.agreeing(winner);
    if (symbol.isPresent() && !agreeing.contains(symbol.get())) {
      warnings.add(contradiction(symbol.get(), winner));
      return of(group.withoutSymbol(), listed, warnings);
    }
    List<GroupClaim> rivals =
        weighing.rivals(winner).stream()
            .filter(rival -> number.filter(rival::equals).isEmpty())
            .toList();
    for (GroupClaim claim : claims) {
      if (!agreeing.contains(claim) && !rivals.contains(claim)) {
        warnings.add(contradiction(claim, winner));
      }
    }
    List<GroupCandidate> settings = new ArrayList<>(settings(agreeing, hall, symbol, group));
    rivals.forEach(rival -> settings.addAll(rival.candidates()));
    List<GroupCandidate> compared =
        agreeing.stream().flatMap(claim -> claim.candidates().stream()).toList();
    return new StatedGroup(
        settings, compared, agreeing.size(), group.withNumberOf(winner.numbers()));
  }

  private static Optional<GroupClaim> hall(
      GroupStatement group, boolean dispensable, Warnings warnings) {
    try {
      return GroupClaim.ofHall(group);
    } catch (CrystalException e) {
      if (!dispensable) {
        throw e;
      }
      warnings.add("The Hall symbol '" + CifProse.plain(group.hall()) + "' was not understood.");
      return Optional.empty();
    }
  }

  private static String contradiction(GroupClaim lost, GroupClaim held) {
    return "The file states the space group by "
        + lost.text()
        + ", but also by "
        + held.text()
        + ", which is another; "
        + held.text()
        + " was taken.";
  }

  /**
   * The Hall symbol tells most. Where the Hermann-Mauguin symbol names another origin or other
   * axes, both are tried.
   */
  private static List<GroupCandidate> settings(
      List<GroupClaim> agreeing,
      Optional<GroupClaim> hall,
      Optional<GroupClaim> symbol,
      GroupStatement group) {
    if (hall.isEmpty() || !agreeing.contains(hall.get())) {
      return agreeing.get(0).candidates();
    }
    List<GroupCandidate> settings = new ArrayList<>(hall.get().candidates());
    if (!group.extension().isEmpty() && symbol.filter(agreeing::contains).isPresent()) {
      symbol.get().candidates().stream()
          .filter(candidate -> !candidate.hasOperationsOf(settings.get(0)))
          .forEach(settings::add);
    }
    return settings;
  }

  /** Counts who supports whom. */
  private record Weighing(List<GroupClaim> claims, Optional<GroupType> listed) {

    Weighing(List<GroupClaim> claims, OperationList listed) {
      this(
          claims,
          listed.isEmpty() || !listed.isGroup()
              ? Optional.empty()
              : Optional.of(GroupType.of(listed.operations())));
    }

    GroupClaim winner() {
      GroupClaim winner = claims.get(0);
      for (GroupClaim claim : claims) {
        winner = support(claim) > support(winner) ? claim : winner;
      }
      return winner;
    }

    List<GroupClaim> agreeing(GroupClaim winner) {
      return claims.stream().filter(winner::agreesWith).toList();
    }

    /** The claims with as much support that say something else. */
    List<GroupClaim> rivals(GroupClaim winner) {
      return claims.stream()
          .filter(claim -> !winner.agreesWith(claim) && support(claim) == support(winner))
          .toList();
    }

    private int support(GroupClaim claim) {
      return agreeing(claim).size() + (listed.filter(claim::isOfType).isPresent() ? 1 : 0);
    }
  }
}
