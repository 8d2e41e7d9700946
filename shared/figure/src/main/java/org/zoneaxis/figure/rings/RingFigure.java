package org.zoneaxis.figure.rings;

import java.util.List;
import org.zoneaxis.diffraction.ring.RingParameters;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.diffraction.ring.RingSimulator;
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

/** The rings of a material whose grains lie at random: picture and tables. */
public final class RingFigure implements Figure<RingPattern> {

  private final RingSimulator simulator = new RingSimulator();

  @Override
  public String name() {
    return "rings";
  }

  @Override
  public int render() {
    return 3;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_CRYSTAL;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(
        FigureOptions.KV,
        FigureOptions.GMAX,
        FigureOptions.DEBYE_WALLER,
        FigureOptions.AXES,
        FigureOptions.SCALE,
        FigureOptions.LABELS);
  }

  @Override
  public List<Form<RingPattern>> forms() {
    return Drawing.forms(
        this,
        (pattern, crystals, options) ->
            RingDrawing.of(crystals.get(0).material(), pattern, options),
        Form.text(
            FigureFormat.JSON,
            (pattern, crystals, options) -> RingTables.json(crystals.get(0).material(), pattern)),
        Form.text(
            FigureFormat.CSV,
            (pattern, crystals, options) -> RingTables.csv(crystals.get(0).material(), pattern)));
  }

  @Override
  public RingPattern compute(List<OrientedCrystal> crystals, OptionValues options) {
    return simulator.simulate(
        crystals.get(0).crystal(),
        new RingParameters(
            FigureOptions.electrons(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            options.get(FigureOptions.DEBYE_WALLER).doubleValue()));
  }

  @Override
  public Marks marks() {
    return Marks.numberedIfAny("ring");
  }

  @Override
  public Words words() {
    return new Words(
        "ring pattern",
        "The rings of grains at random with a profile beside, kinematic intensities.",
        "cod-9008460");
  }
}
