package org.zoneaxis.figure.zonemap;

import java.util.List;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.kikuchi.ZoneMap;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.sheet.Drawing;

/** The Kikuchi map of the standard triangle of a crystal, with its zones: picture and table. */
public final class ZoneMapFigure implements Figure<ZoneMap> {

  /** The largest index of a zone. */
  static final int LIMIT = 4;

  @Override
  public String name() {
    return "zonemap";
  }

  @Override
  public int render() {
    return 2;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_CRYSTAL;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(
        FigureOptions.KV, FigureOptions.GMAX, FigureOptions.AXES, FigureOptions.LABELS);
  }

  @Override
  public List<Form<ZoneMap>> forms() {
    return Drawing.forms(
        this,
        (map, crystals, options) -> ZoneMapDrawing.of(crystals.get(0).material(), map, options),
        Form.text(
            FigureFormat.JSON,
            (map, crystals, options) ->
                ZoneMapJson.write(crystals.get(0).material(), map, options)));
  }

  @Override
  public ZoneMap compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    return ZoneMap.of(
        only.crystal(),
        PointSymmetry.of(only.crystal(), PointSymmetry.USUAL_PRECISION),
        FigureOptions.electrons(options),
        options.get(FigureOptions.GMAX).doubleValue(),
        LIMIT);
  }

  @Override
  public Marks marks() {
    return Marks.numbered("zone");
  }

  @Override
  public Words words() {
    return new Words(
        "zone map",
        "The Kikuchi map of the standard triangle, with the zones where its bands cross.",
        "cod-9008460");
  }
}
