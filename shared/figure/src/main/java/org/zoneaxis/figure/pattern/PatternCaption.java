package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.ScaleBar;

/** What is said below a pattern: enough to repeat it, and to know whose structure it is. */
final class PatternCaption {

  /** What a pattern is computed with unless asked otherwise; said only where it differs. */
  private static final double USUAL_GMAX = 1.5;

  private static final double USUAL_SIGMA = 0.01;

  private final Material material;
  private final DiffractionPattern pattern;
  private final LengthUnit unit;
  private final List<String> remarks;
  private final boolean hexagonal;

  /**
   * The caption of a material's pattern, lengths in the unit.
   *
   * @param remarks what is to be said of the drawing
   */
  PatternCaption(
      Material material, DiffractionPattern pattern, LengthUnit unit, List<String> remarks) {
    this.remarks = remarks;
    this.material = material;
    this.pattern = pattern;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** Writes all lines. */
  void write(CaptionLines lines) {
    new MaterialCaption(material, unit)
        .write(lines, Optional.of(pattern.zoneAxis()), List.of(experiment(), basis()), notes());
  }

  private List<Line> experiment() {
    PatternParameters parameters = pattern.parameters();
    List<Line> phrases = new ArrayList<>();
    phrases.add(Lettering.of(Face.UPRIGHT, Decimal.of(parameters.beam().kilovolts(), 1) + " kV"));
    if (parameters.precession() != 0) {
      phrases.add(
          Lettering.of(
              Face.UPRIGHT, "precession " + Decimal.of(parameters.precession(), 2) + "\u00B0"));
    }
    phrases.addAll(direction());
    MaterialCaption.turned(pattern.turn()).ifPresent(phrases::add);
    if (pattern.foil().isPresent()) {
      phrases.addAll(FoilWords.phrases(pattern.foil().get(), pattern.zoneAxis(), hexagonal));
    } else if (parameters.sigma() != USUAL_SIGMA) {
      phrases.add(new Lettering().quantity("\u03C3", reciprocal(parameters.sigma(), 3)).line());
    }
    if (parameters.gmax() != USUAL_GMAX) {
      phrases.add(
          new Lettering().italic("g").text(" \u2264 " + reciprocal(parameters.gmax(), 2)).line());
    }
    return phrases;
  }

  private List<Line> direction() {
    LaueCentre laue = pattern.parameters().laue();
    return laue.equals(LaueCentre.ON_AXIS)
        ? List.of()
        : FoilWords.tilt(
            laue,
            laue.tilt(
                material.crystal().lattice(), pattern.zoneAxis(), pattern.parameters().beam()));
  }

  private String reciprocal(double perAngstrom, int decimals) {
    return Decimal.of(perAngstrom * unit.angstroms(), decimals) + " " + ScaleBar.inverse(unit);
  }

  private List<Line> basis() {
    if (pattern.basis().isEmpty()) {
      return List.of();
    }
    PatternBasis basis = pattern.basis().get();
    return List.of(
        vector("1", basis.g1()).text(", ").quantity("d", spacing(basis.g1())).line(),
        vector("2", basis.g2()).line(),
        new Lettering()
            .italic("g")
            .lowered("2")
            .text("/")
            .italic("g")
            .lowered("1")
            .text(" = " + Decimal.fixed(basis.ratio(), 3))
            .line(),
        Lettering.of(Face.UPRIGHT, Decimal.fixed(basis.angle(), 2) + "\u00B0"));
  }

  private Lettering vector(String name, PatternBasis.Vector vector) {
    return new Lettering()
        .italic("g")
        .lowered(name)
        .text(" = ")
        .line(IndexLettering.of(Face.UPRIGHT, vector.hkl().indices(hexagonal)));
  }

  private String spacing(PatternBasis.Vector vector) {
    int decimals = unit == LengthUnit.ANGSTROM ? 3 : 4;
    return Decimal.fixed(vector.d() / unit.angstroms(), decimals) + " " + unit.symbol();
  }

  private List<Line> notes() {
    return remarks.stream().map(remark -> Lettering.of(Face.UPRIGHT, remark)).toList();
  }
}
