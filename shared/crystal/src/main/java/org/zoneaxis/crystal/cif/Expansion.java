package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.cell.CellContent;
import org.zoneaxis.crystal.cif.cell.ListedSite;
import org.zoneaxis.crystal.cif.cell.StatedFormula;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.syntax.CifProse;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/**
 * Applies the symmetry of a file to its listed atoms: the operations listed, if they are those of
 * the stated group, or else those of its Hall symbol, its Hermann-Mauguin symbol or its number.
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
  record Result(Crystal crystal, List<ListedSite> listed, Warnings warnings) {}

  private final Lattice lattice;
  private final List<ListedAtom> atoms;
  private final GroupStatement group;
  private final Optional<StatedFormula> formula;
  private final Optional<Double> units;
  private final Warnings warnings;

  /**
   * An expansion to be made.
   *
   * @param formula the stated formula, by which a setting is judged where the file lists no
   *     operation
   * @param units the stated number of formula units in the cell, which tells listed operations that
   *     are too few
   * @param warnings those of the file so far; not changed
   */
  Expansion(
      Lattice lattice,
      List<ListedAtom> atoms,
      GroupStatement group,
      Optional<StatedFormula> formula,
      Optional<Double> units,
      Warnings warnings) {
    this.lattice = lattice;
    this.atoms = atoms;
    this.group = group;
    this.formula = formula;
    this.units = units;
    this.warnings = warnings;
  }

  /**
   * Fills the cell.
   *
   * @param listed the operations listed in the file; may be empty
   * @throws CrystalException where no crystal comes out, or more than one
   */
  Result fill(OperationList listed) {
    Warnings more = warnings.copy();
    StatedGroup stated = StatedGroup.of(group, listed, more);
    if (listed.isEmpty()) {
      return stated.settings().isEmpty() ? withoutSymmetry(more) : bySymbol(stated, more);
    }
    if (stated.compared().isEmpty()) {
      listed.requireGroup();
      return filled(listed.operations(), group, more);
    }
    return new OperationJudgement(this, lattice, stated, listed, formula, units).fill(more);
  }

  private Result withoutSymmetry(Warnings more) {
    if (group.hasUnknownSymbol()) {
      throw refusal("the space group " + group.name() + " is not known");
    }
    if (group.unread().isPresent()) {
      throw refusal(
          "the space group '" + CifProse.plain(group.unread().get()) + "' was not understood");
    }
    more.add("The file states no symmetry; its sites were taken as the whole cell.");
    return filled(List.of(SymmetryOperation.IDENTITY), group, more);
  }

  private Result bySymbol(StatedGroup stated, Warnings known) {
    if (group.hasUnknownSymbol() && group.hall().isEmpty()) {
      throw refusal("the space group " + group.name() + " is not known");
    }
    return oneOf(
        stated.settings(),
        known,
        setting ->
            "The file lists no symmetry operations; those of " + setting.name() + " were taken.");
  }

  /**
   * The one crystal that the settings make of the sites.
   *
   * @param remark what to warn of where a setting with more than the identity is taken
   * @throws CrystalException where no setting makes one, or they make different ones
   */
  Result oneOf(
      List<GroupCandidate> settings, Warnings known, Function<GroupCandidate, String> remark) {
    List<Result> results = new ArrayList<>();
    List<String> names = new ArrayList<>();
    CrystalException first = null;
    for (GroupCandidate setting : fitting(settings)) {
      try {
        Result result = judged(setting, known, remark.apply(setting));
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
              + group.name()
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
  private List<GroupCandidate> fitting(List<GroupCandidate> settings) {
    List<GroupCandidate> fitting =
        settings.stream().filter(s -> OperationList.fit(s.operations(), lattice)).toList();
    return fitting.isEmpty() ? settings.subList(0, 1) : fitting;
  }

  /** Operations that the file does not list are believed only if they give the stated formula. */
  private Result judged(GroupCandidate setting, Warnings known, String remark) {
    Warnings more = known.copy();
    boolean guessed = setting.operations().size() > 1;
    if (guessed) {
      more.add(remark);
    }
    Result result = filled(setting.operations(), setting.group(), more);
    if (guessed && formula.isPresent() && formula.get().contradicts(result.crystal())) {
      throw refusal(
          "the operations of "
              + setting.name()
              + " make "
              + result.crystal().formula()
              + " of the listed sites, not the stated formula; they may be for another origin");
    }
    return result;
  }

  /**
   * The sites with their images under operations.
   *
   * @throws CrystalException where the operations do not fit the cell, or atoms come too close
   */
  Result filled(List<SymmetryOperation> operations, GroupStatement completed, Warnings more) {
    OperationList.requireFit(operations, lattice);
    if (!OperationList.fitClosely(operations, lattice)) {
      more.add(
          "The cell departs from the shape that its symmetry demands; it was taken as stated.");
    }
    CellContent content = CellContent.of(lattice, operations, atoms, formula, more);
    Crystal crystal =
        new Crystal(lattice, content.sites(), CellSetting.AS_PUBLISHED, completed.spaceGroup());
    return new Result(crystal, content.listed(), more);
  }

  /** Asks for the operations. */
  static CrystalException refusal(String reason) {
    return new CrystalException(
        "_space_group_symop_operation_xyz",
        "missing",
        "list the symmetry operations in the file: " + reason);
  }
}
