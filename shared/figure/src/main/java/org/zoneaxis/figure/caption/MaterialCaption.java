package org.zoneaxis.figure.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.text.Legible;

/** What is said below every figure of a material: what it is, its cell, and whose structure. */
public final class MaterialCaption {

  /** Size of the lines with numbers, in drawing units. */
  public static final double BODY = 11.5;

  /** Size of the lines with remarks, in drawing units. */
  public static final double NOTES = 10;

  private static final double HEADING = 17;

  /** Licences that need not be said: nothing follows from them for who shows the picture. */
  private static final Set<String> ASKS_NOTHING =
      Set.of("public domain", "facts", "CC0", "CC0-1.0", "CC0 1.0");

  private static final int MAX_WARNINGS = 3;
  private static final int MAX_WARNING = 240;

  private final Material material;
  private final LengthUnit unit;
  private final boolean hexagonal;

  /** The caption of a material, lengths in the unit. */
  public MaterialCaption(Material material, LengthUnit unit) {
    this.material = material;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /**
   * Writes the caption of a figure of one material.
   *
   * @param zoneAxis the zone axis it is seen along; empty where there is none
   * @param facts lines of numbers
   * @param notes remarks; may be empty
   */
  public void write(
      CaptionLines lines, Optional<ZoneAxis> zoneAxis, List<List<Line>> facts, List<Line> notes) {
    lines.writeHeading(Looks.TEXT, HEADING, heading(zoneAxis));
    lines.write(Looks.TEXT, BODY, cell());
    facts.forEach(line -> lines.write(Looks.TEXT, BODY, line));
    lines.write(Looks.NOTE, NOTES, notes);
    lines.write(Looks.NOTE, NOTES, provenance());
    writeWarnings(lines);
  }

  /** Writes what is said of one of several materials: what it is, and whose structure. */
  public void write(CaptionLines lines, Optional<ZoneAxis> zoneAxis) {
    write(lines, zoneAxis, List.of(), List.of());
  }

  /** Writes what is to be known of the structure, and how much more of that there is elsewhere. */
  private void writeWarnings(CaptionLines lines) {
    List<String> cautions = material.cautions();
    cautions.stream()
        .limit(MAX_WARNINGS)
        .map(warning -> "Warning: " + Legible.of(warning, MAX_WARNING))
        .forEach(warning -> lines.writeWords(Looks.WARNING, Face.UPRIGHT, NOTES, warning));
    int more = cautions.size() - MAX_WARNINGS;
    if (more > 0) {
      lines.writeWords(
          Looks.WARNING, Face.UPRIGHT, NOTES, "Warning: and " + more + " more, in the JSON.");
    }
  }

  private List<Line> heading(Optional<ZoneAxis> zoneAxis) {
    List<Line> phrases = new ArrayList<>();
    phrases.add(formula());
    zoneAxis.map(this::axis).ifPresent(phrases::add);
    material
        .crystal()
        .spaceGroup()
        .ifPresent(group -> phrases.add(HermannMauguinLettering.typeset(group.symbol())));
    return phrases;
  }

  private Line axis(ZoneAxis zoneAxis) {
    Line axis = IndexLettering.bracketed(Face.UPRIGHT, zoneAxis.indices(hexagonal));
    if (hexagonal) {
      Line three = IndexLettering.bracketed(Face.UPRIGHT, zoneAxis.indices(false));
      axis = new Lettering().line(axis).text(" = ").line(three).line();
    }
    return axis;
  }

  private Line formula() {
    Lettering formula = new Lettering(Face.SEMIBOLD);
    for (Formula.Term term : material.crystal().formula().terms()) {
      if (formula.line().width() * HEADING > FigureSheet.TEXT_WIDTH - 5 * HEADING) {
        return formula.text("\u2026").line();
      }
      formula.text(term.element().symbol());
      String count = term.count().toPlainString();
      if (!count.equals("1")) {
        formula.lowered(count);
      }
    }
    return formula.line();
  }

  private List<Line> cell() {
    Crystal crystal = material.crystal();
    List<Line> phrases = new ArrayList<>();
    phrases.add(edges(crystal.lattice()));
    Line angles = angles(crystal.lattice());
    if (!angles.glyphs().isEmpty()) {
      phrases.add(angles);
    }
    phrases.add(
        plain(
            switch (crystal.setting()) {
              case AS_PUBLISHED -> "cell as published";
              case CONVENTIONAL_STANDARD -> crystal.setting().label() + " cell";
              case HEXAGONAL_AXES -> crystal.setting().label();
            }));
    if (material.source().isCalculated()) {
      phrases.add(plain(CellOrigin.CALCULATED_NOTE));
    }
    return phrases;
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }

  /** As crystallographers write a cell: an edge as long as a is not named. */
  private Line edges(Lattice cell) {
    Lettering phrase = new Lettering().quantity("a", length(cell.lengthA()));
    boolean sameB = cell.lengthB() == cell.lengthA();
    if (!sameB) {
      phrase.text(", ").quantity("b", length(cell.lengthB()));
    }
    if (!sameB || cell.lengthC() != cell.lengthA()) {
      phrase.text(", ").quantity("c", length(cell.lengthC()));
    }
    return phrase.text(" " + unit.symbol()).line();
  }

  private String length(double angstroms) {
    return Decimal.fixed(angstroms / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4);
  }

  private static Line angles(Lattice cell) {
    Lettering phrase = new Lettering();
    appendAngle(phrase, "\u03B1", cell.alpha());
    appendAngle(phrase, "\u03B2", cell.beta());
    appendAngle(phrase, "\u03B3", cell.gamma());
    return phrase.line();
  }

  private static void appendAngle(Lettering phrase, String name, double degrees) {
    if (Math.abs(degrees - 90) >= 0.005) {
      if (!phrase.line().glyphs().isEmpty()) {
        phrase.text(", ");
      }
      phrase.quantity(name, Decimal.of(degrees, 2) + "\u00B0");
    }
  }

  /** Name, source, and what licence it is under where that asks for something. */
  private List<Line> provenance() {
    Source source = material.source();
    List<Line> phrases = new ArrayList<>();
    material.names().stream()
        .map(name -> Legible.of(name, 32))
        .filter(name -> !name.isBlank())
        .findFirst()
        .ifPresent(name -> phrases.add(plain(name)));
    phrases.add(plain(entry()));
    String licence = Legible.of(source.licence(), 32);
    if (!licence.isEmpty() && !ASKS_NOTHING.contains(licence)) {
      phrases.add(plain(licence));
    }
    return phrases;
  }

  /** The name of the material; with its provider, where the name does not begin with that. */
  private String entry() {
    String id = material.id().text();
    String provider = Legible.of(material.source().provider(), 48);
    boolean known = id.startsWith("cod-") || id.startsWith("mp-");
    return known || provider.isEmpty() ? id : provider + " " + id;
  }

  /** How far a page is turned from where g1, or what else is asked for, points to the right. */
  public static Optional<Line> turned(double degrees) {
    return degrees == 0
        ? Optional.empty()
        : Optional.of(Lettering.of(Face.UPRIGHT, "turned by " + Decimal.of(degrees, 1) + "\u00B0"));
  }
}
