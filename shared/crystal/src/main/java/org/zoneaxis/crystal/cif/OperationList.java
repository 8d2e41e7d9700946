package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Lattice;

/** The symmetry operations that a file lists, under the tags of either generation. */
final class OperationList {

  /** The order of the largest space groups in their conventional cells, such as Fm-3m. */
  static final int MAX_OPERATIONS = 192;

  /**
   * What rounding of published cells, and cells refined with more freedom than their symmetry has,
   * may add up to; exchanged or wrong parameters give far more.
   */
  private static final double MAX_MISFIT = 0.03;

  private static final List<String> TAGS =
      List.of("space_group_symop_operation_xyz", "symmetry_equiv_pos_as_xyz");

  private OperationList() {}

  /**
   * Reads the operations of a block.
   *
   * @return the operations, each once; empty where the block lists none
   * @throws CrystalException where there are more than 192, one cannot be read, or they are no
   *     group
   */
  static List<SymmetryOperation> read(CifBlock block) {
    for (String tag : TAGS) {
      List<String> texts = block.values(tag).stream().filter(text -> !text.isEmpty()).toList();
      if (texts.size() > MAX_OPERATIONS) {
        throw new CrystalException(
            "number of operations in _" + tag,
            Integer.toString(texts.size()),
            "no space group has more than " + MAX_OPERATIONS);
      }
      if (!texts.isEmpty()) {
        Set<SymmetryOperation> operations = new LinkedHashSet<>();
        texts.forEach(text -> operations.add(OperationNotation.parse("_" + tag, text)));
        requireGroup("_" + tag, operations);
        return new ArrayList<>(operations);
      }
    }
    return List.of();
  }

  private static void requireGroup(String field, Set<SymmetryOperation> operations) {
    for (SymmetryOperation second : operations) {
      for (SymmetryOperation first : operations) {
        if (!operations.contains(second.after(first))) {
          throw new CrystalException(
              field,
              "a list of " + operations.size() + " operations that are no group",
              "one after another gives an operation that is not listed; one is missing or mistyped");
        }
      }
    }
  }

  /** Whether the operations are symmetries of the lattice within the rounding of its parameters. */
  static boolean fit(List<SymmetryOperation> operations, Lattice lattice) {
    return operations.stream().allMatch(operation -> operation.misfit(lattice) <= MAX_MISFIT);
  }

  /**
   * Refuses operations that are no symmetry of the lattice.
   *
   * @throws CrystalException where an operation changes a length or angle of the cell
   */
  static void requireFit(List<SymmetryOperation> operations, Lattice lattice) {
    if (!fit(operations, lattice)) {
      throw new CrystalException(
          "cell",
          String.format(
              Locale.ROOT,
              "%.4f %.4f %.4f angstrom, %.3f %.3f %.3f degrees",
              lattice.lengthA(),
              lattice.lengthB(),
              lattice.lengthC(),
              lattice.alpha(),
              lattice.beta(),
              lattice.gamma()),
          "the symmetry of the file needs a cell of other shape: check whether lengths and angles"
              + " are exchanged, and which axes the operations are for");
    }
  }
}
