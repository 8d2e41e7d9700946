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
      axis.glyphs(IndexGlyphs.equalsSign()).glyphs(IndexGlyphs.bracketed(three.indices(false)));
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
                crystal.setting() == CellSetting.AS_PUBLISHED
                    ? "cell as published"
                    : crystal.setting().label() + " cell"));
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

  private List<Phrase> experiment() {
    PatternParameters parameters = pattern.parameters();
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(
        new Phrase()
            .text(Decimal.of(parameters.beam().kilovolts(), 1) + "\u00A0kV, ")
            .quantity("\u03BB", Decimal.fixed(100 * parameters.beam().wavelength(), 3))
            .text("\u00A0pm"));
    if (parameters.precession() != 0) {
      phrases.add(
          new Phrase().text("precession " + Decimal.of(parameters.precession(), 2) + "\u00B0"));
    }
    if (parameters.sigma() != USUAL_SIGMA) {
      phrases.add(new Phrase().quantity("\u03C3", reciprocal(parameters.sigma(), 3)));
    }
    if (parameters.gmax() != USUAL_GMAX) {
      phrases.add(
          new Phrase().quantity("g").text("\u00A0\u2264\u00A0" + reciprocal(parameters.gmax(), 2)));
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
            .quantity("g")
            .lowered("2")
            .text("/")
            .quantity("g")
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
        .quantity("g")
        .lowered(name)
        .glyphs(IndexGlyphs.equalsSign())
        .glyphs(IndexGlyphs.of(vector.hkl().indices(hexagonal)))
        .text(", ")
        .quantity("d", d + "\u00A0" + unit.symbol());
  }

  private List<Phrase> notes() {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(
        new Phrase()
            .text("Kinematic intensities ")
            .quantity("I")
            .text("; spot area \u221D\u00A0\u221A")
            .quantity("I"));
    if (pattern.reflections().stream().anyMatch(PatternCaption::isHigherOrder)) {
      phrases.add(new Phrase().text("open circles: higher-order Laue zones"));
    }
    return phrases;
  }

  private static boolean isHigherOrder(Reflection reflection) {
    return reflection.laueZone() != 0;
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
