package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.cell.StatedFormula;
import org.zoneaxis.crystal.cif.site.AtomSites;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.cif.syntax.CifProse;
import org.zoneaxis.crystal.cif.syntax.CifSyntax;
import org.zoneaxis.crystal.cif.syntax.CifText;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Reads a crystal from a Crystallographic Information File: the first data block with atom sites,
 * expanded by its symmetry operations.
 *
 * <p>The cell stays as published. The operations listed are held against the symbols and the number
 * of the space group: a list that lacks some is completed where the group is certain, and where
 * they contradict each other, what most of them say holds, with a warning. Where none is listed,
 * they are made from the Hall symbol, the Hermann-Mauguin symbol or the number. A file that states
 * nothing of the kind is read as the list of a whole cell, with a warning; one whose symmetry is
 * stated but not understood is refused.
 */
public final class CifReader {

  /** The largest file read, in bytes: 2 MiB. */
  public static final int MAX_BYTES = CifText.MAX_BYTES;

  private static final double VOLUME_TOLERANCE = 0.02;

  private static final double UNITS_TOLERANCE = 0.05;

  private CifReader() {}

  /**
   * Reads a file.
   *
   * @param file the bytes of a CIF, in UTF-8 or Latin-1, with any line ends, at most 2 MiB
   * @return the crystal and what the file says about it
   * @throws CrystalException where the file cannot be read or is no crystal that can be computed
   *     with; field names the tag or line, limit what would be right
   */
  public static CifDocument read(byte[] file) {
    List<CifBlock> blocks =
        CifSyntax.blocks(CifText.decode(file)).stream().filter(AtomSites::in).toList();
    if (blocks.isEmpty()) {
      throw new CrystalException(
          "_atom_site_fract_x",
          "missing",
          "the file must list atom sites with fractional coordinates");
    }
    List<CifBlock> whole = blocks.stream().filter(CifReader::isWhole).toList();
    CifBlock block = whole.isEmpty() ? blocks.get(0) : whole.get(0);
    Warnings warnings = new Warnings();
    if (whole.size() > 1) {
      warnings.add(
          "The file holds "
              + whole.size()
              + " structures; the first, data_"
              + CifProse.plain(block.name())
              + ", was read.");
    }
    if (!block.equals(blocks.get(0))) {
      warnings.add(
          "The structure of data_"
              + CifProse.plain(blocks.get(0).name())
              + " is not whole; data_"
              + CifProse.plain(block.name())
              + " was read.");
    }
    block.remarks().forEach(warnings::add);
    return read(block, warnings);
  }

  /**
   * Whether a block has a cell and atoms, or tries to: a broken block is refused, not passed over.
   */
  private static boolean isWhole(CifBlock block) {
    return block.isBroken() || (AtomSites.areKnownIn(block) && block.states("cell_length_a"));
  }

  private static CifDocument read(CifBlock block, Warnings warnings) {
    Lattice lattice = CellParameters.read(block);
    Optional<String> formulaSum = block.text("chemical_formula_sum");
    Optional<StatedFormula> formula = formulaSum.flatMap(StatedFormula::parse);
    List<ListedAtom> atoms =
        AtomSites.read(
            block, lattice, formula.map(StatedFormula::elements).orElse(Set.of()), warnings);
    GroupStatement group = GroupStatement.read(block, warnings);
    OperationList listed = OperationList.read(block);
    Expansion.Result result =
        new Expansion(lattice, atoms, group, formula, units(block), warnings).fill(listed);
    Crystal crystal = result.crystal();
    checkFormula(crystal, formulaSum, formula, result.warnings());
    formula.ifPresent(stated -> checkUnits(block, crystal, stated, result.warnings()));
    checkVolume(block, lattice, result.warnings());
    Modulation.warn(block, result.warnings());
    return new CifDocument(
        crystal,
        formulaSum.map(CifProse::plain),
        block.text("cod_database_code").filter(code -> code.matches("[0-9]{7}")),
        names(block),
        Citation.read(block),
        listed.operations().size(),
        result.listed(),
        result.warnings().sentences());
  }

  private static void checkFormula(
      Crystal crystal,
      Optional<String> formulaSum,
      Optional<StatedFormula> formula,
      Warnings warnings) {
    if (formula.isPresent() && !formula.get().agreesWith(crystal)) {
      warnings.add(
          "The atoms of the cell come to "
              + crystal.formula()
              + ", but the file states "
              + CifProse.plain(formulaSum.orElse(""))
              + ".");
    }
  }

  /** Of a crystal that has the stated composition, the number of formula units is compared, too. */
  private static void checkUnits(
      CifBlock block, Crystal crystal, StatedFormula formula, Warnings warnings) {
    Optional<Double> stated = units(block);
    double found = formula.units(crystal.sites());
    boolean differs = stated.filter(z -> Math.abs(found / z - 1) > UNITS_TOLERANCE).isPresent();
    if (differs && formula.agreesWith(crystal)) {
      warnings.add(
          "The cell holds "
              + CifNumber.fixed(found, 1)
              + " formula units, but the file states Z = "
              + CifProse.plain(block.text("cell_formula_units_z").orElse(""))
              + ".");
    }
  }

  /** The number of formula units in the cell, where it is stated and can be read. */
  private static Optional<Double> units(CifBlock block) {
    return block.text("cell_formula_units_z").flatMap(CifReader::number).filter(z -> z > 0);
  }

  private static void checkVolume(CifBlock block, Lattice lattice, Warnings warnings) {
    Optional<String> stated = block.text("cell_volume");
    if (stated.isEmpty()) {
      return;
    }
    Optional<Double> volume = stated.flatMap(CifReader::number);
    if (volume.filter(v -> Math.abs(v / lattice.volume() - 1) <= VOLUME_TOLERANCE).isEmpty()) {
      warnings.add(
          "The cell has a volume of "
              + CifNumber.fixed(lattice.volume(), 2)
              + " cubic angstrom, but the file states "
              + CifProse.plain(stated.get())
              + ".");
    }
  }

  /** The volume is only compared, so one that cannot be read is no reason to refuse the file. */
  private static Optional<Double> number(String text) {
    try {
      return Optional.of(CifNumber.parse("_cell_volume", text));
    } catch (CrystalException e) {
      return Optional.empty();
    }
  }

  private static CifDocument.Names names(CifBlock block) {
    return new CifDocument.Names(
        block.text("chemical_name_mineral").map(CifProse::plain),
        block.text("chemical_name_common").map(CifProse::plain),
        block.text("chemical_name_systematic").map(CifProse::plain));
  }
}
