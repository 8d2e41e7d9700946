package org.zoneaxis.figure.request;

import java.util.List;
import org.zoneaxis.figure.convergent.ConvergentFigure;
import org.zoneaxis.figure.couple.PairFigure;
import org.zoneaxis.figure.foil.ThicknessFigure;
import org.zoneaxis.figure.kikuchi.KikuchiFigure;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.rings.RingFigure;
import org.zoneaxis.figure.stereogram.StereogramFigure;
import org.zoneaxis.figure.structure.StructureFigure;
import org.zoneaxis.figure.zonemap.ZoneMapFigure;

/** All figures. A new one is one line here. */
public final class Figures {

  /** The diffraction pattern, which the page shows with all its numbers. */
  public static final PatternFigure PATTERN = new PatternFigure();

  /** Two crystals in one pattern, which have a page of their own. */
  public static final PairFigure PAIR = new PairFigure();

  /** All of them. */
  public static final FigureCatalogue ALL =
      new FigureCatalogue(
          List.of(
              PATTERN, //
              new StructureFigure(),
              new ThicknessFigure(),
              new ConvergentFigure(),
              RingFigure.ofOne(),
              RingFigure.ofTwo(),
              new KikuchiFigure(),
              new StereogramFigure(),
              new ZoneMapFigure(),
              PAIR));

  private Figures() {}
}
