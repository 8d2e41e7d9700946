package org.zoneaxis.figure.table;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of words as a table for a terminal, or as CSV for a spreadsheet. */
public final class TextTable {

  /** Also in the width of East Asian letters, which some spreadsheets take for the same. */
  private static final String FORMULA_BEGINS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** Spaces between columns. */
  private static final int GAP = 2;

  private TextTable() {}

  /**
   * A line a row, each column as wide as its widest cell; every line ends with a line feed.
   *
   * @param rows at least one, each of as many cells as the first
   */
  public static String aligned(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + GAP));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** CSV as RFC 4180 has it, but with line feeds alone, as files of Unix programs. */
  public static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(TextTable::quoted).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Words of a stranger's file: what a spreadsheet would take for a formula is text behind an
   * apostrophe. Numbers are ours and stay numbers.
   */
  public static String word(String text) {
    return !text.isBlank() && FORMULA_BEGINS.indexOf(text.strip().charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
