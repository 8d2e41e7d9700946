package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;

/** What is said below a structure: what is drawn, how it lies, and whose it is. */
final class StructureCaption {

  private final Material material;
  private final StructureView view;
  private final LengthUnit unit;
  private final double turn;
  private final boolean hexagonal;

  /** The caption of a material's structure, lengths in the unit. */
  StructureCaption(Material material, StructureView view, LengthUnit unit, double turn) {
    this.turn = turn;
    this.material = material;
    this.view = view;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  /** Writes all lines. */
  void write(CaptionLines lines) {
    new MaterialCaption(material, unit)
        .write(lines, Optional.of(view.zoneAxis()), List.of(orientation()), notes());
  }

  private List<Line> orientation() {
    List<Line> phrases = new ArrayList<>();
    view.right()
        .ifPresent(
            right ->
                phrases.add(
                    new Lettering()
                        .italic("g")
                        .text(" = ")
                        .line(IndexLettering.of(Face.UPRIGHT, right.indices(hexagonal)))
                        .text(" to the right")
                        .line()));
    MaterialCaption.turned(turn).ifPresent(phrases::add);
    return phrases;
  }

  private List<Line> notes() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain("farther atoms smaller and greyer"));
    if (view.atomsOnly()) {
      phrases.add(plain("atoms only: too many to draw bonds and shares"));
      return phrases;
    }
    if (view.atoms().stream().anyMatch(atom -> atom.site().occupants().size() > 1)) {
      phrases.add(plain("sectors: elements that share a site"));
    }
    if (view.bondsLeftOut()) {
      phrases.add(plain("too many bonds to draw"));
    }
    return phrases;
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
