package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;

/** What is said below every figure of a material: what it is, its cell, and whose structure. */
final class MaterialCaption {

  /** Size of the lines with numbers, in drawing units. */
  static final double BODY = 11.5;

  /** Size of the lines with remarks, in drawing units. */
  static final double NOTES = 10;

  private static final double HEADING = 17;

  private static final int MAX_WARNINGS = 3;
  private static final int MAX_WARNING = 240;

  private final Material material;
  private final LengthUnit unit;
  private final boolean hexagonal;

  /** The caption of a material, lengths in the unit. */
  MaterialCaption(Material material, LengthUnit unit) {
    this.material = material;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** Writes formula, zone axis and space group, and below them the cell. */
  void writeHeading(CaptionLines lines, ZoneAxis zoneAxis) {
    lines.write("head", HEADING, heading(zoneAxis));
    lines.write("", BODY, cell());
  }

  /** Writes what is to be known of the structure, and how much more of that there is elsewhere. */
  void writeWarnings(CaptionLines lines) {
    List<String> cautions = material.cautions();
    cautions.stream()
        .limit(MAX_WARNINGS)
        .map(warning -> "Warning: " + Legible.of(warning, MAX_WARNING))
        .forEach(warning -> lines.writeWords("caution", NOTES, warning));
    int more = cautions.size() - MAX_WARNINGS;
    if (more > 0) {
      lines.writeWords("caution", NOTES, "Warning: and " + more + " more, in the JSON.");
    }
  }

  /** Writes name, source and licence. */
  void writeProvenance(CaptionLines lines) {
    lines.write("note", NOTES, provenance());
  }

  private List<Phrase> heading(ZoneAxis zoneAxis) {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(formula());
    Phrase axis = new Phrase().glyphs(IndexGlyphs.bracketed(zoneAxis.indices(hexagonal)));
    if (hexagonal) {
      axis.glyphs(IndexGlyphs.equalsSign()).glyphs(IndexGlyphs.bracketed(zoneAxis.indices(false)));
    }
    phrases.add(axis);
    material
        .crystal()
        .spaceGroup()
        .ifPresent(
            group -> phrases.add(new Phrase().glyphs(HermannMauguin.typeset(group.symbol()))));
    return phrases;
  }

  private Phrase formula() {
    Phrase phrase = new Phrase();
    for (Formula.Term term : material.crystal().formula().terms()) {
      if (phrase.width() * HEADING > FigureSheet.TEXT_WIDTH - 3 * HEADING) {
        return phrase.text("\u2026");
      }
      phrase.text(term.element().symbol());
      String count = term.count().toPlainString();
      if (!count.equals("1")) {
        phrase.lowered(count);
      }
    }
    return phrase;
  }

  private List<Phrase> cell() {
    Crystal crystal = material.crystal();
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(edges(crystal.lattice()));
    Phrase angles = angles(crystal.lattice());
    if (!angles.runs().isEmpty()) {
      phrases.add(angles);
    }
    phrases.add(
        new Phrase()
            .text(
                switch (crystal.setting()) {
                  case AS_PUBLISHED -> "cell as published";
                  case CONVENTIONAL_STANDARD -> crystal.setting().label() + " cell";
                  case HEXAGONAL_AXES -> crystal.setting().label();
                }));
    if (material.source().isCalculated()) {
      phrases.add(new Phrase().text(CellOrigin.CALCULATED_NOTE));
    }
    return phrases;
  }

  private Phrase edges(Lattice cell) {
    Phrase phrase = new Phrase();
    boolean sameB = cell.lengthB() == cell.lengthA();
    boolean sameC = cell.lengthC() == cell.lengthA();
    if (sameB) {
      phrase.quantity("a").text("\u00A0=\u00A0");
      if (sameC) {
        phrase.quantity("b").text("\u00A0=\u00A0").quantity("c", length(cell.lengthC()));
      } else {
        phrase.quantity("b", length(cell.lengthB()) + ", ").quantity("c", length(cell.lengthC()));
      }
    } else {
      phrase.quantity("a", length(cell.lengthA()) + ", ");
      phrase.quantity("b", length(cell.lengthB()) + ", ");
      phrase.quantity("c", length(cell.lengthC()));
    }
    return phrase.text("\u00A0" + unit.symbol());
  }

  private String length(double angstroms) {
    return Decimal.fixed(angstroms / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4);
  }

  private static Phrase angles(Lattice cell) {
    Phrase phrase = new Phrase();
    appendAngle(phrase, "\u03B1", cell.alpha());
    appendAngle(phrase, "\u03B2", cell.beta());
    appendAngle(phrase, "\u03B3", cell.gamma());
    return phrase;
  }

  private static void appendAngle(Phrase phrase, String name, double degrees) {
    if (Math.abs(degrees - 90) >= 0.005) {
      if (!phrase.runs().isEmpty()) {
        phrase.text(", ");
      }
      phrase.quantity(name, Decimal.of(degrees, 2) + "\u00B0");
    }
  }

  private List<Phrase> provenance() {
    Source source = material.source();
    List<Phrase> phrases = new ArrayList<>();
    material.names().stream()
        .map(name -> Legible.of(name, 32))
        .filter(name -> !name.isBlank())
        .findFirst()
        .ifPresent(name -> phrases.add(new Phrase().text(name)));
    String provider = Legible.of(source.provider(), 48);
    String id = material.id().text();
    phrases.add(new Phrase().text(provider.isEmpty() ? id : provider + " " + id));
    String licence = Legible.of(source.licence(), 32);
    if (!licence.isEmpty()) {
      phrases.add(new Phrase().text(licence));
    }
    return phrases;
  }
}
