package org.zoneaxis.crystal.cif.cell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.site.AtomSites;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Where an atom and its images are.
 *
 * <p>Images within 0.05 angstrom are one, at their mean position, which makes 0.33333 on a
 * three-fold axis 1/3 again. Coordinates of two digits may be further off; that they are rounded is
 * believed where the exact fraction lies on a symmetry element and the stated multiplicity agrees.
 *
 * @param positions the positions of the cell, each once
 * @param weight how many images fall together on each beyond what symmetry brings there: two halves
 *     of an atom disordered about a mirror count as one atom on it
 * @param remark what had to be assumed; empty where nothing
 */
record Placement(List<Vector3> positions, int weight, Optional<String> remark) {

  /** What rounding of coordinates to three or four digits comes to in a large cell, in angstrom. */
  static final double MERGE_RADIUS = 0.05;

  private static final String ROUNDED =
      "Taken to lie on a special position, as the coordinates are rounded";

  private static final String WEIGHTED =
      "Disordered about a symmetry element, and all its images were counted";

  private static final String NEAR =
      "Partly filled and near a symmetry element; taken to lie on it and counted once";

  private static final String POINTS = "A full stop in place of a coordinate was taken as 0";

  private static final double[] WIDER = {0.1, 0.2, 0.35};
  private static final double EXACT = 1e-9;
  private static final double PARTIAL = 0.999;
  private static final double[] FRACTIONS = {1 / 3.0, 2 / 3.0, 1 / 6.0, 5 / 6.0};

  Placement {
    positions = List.copyOf(positions);
  }

  /**
   * Places an atom.
   *
   * @param base its images within the usual radius
   * @param expected the number of positions that the file states; empty where it does not
   * @throws CrystalException where it is neither on a symmetry element nor off it
   */
  static Placement of(
      ListedAtom atom,
      Images base,
      OptionalInt expected,
      List<SymmetryOperation> operations,
      Lattice lattice) {
    if (atom.hints().points() > 0 && expected.isPresent()) {
      requireMultiplicity(atom, base, expected.getAsInt());
      return new Placement(base.positions(), 1, Optional.of(POINTS));
    }
    if (atom.hints().points() > 0) {
      return new Placement(base.positions(), 1, Optional.of(POINTS));
    }
    Vector3 snapped = snapped(atom);
    Images exact =
        snapped.equals(atom.position())
            ? base
            : Images.of(snapped, operations, lattice, MERGE_RADIUS);
    boolean agrees = expected.isEmpty() || expected.getAsInt() == exact.count();
    if (exact.even() && exact.count() < base.count() && agrees) {
      return new Placement(exact.positions(), 1, Optional.of(ROUNDED));
    }
    Optional<Images> merged = merged(atom, base, expected, operations, lattice);
    if (merged.isPresent()) {
      return new Placement(merged.get().positions(), 1, Optional.of(ROUNDED));
    }
    if (!base.even()) {
      throw new CrystalException(
          "coordinates of " + atom.label(),
          "some " + MERGE_RADIUS + " angstrom from a symmetry element",
          "put the atom on the element, or further away from it");
    }
    return weighted(atom, base, expected, operations, lattice);
  }

  private static void requireMultiplicity(ListedAtom atom, Images base, int expected) {
    if (base.count() != expected) {
      throw new CrystalException(
          "coordinates of " + atom.label(),
          "written with a full stop",
          "taken as 0 it would give "
              + base.count()
              + " positions instead of "
              + expected
              + "; write the numbers");
    }
  }

  /** Thirds and sixths that were rounded to two digits or more, made exact. */
  private static Vector3 snapped(ListedAtom atom) {
    Vector3 place = atom.position();
    Vector3 unit = atom.hints().lastDigits();
    return new Vector3(
        snapped(place.x(), unit.x()), snapped(place.y(), unit.y()), snapped(place.z(), unit.z()));
  }

  private static double snapped(double coordinate, double unit) {
    if (unit <= 0 || unit > 0.01 + EXACT) {
      return coordinate;
    }
    double whole = Math.floor(coordinate);
    for (double fraction : FRACTIONS) {
      double difference = Math.abs(coordinate - whole - fraction);
      if (difference < unit) {
        return whole + fraction;
      }
    }
    return coordinate;
  }

  /**
   * Images merged within a wider radius, where the usual one cannot be right: it tears apart what
   * belongs together, whole atoms would be nearer than atoms are, or the file states fewer
   * positions.
   */
  private static Optional<Images> merged(
      ListedAtom atom,
      Images base,
      OptionalInt expected,
      List<SymmetryOperation> operations,
      Lattice lattice) {
    boolean fewer = expected.isPresent() && expected.getAsInt() < base.count();
    boolean tooNear =
        atom.occupancy() > PARTIAL && base.areNearer(lattice, CellContent.SPLIT_RADIUS);
    if (base.even() && !fewer && !tooNear) {
      return Optional.empty();
    }
    double reach = base.even() ? rounding(atom, lattice) : Math.max(0.1, rounding(atom, lattice));
    for (double radius : WIDER) {
      Images wider = Images.of(atom.position(), operations, lattice, radius);
      boolean agrees = expected.isEmpty() || expected.getAsInt() == wider.count();
      boolean better = wider.count() < base.count() || !base.even();
      if (wider.even() && better && agrees && wider.shift() <= reach) {
        return Optional.of(wider);
      }
    }
    return Optional.empty();
  }

  /** How far one unit of the last digits moves an atom, in angstrom. */
  private static double rounding(ListedAtom atom, Lattice lattice) {
    Vector3 unit = atom.hints().lastDigits();
    return unit.x() * lattice.lengthA()
        + unit.y() * lattice.lengthB()
        + unit.z() * lattice.lengthC();
  }

  private static Placement weighted(
      ListedAtom atom,
      Images base,
      OptionalInt expected,
      List<SymmetryOperation> operations,
      Lattice lattice) {
    boolean deliberate =
        atom.occupancy() < PARTIAL
            && base.shift() > EXACT
            && base.shift() > rounding(atom, lattice);
    OptionalInt meant =
        deliberate && atom.hints().aboutElement() ? OptionalInt.of(operations.size()) : expected;
    if (meant.isPresent() && meant.getAsInt() > base.count() && base.shift() > EXACT) {
      int weight = meant.getAsInt() / base.count();
      boolean fits = weight * atom.occupancy() <= AtomSites.MAX_OCCUPANCY;
      if (weight * base.count() == meant.getAsInt() && fits) {
        return new Placement(base.positions(), weight, Optional.of(WEIGHTED));
      }
    }
    return new Placement(base.positions(), 1, deliberate ? Optional.of(NEAR) : Optional.empty());
  }
}
