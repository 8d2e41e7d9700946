package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.cell.StatedFormula;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.GroupType;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.SpaceGroupSetting;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/**
 * Holds the operations that a file lists against the group that it states. Other axes or another
 * origin are no contradiction. A list that lacks operations is completed where the stated setting
 * holds all that are listed; of two different groups the one holds that more statements tell, or
 * that alone gives the stated content.
 */
final class OperationJudgement {

  private static final double UNITS_TOLERANCE = 0.05;

  private final Expansion expansion;
  private final Lattice lattice;
  private final StatedGroup stated;
  private final OperationList listed;
  private final Optional<StatedFormula> formula;
  private final Optional<Double> units;

  OperationJudgement(
      Expansion expansion,
      Lattice lattice,
      StatedGroup stated,
      OperationList listed,
      Optional<StatedFormula> formula,
      Optional<Double> units) {
    this.expansion = expansion;
    this.lattice = lattice;
    this.stated = stated;
    this.listed = listed;
    this.formula = formula;
    this.units = units;
  }

  /**
   * Fills the cell with the operations that hold.
   *
   * @throws CrystalException where the list is no group, or lacks operations that cannot be told
   */
  Expansion.Result fill(Warnings warnings) {
    if (!listed.isGroup()) {
      return ofGenerators(warnings);
    }
    GroupType type = GroupType.of(listed.operations());
    if (stated.compared().stream().anyMatch(candidate -> candidate.type().equals(type))) {
      return asListed(warnings);
    }
    if (stated.compared().stream().allMatch(candidate -> candidate.type().isTrivial())) {
      return againstStatement(warnings);
    }
    if (stated.group().hasUnknownSymbol() && hasStatedPointGroup(type)) {
      return asListed(warnings);
    }
    boolean fewer =
        stated.compared().stream()
            .allMatch(candidate -> listed.operations().size() < candidate.operations().size());
    return fewer ? withFewer(type, warnings) : withOthers(type, warnings);
  }

  private boolean hasStatedPointGroup(GroupType type) {
    return stated.compared().stream().anyMatch(candidate -> candidate.type().hasPointGroupOf(type));
  }

  private Expansion.Result asListed(Warnings warnings) {
    return expansion.filled(listed.operations(), stated.group(), warnings);
  }

  private Expansion.Result ofGenerators(Warnings warnings) {
    List<GroupCandidate> whole = holdingTheListed();
    // An operation that is listed twice stands where another should.
    if (listed.repeated() || whole.isEmpty()) {
      throw listed.noGroup();
    }
    return completed(whole, warnings);
  }

  private List<GroupCandidate> holdingTheListed() {
    return fitting().stream().filter(candidate -> listed.isPartOf(candidate.operations())).toList();
  }

  private List<GroupCandidate> fitting() {
    return stated.compared().stream()
        .filter(candidate -> OperationList.fit(candidate.operations(), lattice))
        .toList();
  }

  private Expansion.Result completed(List<GroupCandidate> whole, Warnings warnings) {
    return expansion.oneOf(
        whole,
        warnings,
        setting ->
            "The file lists "
                + listed.operations().size()
                + " of the "
                + setting.operations().size()
                + " symmetry operations of "
                + setting.name()
                + "; all of them were taken.");
  }

  private Expansion.Result withFewer(GroupType type, Warnings warnings) {
    List<GroupCandidate> whole = holdingTheListed();
    if (whole.isEmpty()) {
      whole = withCentrings();
    }
    // A smaller cell, such as the primitive one of a centred lattice, has all rotations.
    if (whole.isEmpty() && hasStatedPointGroup(type) && fitting().isEmpty()) {
      return asListed(warnings);
    }
    Optional<Expansion.Result> kept = wholeCell(warnings);
    if (whole.isEmpty()) {
      return kept.orElseThrow(this::tooFew);
    }
    try {
      Expansion.Result result = completed(whole, warnings);
      return contentIsStated() && !hasStatedContent(result) ? kept.orElse(result) : result;
    } catch (CrystalException e) {
      return kept.orElseThrow(() -> e);
    }
  }

  /** Files may list the whole cell under the symbol of its group; formula and Z must say so. */
  private Optional<Expansion.Result> wholeCell(Warnings warnings) {
    Warnings more = warnings.copy();
    more.add(
        "The file lists fewer symmetry operations than "
            + stated.group().name()
            + " has, but they give the stated content of the cell; they were taken as listed.");
    return attempt(() -> expansion.filled(listed.operations(), stated.group(), more))
        .filter(result -> contentIsStated() && hasStatedContent(result));
  }

  /** At another origin than the stated setting has, the centrings are the same. */
  private List<GroupCandidate> withCentrings() {
    List<GroupCandidate> whole = new ArrayList<>();
    for (GroupCandidate candidate : fitting()) {
      Set<SymmetryOperation> products = new LinkedHashSet<>();
      candidate.operations().stream()
          .filter(SymmetryOperation::isTranslation)
          .forEach(centring -> listed.operations().forEach(o -> products.add(centring.after(o))));
      OperationList centred = new OperationList(listed.field(), List.copyOf(products), false);
      boolean same =
          products.size() == candidate.operations().size()
              && centred.isGroup()
              && GroupType.of(products).equals(candidate.type());
      if (same) {
        whole.add(new GroupCandidate(candidate.name(), centred.operations(), candidate.group()));
      }
    }
    return whole;
  }

  private CrystalException tooFew() {
    GroupCandidate candidate = stated.compared().get(0);
    return new CrystalException(
        listed.field(),
        "a list of " + listed.operations().size() + " operations",
        "list all "
            + candidate.operations().size()
            + " operations of "
            + candidate.name()
            + ", or leave them out; these are not among those of that setting");
  }

  /** Another group with as many operations or more. */
  private Expansion.Result withOthers(GroupType type, Warnings warnings) {
    if (fitting().isEmpty() && hasStatedPointGroup(type)) {
      return asListed(warnings);
    }
    Optional<Expansion.Result> byStatement =
        attempt(
            () ->
                expansion.oneOf(
                    stated.settings(),
                    warnings,
                    setting -> contradiction(setting.name() + " was taken.")));
    Optional<Expansion.Result> byList = attempt(() -> againstStatement(warnings));
    boolean content = contentIsStated();
    boolean statementFits = byStatement.filter(r -> !content || hasStatedContent(r)).isPresent();
    boolean listFits = byList.filter(r -> !content || hasStatedContent(r)).isPresent();
    boolean statementHolds = statementFits && (!listFits || stated.support() > 1);
    return statementHolds ? byStatement.get() : againstStatement(warnings);
  }

  private String contradiction(String outcome) {
    return "The "
        + listed.operations().size()
        + " symmetry operations listed are not those of "
        + stated.compared().get(0).name()
        + ", which the file states; "
        + outcome;
  }

  /** The operations are what the atoms were listed for. */
  private Expansion.Result againstStatement(Warnings warnings) {
    Warnings more = warnings.copy();
    more.add(contradiction("the operations were taken."));
    return expansion.filled(listed.operations(), label(), more);
  }

  private GroupStatement label() {
    Set<SymmetryOperation> operations = Set.copyOf(listed.operations());
    GroupStatement nothing = new GroupStatement("", "", "", 0, Optional.empty());
    return SpaceGroupSetting.all().stream()
        .filter(s -> Set.copyOf(HallSymbol.operations(s.hall())).equals(operations))
        .findFirst()
        .map(nothing::completed)
        .orElse(nothing);
  }

  private boolean contentIsStated() {
    return formula.isPresent() && units.isPresent();
  }

  private boolean hasStatedContent(Expansion.Result result) {
    double found = formula.orElseThrow().units(result.crystal().sites());
    return formula.get().agreesBesideHydrogen(result.crystal())
        && Math.abs(found / units.orElseThrow() - 1) <= UNITS_TOLERANCE;
  }

  private static Optional<Expansion.Result> attempt(Supplier<Expansion.Result> filling) {
    try {
      return Optional.of(filling.get());
    } catch (CrystalException e) {
      return Optional.empty();
    }
  }
}
