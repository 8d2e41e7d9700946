package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;

/** What is said below a pattern: enough to repeat it, and to know whose structure it is. */
final class PatternCaption {

  /** What a pattern is computed with unless asked otherwise; said only where it differs. */
  private static final double USUAL_GMAX = 1.5;

  private static final double USUAL_SIGMA = 0.01;

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
    MaterialCaption common = new MaterialCaption(material, unit);
    common.writeHeading(lines, pattern.zoneAxis());
    lines.write("", MaterialCaption.BODY, experiment());
    lines.write("", MaterialCaption.BODY, basis());
    lines.write("note", MaterialCaption.NOTES, notes());
    common.writeProvenance(lines);
    common.writeWarnings(lines);
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
    if (pattern.drawn().stream().anyMatch(PatternCaption::isHigherOrder)) {
      phrases.add(new Phrase().text("open circles: higher-order Laue zones"));
    }
    return phrases;
  }

  private static boolean isHigherOrder(Reflection reflection) {
    return reflection.laueZone() != 0;
  }
}
