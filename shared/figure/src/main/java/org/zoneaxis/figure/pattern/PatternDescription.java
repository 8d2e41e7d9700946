package org.zoneaxis.figure.pattern;

import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.Provenance;

/** A pattern and its structure in words, for readers who do not see it and for what has no room. */
final class PatternDescription {

  private final Material material;
  private final DiffractionPattern pattern;
  private final boolean hexagonal;

  /** The description of a material's pattern. */
  PatternDescription(Material material, DiffractionPattern pattern) {
    this.material = material;
    this.pattern = pattern;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** The description, on one line. */
  String text() {
    StringBuilder words = new StringBuilder(300);
    int diffracted = pattern.drawn().size() - 1;
    words.append(pattern.foil().isPresent() ? "Dynamical" : "Kinematic");
    words.append(" spot pattern with ");
    words.append(diffracted == 0 ? "no" : Integer.toString(diffracted));
    words.append(diffracted == 1 ? " reflection" : " reflections").append(" besides 000. ");
    words.append("Wavelength ");
    Decimal.appendFixed(words, 100 * pattern.parameters().beam().wavelength(), 3);
    words.append(" pm. Right-handed, zone axis towards the viewer.");
    pattern.foil().ifPresent(foil -> words.append(' ').append(FoilWords.sentence(foil)));
    if (pattern.basis().isPresent()) {
      PatternBasis basis = pattern.basis().get();
      words.append(" Shortest reflections ").append(inLine(basis.g1().hkl()));
      words.append(" and ").append(inLine(basis.g2().hkl())).append(", ");
      Decimal.appendFixed(words, basis.angle(), 2);
      words.append("\u00B0 apart, ratio of lengths ");
      Decimal.appendFixed(words, basis.ratio(), 3);
      words.append('.');
    }
    Provenance.append(words, material);
    return words.toString();
  }

  private String inLine(MillerIndices hkl) {
    return IndexLettering.inLine(hkl.indices(hexagonal));
  }
}
