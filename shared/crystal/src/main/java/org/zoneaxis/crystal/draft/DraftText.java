package org.zoneaxis.crystal.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.StatedSymmetry;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * A crystal in the words of a form: what {@link CrystalDraft#parse} makes a crystal of.
 *
 * @param cell the parameters that its symmetry leaves free, or all six
 * @param spaceGroup the symbol with its choice of origin or axes
 * @param sites one of each orbit, a line each
 */
public record DraftText(String cell, String spaceGroup, String sites) {

  private static final String NONE = "P1";

  /** Of angstrom and degrees, in words: a copy is to be changed. */
  private static final int DECIMALS = 6;

  /**
   * The words of a crystal: those of its group where that makes the same crystal of one site of
   * each orbit, and otherwise all of its sites in P1. Structures of databases may have another
   * origin than the tables of their group, and strained cells another group than they state.
   */
  public static DraftText of(Crystal crystal) {
    return symmetries(crystal).stream()
        .flatMap(symmetry -> of(crystal, symmetry).stream())
        .findFirst()
        .orElseGet(
            () ->
                new DraftText(
                    allParameters(crystal.lattice()), NONE, SitesText.of(crystal.sites())));
  }

  private static List<StatedSymmetry> symmetries(Crystal crystal) {
    try {
      return crystal
          .spaceGroup()
          .map(group -> StatedSymmetry.meant(CrystalDraft.GROUP_FIELD, group.symbol()))
          .orElse(List.of());
    } catch (CrystalException e) {
      return List.of();
    }
  }

  private static Optional<DraftText> of(Crystal crystal, StatedSymmetry symmetry) {
    Lattice lattice = crystal.lattice();
    if (symmetry.misfit(lattice) > CellForm.TOLERANCE) {
      return Optional.empty();
    }
    Optional<List<Site>> unit = symmetry.asymmetricUnit(lattice, crystal.sites());
    return unit.map(
        sites ->
            new DraftText(
                freeParameters(lattice, CellForm.of(symmetry)),
                symmetry.name(),
                SitesText.of(sites)));
  }

  static String allParameters(Lattice lattice) {
    return Stream.of(CellParameter.values())
        .map(parameter -> Decimal.of(parameter.of(lattice), DECIMALS))
        .collect(Collectors.joining(" "));
  }

  /** An angle among two is named, so that it is not taken for an edge. */
  private static String freeParameters(Lattice lattice, CellForm form) {
    boolean named = form == CellForm.RHOMBOHEDRAL;
    return form.free().stream()
        .map(
            parameter ->
                (named ? parameter.label() + "=" : "")
                    + Decimal.of(parameter.of(lattice), DECIMALS))
        .collect(Collectors.joining(" "));
  }
}
