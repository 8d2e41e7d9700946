package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.OperationNotation;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/**
 * The symmetry operations that a file lists: the ordinary ones under the tags of either generation,
 * or else those of a magnetic group without the time reversal, which nuclei do not see, or those of
 * a superspace group in three dimensions, which the basic structure has.
 *
 * @param field the tag, for messages
 * @param operations the operations, each once
 * @param repeated whether an operation is listed more than once
 */
public record OperationList(String field, List<SymmetryOperation> operations, boolean repeated) {

  private static final int MAX_OPERATIONS = SymmetryOperation.MOST_IN_A_CELL;

  /** Operations times centrings of a magnetic or superspace group, before equal ones fall out. */
  private static final int MAX_PRODUCTS = 8 * MAX_OPERATIONS;

  /**
   * What rounding of published cells, and cells refined with more freedom than their symmetry has,
   * may add up to; exchanged or wrong parameters give far more.
   */
  private static final double MAX_MISFIT = 0.03;

  /** What rounding of four digits in a cell may add up to: a larger misfit is said. */
  private static final double SLIGHT_MISFIT = 0.005;

  /** A kind of list: tags of its operations, of its centrings, and how they are read. */
  private record Kind(
      List<String> operations,
      List<String> centrings,
      BiFunction<String, String, SymmetryOperation> notation) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              List.of("space_group_symop_operation_xyz", "symmetry_equiv_pos_as_xyz"),
              List.of(),
              OperationNotation::parse),
          new Kind(
              List.of("space_group_symop_magn_operation_xyz"),
              List.of("space_group_symop_magn_centering_xyz"),
              OperationNotation::parseMagnetic),
          new Kind(
              List.of("space_group_symop_ssg_operation_algebraic"),
              List.of(),
              OperationNotation::parseSuperspace),
          new Kind(
              List.of("space_group_symop_magn_ssg_operation_algebraic"),
              List.of("space_group_symop_magn_ssg_centering_algebraic"),
              OperationNotation::parseSuperspace));

  /**
   * Reads the operations of a block.
   *
   * @return an empty list where the block lists none
   * @throws CrystalException where there are more than 192, or one cannot be read
   */
  static OperationList read(CifBlock block) {
    for (Kind kind : KINDS) {
      Optional<String> tag = stated(block, kind.operations());
      if (tag.isPresent()) {
        List<SymmetryOperation> operations = parsed(block, tag.get(), kind);
        Optional<String> centring = stated(block, kind.centrings());
        return centring.isEmpty()
            ? of("_" + tag.get(), operations)
            : of("_" + tag.get(), products(operations, parsed(block, centring.get(), kind)));
      }
    }
    return new OperationList("", List.of(), false);
  }

  private static Optional<String> stated(CifBlock block, List<String> tags) {
    return tags.stream().filter(tag -> !texts(block, tag).isEmpty()).findFirst();
  }

  private static List<String> texts(CifBlock block, String tag) {
    return block.values(tag).stream()
        .filter(text -> !text.isEmpty() && !text.equals(".") && !text.equals("?"))
        .toList();
  }

  private static List<SymmetryOperation> parsed(CifBlock block, String tag, Kind kind) {
    List<String> texts = texts(block, tag);
    requireNumber(texts.size(), "_" + tag, MAX_OPERATIONS);
    return texts.stream().map(text -> kind.notation().apply("_" + tag, text)).toList();
  }

  private static void requireNumber(int number, String tag, int limit) {
    if (number > limit) {
      throw new CrystalException(
          "number of operations in " + tag,
          Integer.toString(number),
          "no space group has more than " + MAX_OPERATIONS);
    }
  }

  private static List<SymmetryOperation> products(
      List<SymmetryOperation> operations, List<SymmetryOperation> centrings) {
    requireNumber(operations.size() * centrings.size(), "the magnetic group", MAX_PRODUCTS);
    Set<SymmetryOperation> products = new LinkedHashSet<>();
    for (SymmetryOperation centring : centrings) {
      operations.forEach(operation -> products.add(centring.after(operation)));
    }
    return new ArrayList<>(products);
  }

  private static OperationList of(String field, List<SymmetryOperation> operations) {
    List<SymmetryOperation> distinct = new ArrayList<>(new LinkedHashSet<>(operations));
    requireNumber(distinct.size(), field, MAX_OPERATIONS);
    return new OperationList(field, distinct, distinct.size() < operations.size());
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }

  /** Whether one operation after another is always listed, too. */
  public boolean isGroup() {
    Set<SymmetryOperation> listed = new LinkedHashSet<>(operations);
    return operations.stream()
        .allMatch(
            second -> operations.stream().allMatch(first -> listed.contains(second.after(first))));
  }

  /** Whether all of these operations are among others. */
  boolean isPartOf(List<SymmetryOperation> others) {
    return new LinkedHashSet<>(others).containsAll(operations);
  }

  /**
   * Refuses a list that is no group.
   *
   * @throws CrystalException where it is none
   */
  void requireGroup() {
    if (!isGroup()) {
      throw noGroup();
    }
  }

  /** The refusal of a list that is no group. */
  CrystalException noGroup() {
    return new CrystalException(
        field,
        "a list of " + operations.size() + " operations that are no group",
        "one after another gives an operation that is not listed; one is missing or mistyped");
  }

  /** Whether the operations are symmetries of the lattice within the rounding of its parameters. */
  static boolean fit(List<SymmetryOperation> operations, Lattice lattice) {
    return operations.stream().allMatch(operation -> operation.misfit(lattice) <= MAX_MISFIT);
  }

  /** Whether the lattice has the shape that the operations demand, but for rounding. */
  static boolean fitClosely(List<SymmetryOperation> operations, Lattice lattice) {
    return operations.stream().allMatch(operation -> operation.misfit(lattice) <= SLIGHT_MISFIT);
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
