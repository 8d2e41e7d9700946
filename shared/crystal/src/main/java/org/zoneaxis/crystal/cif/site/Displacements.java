package org.zoneaxis.crystal.cif.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Mean square displacements of the listed sites, as U in square angstrom.
 *
 * <p>B is 8 pi^2 U, and beta_ij is 2 pi^2 U_ij a*_i a*_j. Of anisotropic ones the equivalent
 * isotropic is taken, U_eq = 1/3 sum_i sum_j U_ij a*_i a*_j (a_i . a_j) (R. X. Fischer and E.
 * Tillmanns, Acta Cryst. C44 (1988) 775; notation of R. W. Grosse-Kunstleve and P. D. Adams, J.
 * Appl. Cryst. 35 (2002) 477).
 */
final class Displacements {

  private static final double B_PER_U = 8 * Math.PI * Math.PI;

  /** No atom of a crystal moves further; larger numbers are B under the name of U, or dummies. */
  private static final double MAX_U = 2;

  private static final int[][] INDICES = {{1, 1}, {2, 2}, {3, 3}, {1, 2}, {1, 3}, {2, 3}};

  private final Lattice lattice;
  private final Warnings warnings;
  private final List<String> isotropicU;
  private final List<String> isotropicB;
  private final Map<String, List<OptionalDouble>> anisotropic = new HashMap<>();

  /** Reads what a block states about displacements. What is no number is left out and warned of. */
  Displacements(CifBlock block, Lattice lattice, Warnings warnings) {
    this.lattice = lattice;
    this.warnings = warnings;
    this.isotropicU = block.values("atom_site_u_iso_or_equiv");
    this.isotropicB = block.values("atom_site_b_iso_or_equiv");
    readAnisotropic(block, "u", (i, j) -> 1);
    readAnisotropic(block, "b", (i, j) -> B_PER_U);
    Vector3[] reciprocal = {lattice.reciprocalA(), lattice.reciprocalB(), lattice.reciprocalC()};
    readAnisotropic(
        block,
        "beta",
        (i, j) -> B_PER_U / 4 * reciprocal[i - 1].length() * reciprocal[j - 1].length());
  }

  /** What an element of a tensor is divided by to make it U. */
  private interface PerU {
    double of(int i, int j);
  }

  private void readAnisotropic(CifBlock block, String kind, PerU perU) {
    List<String> labels = block.values("atom_site_aniso_label");
    List<List<String>> columns = new ArrayList<>();
    for (int[] ij : INDICES) {
      List<String> column = block.values("atom_site_aniso_" + kind + "_" + ij[0] + ij[1]);
      if (labels.isEmpty() || column.size() != labels.size()) {
        return;
      }
      columns.add(column);
    }
    for (int row = 0; row < labels.size(); row++) {
      double[] tensor = new double[INDICES.length];
      boolean known = true;
      for (int n = 0; n < tensor.length; n++) {
        OptionalDouble value = number(columns.get(n), row, labels.get(row));
        known &= value.isPresent();
        tensor[n] = value.orElse(0) / perU.of(INDICES[n][0], INDICES[n][1]);
      }
      anisotropic
          .computeIfAbsent(labels.get(row), unused -> new ArrayList<>())
          .add(known ? plausible(equivalent(tensor)) : OptionalDouble.empty());
    }
  }

  private double equivalent(double[] tensor) {
    Vector3[] direct = {lattice.a(), lattice.b(), lattice.c()};
    Vector3[] reciprocal = {lattice.reciprocalA(), lattice.reciprocalB(), lattice.reciprocalC()};
    double sum = 0;
    for (int n = 0; n < tensor.length; n++) {
      int i = INDICES[n][0] - 1;
      int j = INDICES[n][1] - 1;
      double weight = reciprocal[i].length() * reciprocal[j].length() * direct[i].dot(direct[j]);
      sum += (i == j ? 1 : 2) * tensor[n] * weight;
    }
    return sum / 3;
  }

  /**
   * The displacement of a listed site: the isotropic or equivalent one where stated, otherwise the
   * equivalent of the anisotropic one. Zero, negative and absurd values stand for unknown ones.
   *
   * @param label the label of the site
   * @param row its row in the list of sites
   * @param occurrence how many sites before it have the same label
   */
  OptionalDouble of(String label, int row, int occurrence) {
    OptionalDouble u = stated(isotropicU, row, label, 1);
    if (u.isEmpty()) {
      u = stated(isotropicB, row, label, B_PER_U);
    }
    List<OptionalDouble> tensors = anisotropic.getOrDefault(label, List.of());
    if (u.isEmpty() && !tensors.isEmpty()) {
      return tensors.get(Math.min(occurrence, tensors.size() - 1));
    }
    return u;
  }

  private OptionalDouble stated(List<String> column, int row, String label, double perU) {
    OptionalDouble value = number(column, row, label);
    return value.isPresent() ? plausible(value.getAsDouble() / perU) : value;
  }

  private static OptionalDouble plausible(double u) {
    return u > 0 && u <= MAX_U ? OptionalDouble.of(u) : OptionalDouble.empty();
  }

  /** What is no number is left out: no pattern depends on it. */
  private OptionalDouble number(List<String> column, int row, String label) {
    if (row >= column.size() || column.get(row).isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Double> value = CifNumber.read(column.get(row)).filter(Double::isFinite);
    if (value.isEmpty()) {
      warnings.note("Displacement parameters that are no numbers were left out", label);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value.get());
  }
}
