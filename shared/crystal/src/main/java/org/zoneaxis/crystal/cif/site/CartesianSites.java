package org.zoneaxis.crystal.cif.site;

import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Turns Cartesian coordinates of a file into fractional ones, by the matrix that the file states:
 * {@code _atom_sites_fract_tran_matrix_ij} from Cartesian to fractional, or {@code
 * _atom_sites_Cartn_tran_matrix_ij} from fractional to Cartesian, each with its vector
 * (International Tables for Crystallography, volume G, section 3.2.3.1.2 (2006)).
 *
 * <p>How the axes lie in the cell is not guessed.
 */
final class CartesianSites {

  /** How far the metric of a stated matrix may be from that of the cell, relative. */
  private static final double TOLERANCE = 0.01;

  private final Vector3[] rows;
  private final Vector3 shift;
  private final boolean shiftFirst;

  private CartesianSites(Vector3[] rows, Vector3 shift, boolean shiftFirst) {
    this.rows = rows.clone();
    this.shift = shift;
    this.shiftFirst = shiftFirst;
  }

  /**
   * Reads the matrix of a block.
   *
   * @throws CrystalException where there is none, or it is not that of the cell
   */
  static CartesianSites read(CifBlock block, Lattice lattice) {
    Optional<Vector3[]> toFractional =
        matrix(block, "fract_tran_matrix").or(() -> matrix(block, "fract_transf_matrix"));
    if (toFractional.isPresent()) {
      Vector3[] rows = toFractional.get();
      requireCell(inverse(rows), lattice, "_atom_sites_fract_tran_matrix_11");
      Vector3 vector =
          vector(block, "fract_tran_vector")
              .or(() -> vector(block, "fract_transf_vector"))
              .orElse(new Vector3(0, 0, 0));
      return new CartesianSites(rows, vector, false);
    }
    Vector3[] toCartesian =
        matrix(block, "cartn_tran_matrix")
            .or(() -> matrix(block, "cartn_transf_matrix"))
            .orElseThrow(
                () ->
                    new CrystalException(
                        "_atom_site_fract_x",
                        "missing",
                        "Cartesian coordinates do not tell how their axes lie in the cell; list"
                            + " fractional coordinates, or state"
                            + " _atom_sites_Cartn_tran_matrix_11 to _33"));
    requireCell(toCartesian, lattice, "_atom_sites_Cartn_tran_matrix_11");
    Vector3 vector =
        vector(block, "cartn_tran_vector")
            .or(() -> vector(block, "cartn_transf_vector"))
            .orElse(new Vector3(0, 0, 0));
    return new CartesianSites(inverse(toCartesian), vector, true);
  }

  /** Fractional coordinates of a place, given in angstrom. */
  Vector3 fractions(Vector3 place) {
    return shiftFirst ? product(rows, place.minus(shift)) : product(rows, place).plus(shift);
  }

  private static Vector3 product(Vector3[] rows, Vector3 v) {
    return new Vector3(rows[0].dot(v), rows[1].dot(v), rows[2].dot(v));
  }

  /** The columns of the matrix from fractional to Cartesian are the cell vectors. */
  private static void requireCell(Vector3[] rows, Lattice lattice, String field) {
    Vector3[] edges = {lattice.a(), lattice.b(), lattice.c()};
    double[][] m = {elements(rows[0]), elements(rows[1]), elements(rows[2])};
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        double dot = m[0][i] * m[0][j] + m[1][i] * m[1][j] + m[2][i] * m[2][j];
        double scale = edges[i].length() * edges[j].length();
        if (!(Math.abs(dot - edges[i].dot(edges[j])) <= TOLERANCE * scale)) {
          throw new CrystalException(
              field,
              "a matrix of another cell",
              "its columns must be the cell vectors; list fractional coordinates");
        }
      }
    }
  }

  private static double[] elements(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }

  private static Vector3[] inverse(Vector3[] rows) {
    Vector3 bc = rows[1].cross(rows[2]);
    Vector3 ca = rows[2].cross(rows[0]);
    Vector3 ab = rows[0].cross(rows[1]);
    double volume = rows[0].dot(bc);
    return new Vector3[] {
      new Vector3(bc.x() / volume, ca.x() / volume, ab.x() / volume),
      new Vector3(bc.y() / volume, ca.y() / volume, ab.y() / volume),
      new Vector3(bc.z() / volume, ca.z() / volume, ab.z() / volume)
    };
  }

  private static Optional<Vector3[]> matrix(CifBlock block, String name) {
    Vector3[] rows = new Vector3[3];
    for (int i = 1; i <= 3; i++) {
      double[] row = new double[3];
      for (int j = 1; j <= 3; j++) {
        String tag = "atom_sites_" + name + "_" + i + j;
        String other = "atom_sites_" + name + "[" + i + "][" + j + "]";
        Optional<String> value = block.text(tag, other);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        row[j - 1] = CifNumber.parse("_" + tag, value.get());
      }
      rows[i - 1] = new Vector3(row[0], row[1], row[2]);
    }
    return Optional.of(rows);
  }

  private static Optional<Vector3> vector(CifBlock block, String name) {
    double[] v = new double[3];
    for (int i = 1; i <= 3; i++) {
      String tag = "atom_sites_" + name + "_" + i;
      Optional<String> value = block.text(tag, "atom_sites_" + name + "[" + i + "]");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      v[i - 1] = CifNumber.parse("_" + tag, value.get());
    }
    return Optional.of(new Vector3(v[0], v[1], v[2]));
  }
}
