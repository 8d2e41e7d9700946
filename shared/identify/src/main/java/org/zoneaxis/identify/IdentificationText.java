package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.identify.atlas.StructureType;

/** Identifications for people (a table with notes) and for spreadsheets (CSV). */
public final class IdentificationText {

  private static final List<String> TABLE =
      List.of(
          "rank",
          "material",
          "",
          "structure",
          "zone",
          "g1",
          "g2",
          "d1/A",
          "d2/A",
          "ratio",
          "angle",
          "deviation",
          "score",
          "equals");

  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "score",
          "material",
          "formula",
          "name",
          "space group",
          "structure type",
          "u",
          "v",
          "w",
          "equivalent zones",
          "h1",
          "k1",
          "l1",
          "h2",
          "k2",
          "l2",
          "d1 (angstrom)",
          "d2 (angstrom)",
          "ratio",
          "angle (degrees)",
          "ratio deviation (%)",
          "angle deviation (degrees)",
          "d1 deviation (%)",
          "d2 deviation (%)",
          "equals",
          "diffraction",
          "origin");

  /** Also in the width of East Asian letters, which some spreadsheets take for the same. */
  private static final String FORMULA_BEGINS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private IdentificationText() {}

  /** A table for a terminal, the notes under it; every line ends with a line feed. */
  public static String table(Identification identification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TABLE);
    identification.candidates().forEach(candidate -> rows.add(tableRow(candidate)));
    StringBuilder text = new StringBuilder();
    if (!identification.candidates().isEmpty()) {
      int[] widths = new int[TABLE.size()];
      for (List<String> row : rows) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      for (List<String> row : rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        text.append(line.toString().stripTrailing()).append('\n');
      }
      text.append('\n');
    }
    identification.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    return text.toString();
  }

  private static List<String> tableRow(Candidate candidate) {
    Net net = candidate.net();
    return List.of(
        Integer.toString(candidate.rank()),
        candidate.material().id().text(),
        candidate.material().formula().toString(),
        candidate.material().type().map(StructureType::id).orElse("-"),
        Ambiguities.bracketed(candidate.axis()),
        spaced(net.g1()) + (net.allowed1() ? "" : "*"),
        spaced(net.g2()) + (net.allowed2() ? "" : "*"),
        Decimals.text(net.d1(), Decimals.SPACING),
        Decimals.text(net.d2(), Decimals.SPACING),
        Decimals.text(net.ratio(), Decimals.RATIO),
        Decimals.text(net.angle(), Decimals.ANGLE),
        deviation(candidate.deviation()),
        Decimals.text(candidate.score(), Decimals.SCORE),
        candidate.equals().isEmpty() ? "" : "+" + candidate.equals().size());
  }

  /** Of the spacings where they are known, otherwise of the ratio; and of the angle. */
  private static String deviation(Deviation deviation) {
    String lengths =
        deviation.d1().isPresent()
            ? signed(deviation.d1().orElseThrow())
                + "% "
                + signed(deviation.d2().orElseThrow())
                + "%"
            : signed(deviation.ratio()) + "%";
    return lengths + " " + signed(deviation.angle()) + " deg";
  }

  private static String signed(double value) {
    String text = Decimals.text(value, Decimals.DEVIATION);
    return text.startsWith("-") || text.equals("0") ? text : "+" + text;
  }

  private static String spaced(MillerIndices hkl) {
    return hkl.h() + " " + hkl.k() + " " + hkl.l();
  }

  /** One candidate a row (RFC 4180, line feeds as the service's other tables have them). */
  public static String csv(Identification identification) {
    return Stream.concat(
            Stream.of(COLUMNS),
            identification.candidates().stream().map(IdentificationText::csvRow))
        .map(
            row ->
                row.stream().map(IdentificationText::quoted).collect(Collectors.joining(","))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> csvRow(Candidate candidate) {
    Net net = candidate.net();
    Deviation deviation = candidate.deviation();
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(candidate.rank()));
    row.add(Decimals.text(candidate.score(), Decimals.SCORE));
    row.add(candidate.material().id().text());
    row.add(word(candidate.material().formula().toString()));
    row.add(word(candidate.material().name().orElse("")));
    row.add(word(candidate.material().spaceGroup().map(SpaceGroup::symbol).orElse("")));
    row.add(candidate.material().type().map(StructureType::id).orElse(""));
    candidate.axis().indices(false).forEach(index -> row.add(index.toString()));
    row.add(Integer.toString(candidate.equivalents()));
    net.g1().indices(false).forEach(index -> row.add(index.toString()));
    net.g2().indices(false).forEach(index -> row.add(index.toString()));
    row.add(Decimals.text(net.d1(), Decimals.SPACING));
    row.add(Decimals.text(net.d2(), Decimals.SPACING));
    row.add(Decimals.text(net.ratio(), Decimals.RATIO));
    row.add(Decimals.text(net.angle(), Decimals.ANGLE));
    row.add(Decimals.text(deviation.ratio(), Decimals.DEVIATION));
    row.add(Decimals.text(deviation.angle(), Decimals.DEVIATION));
    row.add(optional(deviation.d1()));
    row.add(optional(deviation.d2()));
    row.add(candidate.equals().stream().map(MaterialId::text).collect(Collectors.joining(" ")));
    row.add(candidate.diffraction());
    row.add(candidate.material().origin().label());
    return row;
  }

  private static String optional(OptionalDouble value) {
    return value.isPresent() ? Decimals.text(value.getAsDouble(), Decimals.DEVIATION) : "";
  }

  /**
   * Words of a stranger's file: what a spreadsheet would take for a formula is text behind an
   * apostrophe. Numbers are ours and stay numbers.
   */
  private static String word(String text) {
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
