package org.zoneaxis.micrograph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.text.Legible;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.micrograph.index.Indexing;

/** What stands below the picture of an indexed image, and its title. */
record IndexCaption(Indexing indexing, Origin origin) {

  private static final double BODY = 11.5;
  private static final double SMALL = 10;

  String title() {
    String of = origin.named().map(name -> " on " + Legible.of(name)).orElse("");
    return indexing
        .best()
        .map(best -> Sentences.name(best.material()) + " " + Sentences.bracketed(best.axis()) + of)
        .or(() -> indexing.bestRings().map(best -> Sentences.name(best.material()) + of))
        .orElse("Electron diffraction" + of);
  }

  void write(CaptionLines lines) {
    List<Line> heading = new ArrayList<>();
    Optional<Candidate> best = indexing.best();
    if (best.isPresent()) {
      heading.add(Lettering.of(Face.SEMIBOLD, best.get().material().formula().toString()));
      heading.add(
          IndexLettering.bracketed(Face.SEMIBOLD, best.get().axis().indices(indexing.hexagonal())));
      heading.add(plain(Sentences.chance(best.get().probability())));
    }
    indexing
        .bestRings()
        .ifPresent(
            rings -> {
              heading.add(Lettering.of(Face.SEMIBOLD, rings.material().formula().toString()));
              heading.add(plain(Sentences.chance(rings.probability())));
            });
    lines.write(Looks.TEXT, 14, heading);
    lines.write(Looks.TEXT, BODY, facts());
    lines.writeWords(
        Looks.NOTE,
        Face.UPRIGHT,
        SMALL,
        Sentences.methods(indexing, origin) + " Cite as: " + Sentences.citation(origin) + ".");
  }

  private List<Line> facts() {
    List<Line> facts = new ArrayList<>();
    origin.named().ifPresent(name -> facts.add(plain(Legible.of(name))));
    indexing
        .micrograph()
        .calibration()
        .kilovolts()
        .ifPresent(kilovolts -> facts.add(plain(Decimal.of(kilovolts, 1) + " kV")));
    indexing
        .features()
        .net()
        .ifPresent(
            fit -> {
              facts.add(plain("ratio " + Decimal.of(fit.net().ratio(), 4)));
              facts.add(plain("angle " + Decimal.of(fit.net().angle(), 2) + "\u00B0"));
              facts.add(plain("residual " + Decimal.fixed(fit.residual(), 2) + " px"));
            });
    OptionalDouble pixel = indexing.perNanometre();
    if (pixel.isPresent()) {
      facts.add(
          plain(
              Decimal.of(pixel.getAsDouble(), 5)
                  + " nm\u207B\u00B9 a pixel"
                  + (indexing.stated().isPresent() ? "" : ", by the crystal")));
    }
    return facts;
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
