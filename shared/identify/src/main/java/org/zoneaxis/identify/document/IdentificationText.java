package org.zoneaxis.identify.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.table.TextTable;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Deviation;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Net;
import org.zoneaxis.identify.Notes;
import org.zoneaxis.identify.atlas.StructureType;

/** Identifications for people (a table with notes) and for spreadsheets (CSV). */
public final class IdentificationText {

  private static final List<String> TABLE =
      List.of(
          "row",
          "prob.",
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
          "scale",
          "alike");

  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "probability",
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
          "scale",
          "distortion (%)",
          "unexplained spots",
          "equals",
          "diffraction",
          "origin",
          "row");

  /** Of a row so many candidates are shown besides the first. */
  private static final int OPENED = 3;

  private IdentificationText() {}

  /** A table for a terminal, the notes under it; every line ends with a line feed. */
  public static String table(Identification identification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TABLE);
    identification.rows().forEach(row -> add(rows, row));
    StringBuilder text = new StringBuilder();
    if (!identification.rows().isEmpty()) {
      text.append(TextTable.aligned(rows));
      text.append('\n');
    }
    identification
        .calibration()
        .ifPresent(calibration -> text.append("! ").append(calibration.text()).append('\n'));
    identification.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    return text.toString();
  }

  /** A row with its first candidate; the next ones follow without a number. */
  private static void add(List<List<String>> rows, Identification.Row row) {
    rows.add(tableRow(row));
    List<Identification.Alike> others = row.alike().stream().skip(1).limit(OPENED).toList();
    for (Identification.Alike alike : others) {
      List<String> cells = new ArrayList<>(Collections.nCopies(TABLE.size(), ""));
      cells.set(1, "  " + Decimal.of(alike.probability(), 3));
      cells.set(2, alike.material().id().text());
      cells.set(3, alike.material().formula().toString());
      cells.set(4, alike.material().type().map(StructureType::id).orElse("-"));
      cells.set(5, Notes.bracketed(alike.axis()));
      cells.set(TABLE.size() - 1, alike.materials() > 1 ? "+" + (alike.materials() - 1) : "");
      rows.add(cells);
    }
  }

  private static List<String> tableRow(Identification.Row row) {
    Candidate candidate = row.first();
    Net net = candidate.net();
    return List.of(
        Integer.toString(row.number()),
        Decimal.of(row.probability(), 3),
        candidate.material().id().text(),
        candidate.material().formula().toString(),
        candidate.material().type().map(StructureType::id).orElse("-"),
        Notes.bracketed(candidate.axis()),
        spaced(net.g1()) + (net.allowed1() ? "" : "*"),
        spaced(net.g2()) + (net.allowed2() ? "" : "*"),
        Decimal.of(net.d1(), AnswerDigits.SPACING),
        Decimal.of(net.d2(), AnswerDigits.SPACING),
        Decimal.of(net.ratio(), AnswerDigits.RATIO),
        Decimal.of(net.angle(), AnswerDigits.ANGLE),
        deviation(candidate.deviation()),
        Decimal.of(candidate.scale(), 3),
        row.materials() > 1 ? "+" + (row.materials() - 1) : "");
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
    String text = Decimal.of(value, AnswerDigits.DEVIATION);
    return text.startsWith("-") || text.equals("0") ? text : "+" + text;
  }

  private static String spaced(MillerIndices hkl) {
    return hkl.h() + " " + hkl.k() + " " + hkl.l();
  }

  /** One candidate a row. */
  public static String csv(Identification identification) {
    return TextTable.csv(
        Stream.concat(
                Stream.of(COLUMNS),
                identification.candidates().stream().map(IdentificationText::csvRow))
            .toList());
  }

  private static List<String> csvRow(Candidate candidate) {
    Net net = candidate.net();
    Deviation deviation = candidate.deviation();
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(candidate.rank()));
    row.add(Decimal.of(candidate.probability(), AnswerDigits.PROBABILITY));
    row.add(Decimal.of(candidate.score(), AnswerDigits.SCORE));
    row.add(candidate.material().id().text());
    row.add(TextTable.word(candidate.material().formula().toString()));
    row.add(TextTable.word(candidate.material().name().orElse("")));
    row.add(TextTable.word(candidate.material().spaceGroup().map(SpaceGroup::symbol).orElse("")));
    row.add(candidate.material().type().map(StructureType::id).orElse(""));
    candidate.axis().indices(false).forEach(index -> row.add(index.toString()));
    row.add(Integer.toString(candidate.equivalents()));
    net.g1().indices(false).forEach(index -> row.add(index.toString()));
    net.g2().indices(false).forEach(index -> row.add(index.toString()));
    row.add(Decimal.of(net.d1(), AnswerDigits.SPACING));
    row.add(Decimal.of(net.d2(), AnswerDigits.SPACING));
    row.add(Decimal.of(net.ratio(), AnswerDigits.RATIO));
    row.add(Decimal.of(net.angle(), AnswerDigits.ANGLE));
    row.add(Decimal.of(deviation.ratio(), AnswerDigits.DEVIATION));
    row.add(Decimal.of(deviation.angle(), AnswerDigits.DEVIATION));
    row.add(optional(deviation.d1()));
    row.add(optional(deviation.d2()));
    row.add(Decimal.of(candidate.scale(), AnswerDigits.SCALE));
    row.add(optional(candidate.distortion()));
    row.add(Integer.toString(candidate.unexplained()));
    row.add(candidate.alike().stream().map(MaterialId::text).collect(Collectors.joining(" ")));
    row.add(candidate.diffraction());
    row.add(candidate.material().origin().label());
    row.add(Integer.toString(candidate.row()));
    return row;
  }

  private static String optional(OptionalDouble value) {
    return value.isPresent() ? Decimal.of(value.getAsDouble(), AnswerDigits.DEVIATION) : "";
  }
}
