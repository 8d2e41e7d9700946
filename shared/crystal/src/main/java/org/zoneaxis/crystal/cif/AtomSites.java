package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Vector3;

/** Reads the list of atom sites of a data block. */
final class AtomSites {

  /** More listed sites than this are no structure that a zone-axis pattern is read from. */
  static final int MAX_LISTED = 2000;

  /** Coordinates of one structure are within a few cells of the origin. */
  private static final double MAX_COORDINATE = 100;

  /** What rounding may add to an occupancy of 1. */
  private static final double OCCUPANCY_TOLERANCE = 0.01;

  private static final String X = "atom_site_fract_x";

  private final CifBlock block;
  private final Warnings warnings;
  private final ElementNotation elements;
  private final Displacements displacements;
  private final int rows;
  private final Map<String, Integer> occurrences = new HashMap<>();

  private AtomSites(CifBlock block, Lattice lattice, Set<Element> stated, Warnings warnings) {
    this.block = block;
    this.warnings = warnings;
    this.elements = new ElementNotation(stated);
    this.rows = block.values(X).size();
    this.displacements = new Displacements(block, lattice);
  }

  /** Whether a block lists any atom site. */
  static boolean in(CifBlock block) {
    return block.has(X);
  }

  /**
   * Reads the sites.
   *
   * @param stated the elements of the stated formula; empty where there is none
   * @throws CrystalException where there is none, there are too many, or one cannot be read
   */
  static List<ListedAtom> read(
      CifBlock block, Lattice lattice, Set<Element> stated, Warnings warnings) {
    return new AtomSites(block, lattice, stated, warnings).read();
  }

  private List<ListedAtom> read() {
    if (rows > MAX_LISTED) {
      throw new CrystalException(
          "number of listed atom sites", Integer.toString(rows), "at most " + MAX_LISTED);
    }
    List<String> labels = column("atom_site_label");
    List<String> types = column("atom_site_type_symbol");
    List<String> xs = column(X);
    List<String> ys = required("atom_site_fract_y");
    List<String> zs = required("atom_site_fract_z");
    List<String> occupancies = column("atom_site_occupancy");
    List<String> flags = column("atom_site_calc_flag");
    List<ListedAtom> atoms = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String label = labels.get(row).isEmpty() ? "number " + (row + 1) : labels.get(row);
      double occupancy = occupancy(label, occupancies.get(row));
      int occurrence = occurrences.merge(labels.get(row), 1, Integer::sum) - 1;
      if (xs.get(row).isEmpty() || ys.get(row).isEmpty() || zs.get(row).isEmpty()) {
        warnings.leftOut(label, "it has no coordinates");
      } else if (flags.get(row).equalsIgnoreCase("dum")) {
        warnings.leftOut(label, "it is a dummy");
      } else if (occupancy == 0) {
        warnings.leftOut(label, "its occupancy is 0");
      } else {
        Vector3 position =
            new Vector3(
                coordinate("x", label, xs.get(row)),
                coordinate("y", label, ys.get(row)),
                coordinate("z", label, zs.get(row)));
        OptionalDouble displacement = displacements.of(labels.get(row), row, occurrence);
        atoms.add(atom(label, labels.get(row), types.get(row), position, occupancy, displacement));
      }
    }
    if (atoms.isEmpty()) {
      throw new CrystalException(
          "number of atom sites with coordinates", "0", "a crystal has at least one");
    }
    return atoms;
  }

  private ListedAtom atom(
      String name,
      String label,
      String type,
      Vector3 position,
      double occupancy,
      OptionalDouble displacement) {
    ElementNotation.Species species = elements.read(label, type);
    if (species.hydrogenLeftOut()) {
      warnings.hydrogenLeftOut(name);
    }
    return new ListedAtom(
        name,
        type.isEmpty() ? species.element().symbol() : type,
        species.element(),
        position,
        occupancy,
        displacement);
  }

  private List<String> column(String tag) {
    if (!block.has(tag)) {
      return Collections.nCopies(rows, "");
    }
    List<String> values = block.values(tag);
    if (values.size() != rows) {
      throw new CrystalException(
          "_" + tag,
          values.size() + " values",
          "it must be in the loop of _" + X + ", which has " + rows + " rows");
    }
    return values;
  }

  private List<String> required(String tag) {
    if (!block.has(tag)) {
      throw new CrystalException("_" + tag, "missing", "each atom site needs x, y and z");
    }
    return column(tag);
  }

  private static double coordinate(String axis, String label, String text) {
    String field = "_atom_site_fract_" + axis + " of " + label;
    double value = CifNumber.parse(field, text);
    if (Math.abs(value) > MAX_COORDINATE) {
      throw new CrystalException(
          field, "'" + text + "'", "it must be a fraction of the cell edge, such as 0.25");
    }
    return value;
  }

  private static double occupancy(String label, String text) {
    if (text.isEmpty()) {
      return 1;
    }
    String field = "_atom_site_occupancy of " + label;
    double value = CifNumber.parse(field, text);
    if (value < 0 || value > 1 + OCCUPANCY_TOLERANCE) {
      throw new CrystalException(field, "'" + text + "'", "it must be 0 to 1");
    }
    return Math.min(1, value);
  }
}
