package org.zoneaxis.identify.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.table.TextTable;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.atlas.StructureType;

/** Identifications of rings for people (a table with notes) and for spreadsheets (CSV). */
public final class RingText {

  private static final List<String> TABLE =
      List.of(
          "row", "prob.", "material", "", "structure", "rings", "unexplained", "scale", "alike");

  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "probability",
          "score",
          "material",
          "formula",
          "name",
          "structure type",
          "scale",
          "rings",
          "unexplained rings",
          "missing rings",
          "equals",
          "picture",
          "origin");

  private RingText() {}

  /** A table for a terminal, the notes under it; every line ends with a line feed. */
  public static String table(RingIdentification identification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TABLE);
    identification.candidates().forEach(candidate -> rows.add(tableRow(candidate)));
    StringBuilder text = new StringBuilder();
    if (rows.size() > 1) {
      text.append(TextTable.aligned(rows)).append('\n');
    }
    identification.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    return text.toString();
  }

  private static List<String> tableRow(RingCandidate candidate) {
    return List.of(
        Integer.toString(candidate.rank()),
        Decimal.of(candidate.probability(), 3),
        candidate.material().id().text(),
        candidate.material().formula().toString(),
        candidate.material().type().map(StructureType::id).orElse("-"),
        indices(candidate),
        Integer.toString(candidate.unexplained()),
        Decimal.of(candidate.scale(), 4),
        candidate.alike().isEmpty() ? "" : "+" + candidate.alike().size());
  }

  /** The strongest of each measured ring: {@code 111 200 220}. */
  private static String indices(RingCandidate candidate) {
    return candidate.rings().stream()
        .map(
            ring ->
                ring.lines().isEmpty()
                    ? "?"
                    : ring.lines().get(0).hkl().toString().replace(",", ""))
        .collect(Collectors.joining(" "));
  }

  /** One candidate a row. */
  public static String csv(RingIdentification identification) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    for (RingCandidate candidate : identification.candidates()) {
      MaterialFacts material = candidate.material();
      rows.add(
          List.of(
              Integer.toString(candidate.rank()),
              Decimal.of(candidate.probability(), AnswerDigits.PROBABILITY),
              Decimal.of(candidate.score(), AnswerDigits.SCORE),
              material.id().text(),
              TextTable.word(material.formula().toString()),
              TextTable.word(material.name().orElse("")),
              material.type().map(StructureType::id).orElse(""),
              Decimal.of(candidate.scale(), AnswerDigits.SCALE),
              indices(candidate),
              Integer.toString(candidate.unexplained()),
              candidate.missing().stream()
                  .map(line -> line.hkl().toString().replace(",", " "))
                  .collect(Collectors.joining("; ")),
              candidate.alike().stream().map(MaterialId::text).collect(Collectors.joining(" ")),
              candidate.picture(),
              material.origin().label()));
    }
    return TextTable.csv(rows);
  }
}
