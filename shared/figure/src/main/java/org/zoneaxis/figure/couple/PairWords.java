package org.zoneaxis.figure.couple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.NearZone;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.Looks;

/** What is said of two crystals: in the caption, and for those who do not see the picture. */
final class PairWords {

  private static final int SPOKEN_VARIANTS = 6;

  private final List<OrientedCrystal> crystals;
  private final CrystalPair pair;
  private final LengthUnit unit;

  PairWords(List<OrientedCrystal> crystals, CrystalPair pair, LengthUnit unit) {
    this.crystals = crystals;
    this.pair = pair;
    this.unit = unit;
  }

  /**
   * Writes the caption.
   *
   * @param places where there are spots in print
   * @param doubles whether there are crosses
   */
  void write(CaptionLines lines, PairPlaces places, boolean doubles) {
    for (int crystal = 0; crystal < crystals.size(); crystal++) {
      OrientedCrystal one = crystals.get(crystal);
      // Several variants of the second are seen along different directions.
      boolean isAlong = crystal == 0 || pair.shown().size() <= 1;
      new MaterialCaption(one.material(), unit)
          .write(lines, isAlong ? Optional.of(one.zoneAxis()) : Optional.empty());
      lines.skip(3);
    }
    lines.write(Looks.TEXT, MaterialCaption.BODY, experiment());
    List<Line> notes = new ArrayList<>();
    notes.add(plain("discs: first crystal"));
    notes.add(plain("squares: second crystal"));
    if (places.shared() > 1) {
      notes.add(plain("disc in a square: both, indices of the first"));
    }
    if (pair.shown().size() > 1) {
      notes.add(plain("lowered: number of the variant"));
    }
    if (doubles) {
      notes.add(plain("crosses: double diffraction between both"));
    }
    notes.add(plain("each against its own strongest, kinematic"));
    if (places.beyond() > 0) {
      notes.add(
          plain(
              places.beyond()
                  + (places.beyond() == 1 ? " spot lies" : " spots lie")
                  + " beyond the edge"));
    }
    lines.write(Looks.NOTE, MaterialCaption.NOTES, notes);
  }

  private boolean isHexagonal(int crystal) {
    return crystals.get(crystal).crystal().lattice().isHexagonal();
  }

  private List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(pair.parameters().beam().kilovolts(), 1) + " kV"));
    pair.parallel()
        .ifPresent(
            parallel ->
                phrases.add(
                    new Lettering()
                        .line(
                            IndexLettering.of(
                                Face.UPRIGHT, parallel.first().indices(isHexagonal(0))))
                        .text(" parallel to ")
                        .line(
                            IndexLettering.of(
                                Face.UPRIGHT, parallel.second().indices(isHexagonal(1))))
                        .line()));
    pair.relationship().ifPresent(name -> phrases.add(plain(name + ", " + variants())));
    MaterialCaption.turned(pair.turn()).ifPresent(phrases::add);
    if (pair.shown().size() == 1) {
      phrases.add(plain("zone axes " + Decimal.of(pair.deviation(), 2) + "\u00B0 apart"));
    }
    return phrases;
  }

  private String variants() {
    int all = pair.variants().orElse(1);
    if (pair.shown().size() == all) {
      return all == 1 ? "one variant" : "all " + all + " variants";
    }
    return "variant " + pair.shown().get(0).number() + " of " + all + " variants";
  }

  String title() {
    return "Electron diffraction pattern of "
        + name(0)
        + " with "
        + (pair.shown().size() > 1
            ? pair.shown().size() + " variants of " + crystals.get(1).crystal().formula()
            : name(1));
  }

  private String name(int crystal) {
    OrientedCrystal one = crystals.get(crystal);
    return Provenance.named(one.material())
        + " along ["
        + IndexLettering.inLine(one.zoneAxis().indices(isHexagonal(crystal)))
        + "]";
  }

  String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(pair.reflections().get(0).size()).append(" reflections of the first and ");
    words
        .append(pair.reflections().stream().skip(1).mapToInt(List::size).sum())
        .append(" of the second crystal, 000 of each included.");
    pair.relationship()
        .ifPresent(
            name -> words.append(' ').append(name).append(", ").append(variants()).append('.'));
    pair.shown().stream()
        .limit(SPOKEN_VARIANTS)
        .forEach(
            variant -> {
              NearZone near = variant.zones().nearest().get(0);
              words
                  .append(" Variant ")
                  .append(variant.number())
                  .append(": [")
                  .append(IndexLettering.inLine(near.axis().indices(isHexagonal(1))))
                  .append("] ")
                  .append(Decimal.of(near.deviation(), 2))
                  .append("\u00B0 from the beam.");
            });
    words.append(" Right-handed, zone axes towards the viewer.");
    crystals.forEach(crystal -> Provenance.append(words, crystal.material()));
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
