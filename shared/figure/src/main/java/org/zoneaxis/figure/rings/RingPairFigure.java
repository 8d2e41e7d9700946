package org.zoneaxis.figure.rings;

import java.util.List;
import org.zoneaxis.diffraction.ring.RingParameters;
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

/** The rings of two phases whose grains lie at random: picture and tables. */
public final class RingPairFigure implements Figure<RingPair> {

  private final RingSimulator simulator = new RingSimulator();

  @Override
  public String name() {
    return "rings";
  }

  @Override
  public int render() {
    return 1;
  }

  @Override
  public Subjects subjects() {
    return new Subjects(2, false);
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
  public List<Form<RingPair>> forms() {
    return Drawing.forms(
        this,
        RingPairDrawing::of,
        Form.text(
            FigureFormat.JSON, (pair, crystals, options) -> RingPairTables.json(crystals, pair)),
        Form.text(
            FigureFormat.CSV, (pair, crystals, options) -> RingPairTables.csv(crystals, pair)));
  }

  @Override
  public RingPair compute(List<OrientedCrystal> crystals, OptionValues options) {
    RingParameters parameters =
        new RingParameters(
            FigureOptions.electrons(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            options.get(FigureOptions.DEBYE_WALLER).doubleValue());
    return new RingPair(
        crystals.stream()
            .map(crystal -> simulator.simulate(crystal.crystal(), parameters))
            .toList());
  }

  @Override
  public Marks marks() {
    return Marks.numberedIfAny("ring");
  }

  @Override
  public Words words() {
    return new Words(
        "ring pattern of two phases",
        "The rings of two phases, as much of one as of the other, with their profiles beside.",
        "cod-9008460/with/cod-9008566");
  }
}
