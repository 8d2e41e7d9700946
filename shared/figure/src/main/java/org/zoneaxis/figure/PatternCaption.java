package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;

/** What is said below a pattern: enough to repeat it, and to know whose structure it is. */
final class PatternCaption {

  /** What a pattern is computed with unless asked otherwise; said only where it differs. */
  private static final double USUAL_GMAX = 1.5;

  private static final double USUAL_SIGMA = 0.01;

  private static final double HEADING = 17;
  private static final double BODY = 11.5;
  private static final double NOTES = 10;

  private final Material material;
  private final DiffractionPattern pattern;
  private final LengthUnit unit;
  private final boolean hexagonal;

  /** The caption of a material's pattern, lengths in the unit. */
  PatternCaption(Material material, DiffractionPattern pattern, LengthUnit unit) {
    this.material = material;
    this.pattern = pattern;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** Writes all lines. */
  void write(CaptionLines lines) {
    lines.write("head", HEADING, heading());
    lines.write("", BODY, cell());
    lines.write("", BODY, experiment());
    lines.write("", BODY, basis());
    lines.write("note", NOTES, notes());
    lines.write("note", NOTES, provenance());
  }

  private List<Phrase> heading() {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(formula());
    Phrase axis = new Phrase().glyphs(IndexGlyphs.bracketed(pattern.zoneAxis().indices(hexagonal)));
    if (hexagonal) {
      ZoneAxis three = pattern.zoneAxis();
      axis.text("\u00A0=\u00A0").glyphs(IndexGlyphs.bracketed(three.indices(false)));
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
      if (phrase.width() * HEADING > PatternSvg.TEXT_WIDTH - 3 * HEADING) {
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
    List<Phrase> phrases = new ArrayList<>();
    material.names().stream()
        .map(name -> Legible.of(name, 40))
        .filter(name -> !name.isBlank())
        .findFirst()
        .ifPresent(name -> phrases.add(new Phrase().text(name)));
    Crystal crystal = material.crystal();
    phrases.add(new Phrase().text(edges(crystal.lattice())));
    String angles = angles(crystal.lattice());
    if (!angles.isEmpty()) {
      phrases.add(new Phrase().text(angles));
    }
    phrases.add(
        new Phrase()
            .text(
                crystal.setting() == CellSetting.AS_PUBLISHED
                    ? "cell as published"
                    : crystal.setting().label() + " cell"));
    return phrases;
  }

  private String edges(Lattice cell) {
    StringBuilder text = new StringBuilder("a\u00A0=\u00A0");
    boolean sameB = cell.lengthB() == cell.lengthA();
    boolean sameC = cell.lengthC() == cell.lengthA();
    text.append(sameB ? "b\u00A0=\u00A0" : "").append(sameB && sameC ? "c\u00A0=\u00A0" : "");
    append(text, cell.lengthA());
    if (!sameB) {
      append(text.append(", b\u00A0=\u00A0"), cell.lengthB());
    }
    if (!(sameB && sameC)) {
      append(text.append(", c\u00A0=\u00A0"), cell.lengthC());
    }
    return text.append('\u00A0').append(unit.symbol()).toString();
  }

  private void append(StringBuilder text, double angstroms) {
    Decimal.append(text, angstroms / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4);
  }

  private static String angles(Lattice cell) {
    StringBuilder text = new StringBuilder();
    appendAngle(text, "\u03B1", cell.alpha());
    appendAngle(text, "\u03B2", cell.beta());
    appendAngle(text, "\u03B3", cell.gamma());
    return text.toString();
  }

  private static void appendAngle(StringBuilder text, String name, double degrees) {
    if (Math.abs(degrees - 90) >= 0.005) {
      text.append(text.length() > 0 ? ", " : "").append(name).append("\u00A0=\u00A0");
      Decimal.append(text, degrees, 2);
      text.append('\u00B0');
    }
  }

  private List<Phrase> experiment() {
    PatternParameters parameters = pattern.parameters();
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(
        new Phrase()
            .text(
                Decimal.of(parameters.beam().kilovolts(), 1)
                    + "\u00A0kV, \u03BB\u00A0=\u00A0"
                    + Decimal.fixed(100 * parameters.beam().wavelength(), 3)
                    + "\u00A0pm"));
    if (parameters.precession() != 0) {
      phrases.add(
          new Phrase().text("precession " + Decimal.of(parameters.precession(), 2) + "\u00B0"));
    }
    if (parameters.sigma() != USUAL_SIGMA) {
      phrases.add(new Phrase().text("\u03C3\u00A0=\u00A0" + reciprocal(parameters.sigma(), 3)));
    }
    if (parameters.gmax() != USUAL_GMAX) {
      phrases.add(new Phrase().text("|g|\u00A0\u2264\u00A0" + reciprocal(parameters.gmax(), 2)));
    }
    phrases.add(new Phrase().text("right-handed, zone axis towards the viewer"));
    return phrases;
  }

  private String reciprocal(double perAngstrom, int decimals) {
    return Decimal.of(perAngstrom * unit.angstroms(), decimals) + "\u00A0" + ScaleBar.inverse(unit);
  }

  private List<Phrase> basis() {
    if (pattern.basis().isEmpty()) {
      return List.of();
    }
    PatternBasis basis = pattern.basis().get();
    return List.of(
        vector("1", basis.g1()),
        vector("2", basis.g2()),
        new Phrase()
            .text("g")
            .lowered("2")
            .text("/g")
            .lowered("1")
            .text("\u00A0=\u00A0" + Decimal.fixed(basis.ratio(), 3)),
        new Phrase().text("\u2220\u00A0" + Decimal.fixed(basis.angle(), 2) + "\u00B0"));
  }

  private Phrase vector(String name, PatternBasis.Vector vector) {
    String d =
        unit == LengthUnit.ANGSTROM
            ? Decimal.fixed(vector.d(), 3)
            : Decimal.fixed(vector.d() / unit.angstroms(), 4);
    return new Phrase()
        .text("g")
        .lowered(name)
        .text("\u00A0=\u00A0")
        .glyphs(IndexGlyphs.of(vector.hkl().indices(hexagonal)))
        .text(", d\u00A0=\u00A0" + d + "\u00A0" + unit.symbol());
  }

  private List<Phrase> notes() {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(new Phrase().text("Kinematic intensities I; spot area \u221D \u221AI."));
    if (pattern.reflections().stream().anyMatch(PatternCaption::isHigherOrder)) {
      phrases.add(new Phrase().text("Open circles: higher-order Laue zones."));
    }
    return phrases;
  }

  private static boolean isHigherOrder(Reflection reflection) {
    return reflection.laueZone() != 0;
  }

  private List<Phrase> provenance() {
    Source source = material.source();
    List<Phrase> phrases = new ArrayList<>();
    String provider = Legible.of(source.provider(), 48);
    phrases.add(
        new Phrase()
            .text("Structure: " + (provider.isEmpty() ? "" : provider + ", ") + material.id()));
    String licence = Legible.of(source.licence(), 32);
    if (!licence.isEmpty()) {
      phrases.add(new Phrase().text("Licence: " + licence));
    }
    return phrases;
  }
}
