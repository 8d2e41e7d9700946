package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zoneaxis.crystal.cif.syntax.CifProse;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.GroupType;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.SpaceGroupSetting;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/**
 * What one statement of a file says about the group: the Hermann-Mauguin symbol, the Hall symbol or
 * the number.
 *
 * @param text for messages, such as {@code the number 225}
 * @param numbers the numbers that it can mean; empty where not known
 * @param candidates the settings that it can mean
 */
record GroupClaim(String text, Set<Integer> numbers, List<GroupCandidate> candidates) {

  /** The claim of the Hermann-Mauguin symbol, where there is one that some setting has. */
  static Optional<GroupClaim> ofSymbol(GroupStatement group) {
    if (group.symbol().isEmpty()) {
      return Optional.empty();
    }
    List<SpaceGroupSetting> settings =
        SpaceGroupSetting.meant(group.symbol(), group.extension(), group.number());
    return claim("the symbol " + group.name(), settings, group);
  }

  /** The claim of the number, where one is stated. */
  static Optional<GroupClaim> ofNumber(GroupStatement group) {
    GroupStatement numberOnly =
        new GroupStatement("", group.extension(), "", group.number(), Optional.empty());
    return group.number() == 0
        ? Optional.empty()
        : claim(
            "the number " + group.number(),
            SpaceGroupSetting.meant("", group.extension(), group.number()),
            group.symbol().isEmpty() ? group : numberOnly);
  }

  private static Optional<GroupClaim> claim(
      String text, List<SpaceGroupSetting> settings, GroupStatement group) {
    Set<Integer> numbers = new TreeSet<>();
    settings.forEach(setting -> numbers.add(setting.number()));
    List<GroupCandidate> candidates =
        settings.stream()
            .map(
                setting ->
                    new GroupCandidate(
                        setting.name(),
                        HallSymbol.operations(setting.hall()),
                        group.completed(setting)))
            .toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new GroupClaim(text, numbers, candidates));
  }

  /**
   * The claim of the Hall symbol, where there is one.
   *
   * @throws CrystalException where it is none
   */
  static Optional<GroupClaim> ofHall(GroupStatement group) {
    String hall = group.hall();
    if (hall.isEmpty()) {
      return Optional.empty();
    }
    List<SymmetryOperation> operations = HallSymbol.operations(hall);
    Optional<SpaceGroupSetting> setting = SpaceGroupSetting.withHall(hall);
    int change = hall.indexOf('(');
    Optional<SpaceGroupSetting> type =
        change < 0 ? setting : SpaceGroupSetting.withHall(hall.substring(0, change));
    GroupStatement completed = setting.map(group::completed).orElse(group);
    return Optional.of(
        new GroupClaim(
            "the Hall symbol " + CifProse.plain(hall),
            type.map(found -> Set.of(found.number())).orElse(Set.of()),
            List.of(
                new GroupCandidate(
                    "the Hall symbol " + CifProse.plain(hall), operations, completed))));
  }

  boolean agreesWith(GroupClaim other) {
    if (!numbers.isEmpty() && !other.numbers.isEmpty()) {
      return numbers.stream().anyMatch(other.numbers::contains);
    }
    return other.candidates.stream().anyMatch(candidate -> isOfType(candidate.type()));
  }

  boolean isOfType(GroupType type) {
    return candidates.stream().anyMatch(candidate -> candidate.type().equals(type));
  }

  /** P1, which programs write where they know nothing. */
  boolean isTrivial() {
    return candidates.stream().allMatch(candidate -> candidate.type().isTrivial());
  }
}
