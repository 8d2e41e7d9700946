package org.zoneaxis.crystal.cif.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.site.AtomSites;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/** The positions of symmetrically equivalent sites, and the atoms that share them. */
final class Orbit {

  private static final double OCCUPANCY_TOLERANCE = 0.01;
  private static final double SAME_OCCUPANCY = 1e-3;

  /** More atoms than this share no position, not even in high-entropy alloys. */
  private static final int MAX_ATOMS = 50;

  private final List<Vector3> positions;
  private final List<ListedAtom> atoms = new ArrayList<>();
  private int rows = 1;

  /** The orbit of an atom, which has these images in the cell. */
  Orbit(ListedAtom atom, List<Vector3> positions) {
    this.positions = List.copyOf(positions);
    this.atoms.add(atom);
  }

  List<Vector3> positions() {
    return positions;
  }

  /** The label of the atom listed first. */
  String label() {
    return atoms.get(0).label();
  }

  /** What became of an atom that has the images of an orbit. */
  enum Addition {
    /** It shares the site with those that are there. */
    SHARES,
    /** It is there already, and is not counted again. */
    LISTED_TWICE,
    /** It is an image of one that is there, both partly filled. */
    PARTIAL_IMAGE
  }

  /**
   * Adds an atom that has the same images.
   *
   * <p>Two rows of the same species and occupancy are one atom listed twice where together they
   * would be more than the site can hold. Where they would not, and one is an image of the other,
   * they are parts of an atom disordered about a symmetry element, or a list of the whole cell.
   * Otherwise they share the site, as Fe2+ and Fe3+ do.
   *
   * @param imagesAddUp whether parts that are images of one another are all counted
   * @throws CrystalException where the site is full
   */
  Addition add(ListedAtom atom, Lattice lattice, boolean imagesAddUp) {
    double filled = occupancy();
    boolean overfull = filled + atom.occupancy() > AtomSites.MAX_OCCUPANCY;
    boolean image = false;
    for (ListedAtom present : atoms) {
      boolean equal =
          present.species().equals(atom.species())
              && Math.abs(present.occupancy() - atom.occupancy()) < SAME_OCCUPANCY;
      image |= equal && !samePlace(present, atom, lattice);
      if (equal && overfull) {
        rows++;
        return Addition.LISTED_TWICE;
      }
    }
    rows += image ? 1 : 0;
    if (image && !imagesAddUp) {
      return Addition.PARTIAL_IMAGE;
    }
    if (overfull) {
      throw new CrystalException(
          "occupancy of " + atom.label() + " and " + label() + " at one position",
          CifNumber.fixed(filled + atom.occupancy(), 3) + " in sum",
          "atoms within 0.05 angstrom share a position, and must add up to at most 1");
    }
    if (atoms.size() == MAX_ATOMS) {
      throw new CrystalException(
          "atoms at the position of " + label(),
          "more than " + MAX_ATOMS,
          "at most " + MAX_ATOMS + " share a position");
    }
    atoms.add(atom);
    return image ? Addition.PARTIAL_IMAGE : Addition.SHARES;
  }

  /** Whether as many images of an atom are listed as there are. */
  boolean isListedWhole() {
    return rows >= positions.size();
  }

  /** Whether the occupancies add up to more than rounding explains. */
  boolean isOverfull() {
    return occupancy() > 1 + OCCUPANCY_TOLERANCE;
  }

  private double occupancy() {
    return atoms.stream().mapToDouble(ListedAtom::occupancy).sum();
  }

  private static boolean samePlace(ListedAtom p, ListedAtom q, Lattice lattice) {
    Vector3 difference = p.position().minus(q.position());
    return lattice
        .nearestImage(difference.x(), difference.y(), difference.z(), Placement.MERGE_RADIUS)
        .isPresent();
  }

  /** The sites, each with all occupants; occupancies of more than 1 in sum are scaled to 1. */
  List<Site> sites() {
    Map<Element, Occupant> occupants = new EnumMap<>(Element.class);
    double scale = isOverfull() ? 1 / occupancy() : 1;
    for (ListedAtom atom : atoms) {
      Occupant occupant =
          new Occupant(atom.element(), scale * atom.occupancy(), atom.displacement());
      occupants.merge(atom.element(), occupant, Orbit::together);
    }
    List<Occupant> content = List.copyOf(occupants.values());
    return positions.stream().map(p -> new Site(p.x(), p.y(), p.z(), content)).toList();
  }

  /** One element in two states: occupancies add up, displacements are averaged by occupancy. */
  private static Occupant together(Occupant p, Occupant q) {
    double sum = p.occupancy() + q.occupancy();
    OptionalDouble displacement =
        p.displacement().isPresent() && q.displacement().isPresent()
            ? OptionalDouble.of(
                (p.occupancy() * p.displacement().getAsDouble()
                        + q.occupancy() * q.displacement().getAsDouble())
                    / sum)
            : p.displacement().isPresent() ? p.displacement() : q.displacement();
    return new Occupant(p.element(), Math.min(1, sum), displacement);
  }
}
