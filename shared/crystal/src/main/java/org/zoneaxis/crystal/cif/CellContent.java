package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Vector3;

/**
 * Fills a cell with all images of the listed atoms.
 *
 * <p>Images of an atom within 0.05 angstrom are one, at their mean position, which makes 0.33333 on
 * a three-fold axis 1/3 again. Atoms whose images coincide share their positions.
 */
final class CellContent {

  /** What rounding of coordinates to three or four digits comes to in a large cell, in angstrom. */
  static final double MERGE_RADIUS = 0.05;

  /** Closer than this, in angstrom, atoms cannot be there together. */
  private static final double SPLIT_RADIUS = 0.5;

  private final Lattice lattice;
  private final List<SymmetryOperation> operations;
  private final Warnings warnings;
  private final List<Orbit> orbits = new ArrayList<>();
  private final List<CifDocument.ListedSite> listed = new ArrayList<>();
  private final PositionIndex positions;
  private final PositionIndex surroundings;

  /**
   * An empty cell.
   *
   * @param operations a group of symmetry operations of the lattice
   */
  CellContent(Lattice lattice, List<SymmetryOperation> operations, Warnings warnings) {
    this.lattice = lattice;
    this.operations = operations;
    this.warnings = warnings;
    this.positions = new PositionIndex(lattice, MERGE_RADIUS);
    this.surroundings = new PositionIndex(lattice, SPLIT_RADIUS);
  }

  /**
   * Adds an atom and its images.
   *
   * @throws CrystalException where there are more than 5000 positions, or the atom shares a
   *     position that is full
   */
  void add(ListedAtom atom) {
    List<Vector3> images = images(atom);
    listed.add(
        new CifDocument.ListedSite(atom.label(), atom.element(), atom.occupancy(), images.size()));
    Optional<Orbit> shared =
        positions
            .nearest(images.get(0))
            .map(neighbour -> orbits.get(neighbour.owner()))
            .filter(orbit -> orbit.positions().size() == images.size());
    if (shared.isPresent()) {
      if (!shared.get().add(atom, lattice)) {
        warnings.listedTwice(atom.label());
      }
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

  private List<Vector3> images(ListedAtom atom) {
    PositionIndex index = new PositionIndex(lattice, MERGE_RADIUS);
    List<Vector3> first = new ArrayList<>();
    List<Vector3> shift = new ArrayList<>();
    List<Integer> count = new ArrayList<>();
    for (SymmetryOperation operation : operations) {
      Vector3 image = inCell(operation.apply(atom.position()));
      Optional<PositionIndex.Neighbour> known = index.nearest(image);
      if (known.isPresent()) {
        int number = known.get().owner();
        shift.set(number, shift.get(number).plus(known.get().offset()));
        count.set(number, count.get(number) + 1);
      } else {
        index.add(image, first.size());
        first.add(image);
        shift.add(new Vector3(0, 0, 0));
        count.add(1);
      }
    }
    if (count.stream().distinct().count() > 1) {
      throw new CrystalException(
          "coordinates of " + atom.label(),
          "some " + MERGE_RADIUS + " angstrom from a symmetry element",
          "put the atom on the element, or further away from it");
    }
    List<Vector3> means = new ArrayList<>();
    for (int n = 0; n < first.size(); n++) {
      Vector3 mean = lattice.fractions(shift.get(n).times(1.0 / count.get(n)));
      means.add(inCell(first.get(n).plus(mean)));
    }
    return means;
  }

  private static Vector3 inCell(Vector3 position) {
    return new Vector3(inCell(position.x()), inCell(position.y()), inCell(position.z()));
  }

  private static double inCell(double coordinate) {
    double fraction = coordinate - Math.floor(coordinate);
    return fraction < 1 ? fraction : 0;
  }

  /** All sites of the cell. */
  List<Site> sites() {
    return orbits.stream().flatMap(orbit -> orbit.sites().stream()).toList();
  }

  /** The atoms added, with the number of their images. */
  List<CifDocument.ListedSite> listed() {
    return List.copyOf(listed);
  }
}
