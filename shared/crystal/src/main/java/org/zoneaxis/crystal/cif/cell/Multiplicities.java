package org.zoneaxis.crystal.cif.cell;

import java.util.List;
import java.util.OptionalInt;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.site.ListedAtom;

/**
 * What the multiplicity column of a file means. By its definition it is the number of positions in
 * the cell; some programs write the order of the site symmetry there. The atoms that leave no doubt
 * about their number of images decide; where they disagree, the column is not used.
 */
final class Multiplicities {

  private enum Meaning {
    POSITIONS,
    ORDER,
    UNKNOWN
  }

  /** An atom this near to its mean position, in angstrom, is on it beyond doubt. */
  private static final double CERTAIN = 0.003;

  private final Meaning meaning;
  private final int groupOrder;

  private Multiplicities(Meaning meaning, int groupOrder) {
    this.meaning = meaning;
    this.groupOrder = groupOrder;
  }

  /**
   * Finds out what the column means.
   *
   * @param images the images of each atom
   * @param groupOrder how many operations there are
   */
  static Multiplicities of(
      List<ListedAtom> atoms, List<Images> images, int groupOrder, Lattice lattice) {
    int positions = 0;
    int orders = 0;
    for (int n = 0; n < atoms.size(); n++) {
      OptionalInt stated = atoms.get(n).hints().multiplicity();
      Images found = images.get(n);
      boolean certain =
          stated.isPresent()
              && atoms.get(n).hints().points() == 0
              && found.even()
              && found.shift() < CERTAIN
              && !found.areNearer(lattice, CellContent.SPLIT_RADIUS);
      if (certain) {
        positions += stated.getAsInt() == found.count() ? 1 : 0;
        orders += stated.getAsInt() * found.count() == groupOrder ? 1 : 0;
      }
    }
    Meaning meaning =
        positions > orders && orders == 0
            ? Meaning.POSITIONS
            : orders > positions && positions == 0 ? Meaning.ORDER : Meaning.UNKNOWN;
    return new Multiplicities(meaning, groupOrder);
  }

  /** How many positions the file says an atom has; empty where it does not say. */
  OptionalInt expected(ListedAtom atom) {
    OptionalInt stated = atom.hints().multiplicity();
    OptionalInt order = atom.hints().siteSymmetryOrder();
    if (stated.isPresent() && meaning == Meaning.POSITIONS) {
      return stated;
    }
    if (order.isEmpty() && meaning == Meaning.ORDER) {
      order = stated;
    }
    return order.isPresent() && groupOrder % order.getAsInt() == 0
        ? OptionalInt.of(groupOrder / order.getAsInt())
        : OptionalInt.empty();
  }
}
