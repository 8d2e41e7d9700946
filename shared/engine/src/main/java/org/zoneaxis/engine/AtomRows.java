package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.refusal.CrystalException;

/** A crystal as rows of numbers, one an atom; those of one site stand together. */
final class AtomRows {

  /** Site, x, y, z, occupancy, mean square displacement in square angstrom or no number. */
  private static final int ATOM = 6;

  private AtomRows() {}

  /**
   * The crystal.
   *
   * @param hexagonal whether it is rhombohedral and to be seen on hexagonal axes
   * @throws CrystalException where it is none
   */
  static Crystal crystal(double[] cell, String[] elements, double[] atoms, boolean hexagonal) {
    List<Site> sites = new ArrayList<>();
    int atom = 0;
    while (atom < elements.length) {
      int first = ATOM * atom;
      List<Occupant> occupants = new ArrayList<>();
      while (atom < elements.length && atoms[ATOM * atom] == atoms[first]) {
        occupants.add(occupant(elements[atom], atoms[ATOM * atom + 4], atoms[ATOM * atom + 5]));
        atom++;
      }
      sites.add(new Site(atoms[first + 1], atoms[first + 2], atoms[first + 3], occupants));
    }
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), sites);
    return hexagonal ? HexagonalAxes.of(crystal) : crystal;
  }

  private static Occupant occupant(String symbol, double occupancy, double displacement) {
    Element element =
        Element.ofSymbol(symbol)
            .orElseThrow(() -> new CrystalException("element", symbol, "a symbol is needed"));
    return new Occupant(
        element,
        occupancy,
        Double.isNaN(displacement) ? OptionalDouble.empty() : OptionalDouble.of(displacement));
  }
}
