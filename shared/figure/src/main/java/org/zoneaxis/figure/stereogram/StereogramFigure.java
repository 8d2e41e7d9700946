package org.zoneaxis.figure.stereogram;

import java.util.List;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.sheet.Drawing;

/** A stereogram with a zone axis at its centre: picture and table. */
public final class StereogramFigure implements Figure<ZoneStereogram> {

  private static final Option<DiscProjection> PROJECTION =
      Option.choice("projection", DiscProjection.ANGLE, List.of(DiscProjection.values()))
          .meaning("Projection", "projection of a stereogram", "area")
          .hint("stereogram");

  private static final Option<PoleKind> POLES =
      Option.choice("poles", PoleKind.DIRECTIONS, List.of(PoleKind.values()))
          .meaning("Poles", "what the poles of a stereogram are", "planes")
          .hint("stereogram")
          .drawn();

  private final PatternSimulator patterns = new PatternSimulator();

  @Override
  public String name() {
    return "stereogram";
  }

  @Override
  public int render() {
    return 4;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_ZONE;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(
        PROJECTION,
        FigureOptions.AXES,
        FigureOptions.RIGHT,
        FigureOptions.ROTATE,
        POLES,
        FigureOptions.LABELS);
  }

  @Override
  public List<Form<ZoneStereogram>> forms() {
    return Drawing.forms(
        this,
        (value, crystals, options) ->
            StereogramDrawing.of(crystals.get(0).material(), value, options.get(POLES), options),
        Form.table(FigureFormat.JSON, StereogramJson::write));
  }

  @Override
  public ZoneStereogram compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    return ZoneStereogram.of(
        only.crystal(),
        only.zoneAxis(),
        patterns
            .orientation(
                only.crystal(),
                only.zoneAxis(),
                options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection))
            .turned(options.get(FigureOptions.ROTATE).doubleValue()),
        options.get(PROJECTION));
  }

  @Override
  public Marks marks() {
    return Marks.numbered("pole");
  }

  @Override
  public Words words() {
    return new Words(
        "stereogram",
        "Directions or planes of a crystal around a zone axis, with the standard triangle.",
        "cod-9008460/001");
  }
}
