package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Lattice;

/**
 * Applies the symmetry of a file to its listed atoms: the operations listed, or else those of its
 * Hall symbol, its Hermann-Mauguin symbol or its number.
 *
 * <p>A symbol may leave open the origin and the axes. Of the settings it can mean those are left
 * out whose operations do not fit the cell, bring atoms too close, or miss the stated formula; what
 * remains must be one crystal, or the file is refused.
 */
final class Expansion {

  /**
   * A filled cell.
   *
   * @param crystal the crystal
   * @param listed the listed sites with their numbers of images
   * @param warnings what the expansion warns of
   */
  record Result(Crystal crystal, List<CifDocument.ListedSite> listed, Warnings warnings) {}

  private final Lattice lattice;
  private final List<ListedAtom> atoms;
  private final GroupStatement group;
  private final Optional<StatedFormula> formula;
  private final Warnings warnings;

  /**
   * An expansion to be made.
   *
   * @param formula the stated formula, by which a setting is judged where the file lists no
   *     operation
   * @param warnings those of the file so far; not changed
   */
  Expansion(
      Lattice lattice,
      List<ListedAtom> atoms,
      GroupStatement group,
      Optional<StatedFormula> formula,
      Warnings warnings) {
    this.lattice = lattice;
    this.atoms = atoms;
    this.group = group;
    this.formula = formula;
    this.warnings = warnings;
  }

  /**
   * Fills the cell.
   *
   * @param listed the operations listed in the file; may be empty
   * @throws CrystalException where no crystal comes out, or more than one
   */
  Result fill(List<SymmetryOperation> listed) {
    if (!listed.isEmpty()) {
      return filled(listed, group, warnings.copy());
    }
    if (group.isEmpty()) {
      Warnings more = warnings.copy();
      more.add("The file states no symmetry; its sites were taken as the whole cell.");
      return filled(List.of(SymmetryOperation.IDENTITY), group, more);
    }
    return group.hall().isEmpty() ? bySymbol(warnings) : byHallSymbol();
  }

  private Result byHallSymbol() {
    List<SymmetryOperation> operations;
    try {
      operations = HallSymbol.operations(group.hall());
    } catch (CrystalException e) {
      if (group.symbol().isEmpty() && group.number() == 0) {
        throw e;
      }
      Warnings more = warnings.copy();
      more.add("The Hall symbol '" + CifProse.plain(group.hall()) + "' was not understood.");
      return bySymbol(more);
    }
    GroupStatement completed =
        SpaceGroupSetting.all().stream()
            .filter(setting -> setting.hall().equals(group.hall()))
            .findFirst()
            .map(group::completed)
            .orElse(group);
    return judged(operations, completed, "the Hall symbol " + group.hall(), warnings);
  }

  private Result bySymbol(Warnings known) {
    List<SpaceGroupSetting> meant =
        SpaceGroupSetting.meant(group.symbol(), group.extension(), group.number());
    if (meant.isEmpty()) {
      throw refusal("the space group " + stated() + " is not known");
    }
    List<Result> results = new ArrayList<>();
    List<String> names = new ArrayList<>();
    CrystalException first = null;
    for (SpaceGroupSetting setting : fitting(meant)) {
      try {
        Result result =
            judged(
                HallSymbol.operations(setting.hall()),
                group.completed(setting),
                setting.name(),
                known);
        if (results.stream().noneMatch(other -> other.crystal().equals(result.crystal()))) {
          results.add(result);
          names.add(setting.name());
        }
      } catch (CrystalException e) {
        first = first == null ? e : first;
      }
    }
    if (results.size() > 1) {
      throw refusal(
          "the symbol "
              + stated()
              + " leaves open which setting is meant ("
              + String.join(" or ", names)
              + ")");
    }
    if (results.isEmpty() && first != null) {
      throw first;
    }
    return results.get(0);
  }

  /** The settings whose operations fit the cell; where none does, the first one, to be refused. */
  private List<SpaceGroupSetting> fitting(List<SpaceGroupSetting> settings) {
    List<SpaceGroupSetting> fitting =
        settings.stream()
            .filter(s -> OperationList.fit(HallSymbol.operations(s.hall()), lattice))
            .toList();
    return fitting.isEmpty() ? settings.subList(0, 1) : fitting;
  }

  /** Operations that the file does not list are believed only if they give the stated formula. */
  private Result judged(
      List<SymmetryOperation> operations, GroupStatement completed, String source, Warnings known) {
    Warnings more = known.copy();
    if (operations.size() > 1) {
      more.add(
          "The file lists no symmetry operations; those of "
              + CifProse.plain(source)
              + " were taken.");
    }
    Result result = filled(operations, completed, more);
    boolean guessed = operations.size() > 1;
    if (guessed && formula.isPresent() && formula.get().contradicts(result.crystal())) {
      throw refusal(
          "the operations of "
              + CifProse.plain(source)
              + " make "
              + result.crystal().formula()
              + " of the listed sites, not the stated formula; they may be for another origin");
    }
    return result;
  }

  private Result filled(
      List<SymmetryOperation> operations, GroupStatement completed, Warnings more) {
    OperationList.requireFit(operations, lattice);
    CellContent content = CellContent.of(lattice, operations, atoms, formula, more);
    Crystal crystal =
        new Crystal(lattice, content.sites(), CellSetting.AS_PUBLISHED, completed.spaceGroup());
    return new Result(crystal, content.listed(), more);
  }

  private String stated() {
    String symbol = group.symbol().isEmpty() ? "number " + group.number() : group.symbol();
    return group.extension().isEmpty() ? symbol : symbol + ":" + CifProse.plain(group.extension());
  }

  private static CrystalException refusal(String reason) {
    return new CrystalException(
        "_space_group_symop_operation_xyz",
        "missing",
        "list the symmetry operations in the file: " + reason);
  }
}
