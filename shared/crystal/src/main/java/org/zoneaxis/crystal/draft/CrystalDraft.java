package org.zoneaxis.crystal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.AsymmetricSite;
import org.zoneaxis.crystal.cif.StatedSymmetry;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * A crystal as somebody writes it down.
 *
 * <p>The crystal that it makes is the one that a file with the same cell, group and sites makes,
 * with the operations listed. Two things are stricter: the cell must have the shape that the group
 * needs to 0.01 per cent, since a strained one has another group; and a symbol that leaves open the
 * origin or the axes is refused unless only one of them gives a crystal.
 *
 * @param cell the parameters of the cell
 * @param spaceGroup a symbol or a number, with the choice of origin or axes where there is one
 * @param sites one of each orbit, 1 to 2000
 */
public record CrystalDraft(GivenCell cell, String spaceGroup, List<AsymmetricSite> sites) {

  /** What the space group is called in messages. */
  public static final String GROUP_FIELD = "spaceGroup";

  /** As many sites are named in a message. */
  private static final int NAMED_SITES = 12;

  /** Copies the list. */
  public CrystalDraft {
    sites = List.copyOf(sites);
    if (sites.isEmpty()) {
      throw new CrystalException(SitesText.FIELD, "empty", "a crystal has at least one site");
    }
    if (sites.size() > AsymmetricSite.MOST) {
      throw new CrystalException(
          SitesText.FIELD, sites.size() + " sites", "at most " + AsymmetricSite.MOST);
    }
  }

  /**
   * A crystal in words.
   *
   * @param cell as {@link GivenCell#parse} reads it
   * @param spaceGroup as {@link StatedSymmetry#meant} reads it
   * @param sites as {@link SitesText#read} reads them
   * @throws CrystalException where one of them cannot be read
   */
  public static CrystalDraft parse(String cell, String spaceGroup, String sites) {
    return new CrystalDraft(GivenCell.parse(cell), spaceGroup, SitesText.read(sites));
  }

  private record Candidate(StatedSymmetry symmetry, StatedSymmetry.Filled filled) {}

  /**
   * The crystal.
   *
   * @return with what is to be known of it
   * @throws CrystalException where it is none, or more than one
   */
  public StatedSymmetry.Filled fill() {
    List<Candidate> candidates = new ArrayList<>();
    List<CrystalException> refusals = new ArrayList<>();
    for (StatedSymmetry symmetry : settings()) {
      try {
        candidates.add(new Candidate(symmetry, filled(symmetry)));
      } catch (CrystalException e) {
        refusals.add(e);
      }
    }
    if (candidates.isEmpty()) {
      throw refusals.get(0);
    }
    Candidate first = candidates.get(0);
    if (candidates.stream().anyMatch(c -> !c.filled().equals(first.filled()))) {
      throw new CrystalException(
          GROUP_FIELD,
          "'" + spaceGroup.strip() + "'",
          "it leaves open which origin or axes the sites refer to; write "
              + candidates.stream()
                  .map(c -> c.symmetry().name() + " (" + c.filled().crystal().formula() + ")")
                  .collect(Collectors.joining(" or ")));
    }
    return first.filled();
  }

  /** Two numbers are a and c where both would do: an angle is called so. */
  private List<StatedSymmetry> settings() {
    List<StatedSymmetry> meant = StatedSymmetry.meant(GROUP_FIELD, spaceGroup);
    if (!(cell instanceof GivenCell.Listed listed) || listed.numbers().size() != 2) {
      return meant;
    }
    List<StatedSymmetry> withEdges =
        meant.stream().filter(s -> CellForm.of(s) != CellForm.RHOMBOHEDRAL).toList();
    return withEdges.isEmpty() ? meant : withEdges;
  }

  private StatedSymmetry.Filled filled(StatedSymmetry symmetry) {
    CellForm form = CellForm.of(symmetry);
    Lattice lattice = form.complete(cell, symmetry.name());
    if (symmetry.misfit(lattice) > CellForm.TOLERANCE) {
      throw new CrystalException(
          GivenCell.FIELD,
          DraftText.allParameters(lattice) + " (angstrom, degrees)",
          symmetry.name()
              + " is "
              + form.requirement()
              + remaining(symmetry, lattice)
                  .map(left -> "; in this cell take " + left)
                  .orElse("; in this cell list all sites in P1"));
    }
    return symmetry.fill(lattice, sites);
  }

  /** What a strained cell leaves of the symmetry, and the sites that stand for all in it. */
  private Optional<String> remaining(StatedSymmetry symmetry, Lattice lattice) {
    try {
      List<Site> all = symmetry.fill(lattice, sites).crystal().sites();
      return symmetry
          .remaining(lattice, CellForm.TOLERANCE)
          .flatMap(
              left ->
                  left.asymmetricUnit(lattice, all)
                      .map(unit -> left.name() + " with the sites " + named(unit)));
    } catch (CrystalException e) {
      return Optional.empty();
    }
  }

  private static String named(List<Site> unit) {
    return unit.size() > NAMED_SITES
        ? "that it has, " + unit.size() + " of them"
        : SitesText.of(unit).replace("\n", "; ");
  }

  /** The crystal with its normal form alone. */
  public Crystal crystal() {
    return fill().crystal();
  }
}
