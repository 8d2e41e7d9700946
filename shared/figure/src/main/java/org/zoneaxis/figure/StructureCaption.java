package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.structure.StructureView;

/** What is said below a structure: what is drawn, how it lies, and whose it is. */
final class StructureCaption {

  private final Material material;
  private final StructureView view;
  private final LengthUnit unit;
  private final boolean hexagonal;

  /** The caption of a material's structure, lengths in the unit. */
  StructureCaption(Material material, StructureView view, LengthUnit unit) {
    this.material = material;
    this.view = view;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** Writes all lines. */
  void write(CaptionLines lines) {
    MaterialCaption common = new MaterialCaption(material, unit);
    common.writeHeading(lines, view.zoneAxis());
    lines.write("", MaterialCaption.BODY, orientation());
    lines.write("note", MaterialCaption.NOTES, notes());
    common.writeProvenance(lines);
    common.writeWarnings(lines);
  }

  private List<Phrase> orientation() {
    List<Phrase> phrases = new ArrayList<>();
    view.right()
        .ifPresent(
            right ->
                phrases.add(
                    new Phrase()
                        .quantity("g")
                        .glyphs(IndexGlyphs.equalsSign())
                        .glyphs(IndexGlyphs.of(right.indices(hexagonal)))
                        .text(" to the right")));
    phrases.add(new Phrase().text("right-handed, zone axis towards the viewer"));
    return phrases;
  }

  private List<Phrase> notes() {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(new Phrase().text("One cell, its borders completed, in parallel projection"));
    phrases.add(new Phrase().text("farther atoms smaller and greyer"));
    if (view.atomsOnly()) {
      phrases.add(new Phrase().text("atoms only: too many to draw bonds and shares"));
      return phrases;
    }
    if (view.atoms().stream().anyMatch(atom -> atom.site().occupants().size() > 1)) {
      phrases.add(new Phrase().text("sectors: elements that share a site"));
    }
    if (view.bondsLeftOut()) {
      phrases.add(new Phrase().text("too many bonds to draw"));
    }
    return phrases;
  }
}
