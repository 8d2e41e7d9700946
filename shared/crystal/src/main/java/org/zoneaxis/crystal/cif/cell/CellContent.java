package org.zoneaxis.crystal.cif.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.site.AtomSites;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Fills a cell with all images of the listed atoms. Atoms whose images coincide share their
 * positions.
 *
 * <p>What a list leaves open is decided by the stated formula: whether partly filled atoms that are
 * images of one another are both to be counted, and whether a full stop stands for the coordinate
 * 0. Without one, images are counted once only where the whole cell is listed, and a full stop is
 * refused.
 */
public final class CellContent {

  /** Closer than this, in angstrom, atoms cannot be there together. */
  static final double SPLIT_RADIUS = 0.5;

  /** What is decided about a list. */
  private record Reading(boolean imagesAddUp, boolean pointsAreZero) {}

  private final Lattice lattice;
  private final Reading reading;
  private final Warnings warnings = new Warnings();
  private final List<Orbit> orbits = new ArrayList<>();
  private final List<ListedSite> listed = new ArrayList<>();
  private final PositionIndex positions;
  private final PositionIndex surroundings;
  private boolean partialImages;

  private CellContent(Lattice lattice, Reading reading) {
    this.lattice = lattice;
    this.reading = reading;
    this.positions = new PositionIndex(lattice, Placement.MERGE_RADIUS);
    this.surroundings = new PositionIndex(lattice, SPLIT_RADIUS);
  }

  /**
   * Fills a cell.
   *
   * @param operations a group of symmetry operations of the lattice
   * @param formula the stated formula, by which doubts are decided
   * @param warnings to which those of the content are added
   * @throws CrystalException where there are more than 5000 positions, atoms share a position that
   *     is full, or the coordinates of one are in doubt
   */
  public static CellContent of(
      Lattice lattice,
      List<SymmetryOperation> operations,
      List<ListedAtom> atoms,
      Optional<StatedFormula> formula,
      Warnings warnings) {
    Map<Vector3, Images> known = new HashMap<>();
    List<Images> images = new ArrayList<>();
    for (ListedAtom atom : atoms) {
      images.add(
          known.computeIfAbsent(
              atom.position(),
              place -> Images.of(place, operations, lattice, Placement.MERGE_RADIUS)));
    }
    Multiplicities stated = Multiplicities.of(atoms, images, operations.size(), lattice);
    List<Placement> placements = new ArrayList<>();
    boolean doubtfulPoints = false;
    for (int n = 0; n < atoms.size(); n++) {
      ListedAtom atom = atoms.get(n);
      placements.add(Placement.of(atom, images.get(n), stated.expected(atom), operations, lattice));
      doubtfulPoints |= atom.hints().points() > 0 && stated.expected(atom).isEmpty();
    }
    CellContent content =
        doubtfulPoints
            ? pointsDecided(lattice, atoms, placements, stated, formula)
            : imagesDecided(lattice, atoms, placements, stated, formula, true);
    warnings.addAll(content.warnings);
    return content;
  }

  private static CellContent pointsDecided(
      Lattice lattice,
      List<ListedAtom> atoms,
      List<Placement> placements,
      Multiplicities stated,
      Optional<StatedFormula> formula) {
    for (boolean zero : new boolean[] {true, false}) {
      Optional<CellContent> content =
          attempted(() -> imagesDecided(lattice, atoms, placements, stated, formula, zero));
      if (content.isPresent()
          && formula.filter(f -> f.agreesWith(content.get().sites())).isPresent()) {
        return content.get();
      }
    }
    long unplaced = atoms.stream().filter(a -> a.hints().points() == 3).count();
    boolean partly = atoms.stream().anyMatch(a -> a.hints().points() % 3 > 0);
    if (formula.isEmpty() && !partly && 2 * unplaced < atoms.size()) {
      return imagesDecided(lattice, atoms, placements, stated, formula, false);
    }
    ListedAtom doubtful =
        atoms.stream().filter(a -> a.hints().points() > 0).findFirst().orElseThrow();
    throw new CrystalException(
        "coordinates of " + doubtful.label(),
        "written with a full stop",
        "neither multiplicity nor formula tell whether 0 is meant; write 0, or ? where the"
            + " position is not known");
  }

  /** A reading that may be impossible, as where 0 is the place of another atom. */
  private static Optional<CellContent> attempted(Supplier<CellContent> reading) {
    try {
      return Optional.of(reading.get());
    } catch (CrystalException e) {
      return Optional.empty();
    }
  }

  private static CellContent imagesDecided(
      Lattice lattice,
      List<ListedAtom> atoms,
      List<Placement> placements,
      Multiplicities stated,
      Optional<StatedFormula> formula,
      boolean pointsAreZero) {
    CellContent both = new CellContent(lattice, new Reading(true, pointsAreZero));
    both.addAll(atoms, placements, stated);
    if (!both.partialImages) {
      return both;
    }
    CellContent once = new CellContent(lattice, new Reading(false, pointsAreZero));
    once.addAll(atoms, placements, stated);
    boolean bothAgree = formula.isPresent() && formula.get().agreesWith(both.sites());
    boolean onceAgrees = formula.isPresent() && formula.get().agreesWith(once.sites());
    if (bothAgree != onceAgrees) {
      return bothAgree ? both : once;
    }
    return once.orbits.stream().allMatch(Orbit::isListedWhole) ? once : both;
  }

  private void addAll(List<ListedAtom> atoms, List<Placement> placements, Multiplicities stated) {
    for (int n = 0; n < atoms.size(); n++) {
      ListedAtom atom = atoms.get(n);
      boolean doubtful = atom.hints().points() > 0 && stated.expected(atom).isEmpty();
      if (doubtful && !reading.pointsAreZero()) {
        warnings.leftOut(atom.label(), "it has no coordinates");
      } else {
        add(atom, placements.get(n));
      }
    }
    for (Orbit orbit : orbits) {
      if (orbit.isOverfull()) {
        warnings.note(AtomSites.SCALED, orbit.label());
      }
    }
  }

  private void add(ListedAtom listedAtom, Placement placement) {
    placement.remark().ifPresent(remark -> warnings.note(remark, listedAtom.label()));
    ListedAtom atom = listedAtom.filling(Math.min(1, placement.weight() * listedAtom.occupancy()));
    List<Vector3> images = placement.positions();
    listed.add(new ListedSite(atom.label(), atom.element(), atom.occupancy(), images.size()));
    Optional<Orbit> shared =
        positions
            .nearest(images.get(0))
            .map(neighbour -> orbits.get(neighbour.owner()))
            .filter(orbit -> orbit.positions().size() == images.size());
    if (shared.isPresent()) {
      share(shared.get(), atom);
      return;
    }
    if (positions.size() + images.size() > Crystal.MAX_SITES) {
      throw new CrystalException(
          "number of sites in the cell",
          "more than " + Crystal.MAX_SITES,
          "at most " + Crystal.MAX_SITES + " are computed with");
    }
    addOrbit(new Orbit(atom, images));
  }

  private void share(Orbit orbit, ListedAtom atom) {
    switch (orbit.add(atom, lattice, reading.imagesAddUp())) {
      case LISTED_TWICE -> warnings.listedTwice(atom.label());
      case PARTIAL_IMAGE -> {
        partialImages = true;
        if (reading.imagesAddUp()) {
          warnings.note(
              "Partly filled images of one another, which were all counted", atom.label());
        } else {
          warnings.listedTwice(atom.label());
        }
      }
      case SHARES -> {
        // Nothing to say: several elements share a site, or one in several states.
      }
    }
  }

  private void addOrbit(Orbit orbit) {
    for (Vector3 position : orbit.positions()) {
      surroundings
          .nearest(position)
          .ifPresent(
              near ->
                  warnings.split(
                      orbit.label(),
                      near.owner() == orbits.size()
                          ? orbit.label()
                          : orbits.get(near.owner()).label()));
      positions.add(position, orbits.size());
      surroundings.add(position, orbits.size());
    }
    orbits.add(orbit);
  }

  /** All sites of the cell. */
  public List<Site> sites() {
    return orbits.stream().flatMap(orbit -> orbit.sites().stream()).toList();
  }

  /** The atoms added, with the number of their images. */
  public List<ListedSite> listed() {
    return List.copyOf(listed);
  }
}
