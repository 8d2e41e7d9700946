package org.zoneaxis.figure.kikuchi;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.kikuchi.KikuchiPattern;
import org.zoneaxis.diffraction.kikuchi.KikuchiPole;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;

/** What is said of a Kikuchi pattern: in its caption, and for readers who do not see it. */
final class KikuchiWords {

  private final Material material;
  private final KikuchiPattern pattern;
  private final Shown shown;
  private final boolean hexagonal;

  /**
   * What of a pattern is on the screen.
   *
   * @param drawn the bands that are drawn, the strongest first
   * @param bands how many there are
   * @param halfAngle of the screen in degrees
   * @param millimetres for 1/angstrom near 000; 0 where the screen fits the page
   * @param turn how far it is turned counter-clockwise, in degrees
   */
  record Shown(
      List<KikuchiBand> drawn, int bands, double halfAngle, double millimetres, double turn) {}

  KikuchiWords(Material material, KikuchiPattern pattern, Shown shown) {
    this.material = material;
    this.pattern = pattern;
    this.shown = shown;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  String facts(KikuchiBand band) {
    return IndexLettering.inLine(band.hkl().indices(hexagonal))
        + ", width "
        + Decimal.of(band.width(), 2)
        + "\u00B0"
        + band.excess()
            .map(hkl -> ", bright " + IndexLettering.inLine(hkl.indices(hexagonal)))
            .orElse("");
  }

  List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(pattern.parameters().beam().kilovolts(), 1) + " kV"));
    if (pattern.tilt() > 0) {
      phrases.addAll(FoilWords.tilt(pattern.parameters().laue(), pattern.tilt()));
    }
    int all = shown.bands();
    int drawn = shown.drawn().size();
    phrases.add(
        plain(
            all > drawn
                ? "the strongest " + drawn + " of " + all + " bands"
                : all + (all == 1 ? " band" : " bands")));
    phrases.add(plain(Decimal.of(shown.halfAngle(), 1) + "\u00B0 from centre to rim"));
    if (shown.millimetres() > 0) {
      phrases.add(
          plain(Decimal.of(shown.millimetres(), 1) + " mm for 1 \u00C5\u207B\u00B9 at 000"));
    }
    MaterialCaption.turned(shown.turn()).ifPresent(phrases::add);
    return phrases;
  }

  /** A pole for who points at it. */
  String facts(KikuchiPole pole) {
    return "["
        + IndexLettering.inLine(pole.axis().indices(hexagonal))
        + "], "
        + Decimal.of(pole.angle(), 2)
        + "\u00B0 from the beam";
  }

  static List<Line> notes(boolean spots) {
    List<Line> notes = new ArrayList<>();
    notes.add(plain("whole line: bright (excess)"));
    notes.add(plain("broken line: dark (deficient)"));
    notes.add(plain("cross: 000"));
    notes.add(plain("dots: zone axes"));
    if (spots) {
      notes.add(plain("blue: spots"));
    }
    return notes;
  }

  String title() {
    return "Kikuchi pattern of "
        + Provenance.named(material)
        + " near ["
        + IndexLettering.inLine(pattern.zoneAxis().indices(hexagonal))
        + "] at "
        + Decimal.of(pattern.parameters().beam().kilovolts(), 1)
        + " kV";
  }

  String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(shown.bands()).append(" bands");
    shown.drawn().stream().limit(5).forEach(band -> words.append(". ").append(facts(band)));
    words.append(". Seen from the source, which is where the zone axis points.");
    Provenance.append(words, material);
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
