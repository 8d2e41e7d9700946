package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcsb.cif.CifOptions;
import org.rcsb.cif.ParsingException;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Column;
import org.rcsb.cif.text.TextCifReader;
import org.zoneaxis.crystal.CrystalException;

/** The values of one data block. Tags are written without the underscore that begins them. */
final class CifBlock {

  /** Five times as many rows as there may be sites; keeps hostile files from filling the memory. */
  private static final int MAX_ROWS = 10_000;

  private final Block block;

  private CifBlock(Block block) {
    this.block = block;
  }

  /** The data blocks of a text that {@link CifSyntax} has checked. */
  static List<CifBlock> of(String checkedText) {
    // The line feed keeps the reader from looking beyond the end after a quote.
    String text = checkedText + "\n";
    try {
      return new TextCifReader(CifOptions.builder().build())
          .readText(text).getBlocks().stream().map(CifBlock::new).toList();
    } catch (ParsingException e) {
      throw new CrystalException("syntax of the file", String.valueOf(e.getMessage()), "mend it");
    }
  }

  /** The name after {@code data_}. */
  String name() {
    return block.getBlockHeader();
  }

  boolean has(String tag) {
    return column(tag).isDefined();
  }

  private Column<?> column(String tag) {
    return block.getColumn(tag);
  }

  /**
   * All values of a tag in the order of its loop; empty strings where unknown.
   *
   * @throws CrystalException where there are more than 10000
   */
  List<String> values(String tag) {
    Column<?> column = column(tag);
    if (column.getRowCount() > MAX_ROWS) {
      throw new CrystalException(
          "_" + tag, column.getRowCount() + " values", "at most " + MAX_ROWS + " are read");
    }
    List<String> values = new ArrayList<>();
    for (int row = 0; row < column.getRowCount(); row++) {
      values.add(column.getStringData(row).strip());
    }
    return values;
  }

  /** The first known value of the first tag that has one. */
  Optional<String> text(String... tags) {
    for (String tag : tags) {
      for (String value : values(tag)) {
        if (!value.isEmpty() && !value.equals("?")) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A number that the file must state.
   *
   * @throws CrystalException where it is missing, unknown or no number
   */
  double number(String tag) {
    return text(tag)
        .map(text -> CifNumber.parse("_" + tag, text))
        .orElseThrow(
            () -> new CrystalException("_" + tag, "missing", "a crystal needs all six parameters"));
  }
}
