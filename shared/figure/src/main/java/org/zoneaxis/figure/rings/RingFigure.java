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

/** The rings of a material, or of two phases, whose grains lie at random: picture and tables. */
public final class RingFigure implements Figure<RingPhases> {

  private final RingSimulator simulator = new RingSimulator();
  private final Subjects subjects;
  private final int render;
  private final Words words;

  private RingFigure(Subjects subjects, int render, Words words) {
    this.subjects = subjects;
    this.render = render;
    this.words = words;
  }

  /** The rings of one material. */
  public static RingFigure ofOne() {
    return new RingFigure(
        Subjects.ONE_CRYSTAL,
        4,
        new Words(
            "ring pattern",
            "The rings of grains at random with a profile beside, kinematic intensities.",
            "cod-9008460"));
  }

  /** The rings of two phases. */
  public static RingFigure ofTwo() {
    return new RingFigure(
        new Subjects(2, false),
        2,
        new Words(
            "ring pattern of two phases",
            "The rings of two phases, as much of one as of the other, with their profiles beside.",
            "cod-9008460/with/cod-9008566"));
  }

  @Override
  public String name() {
    return "rings";
  }

  @Override
  public int render() {
    return render;
  }

  @Override
  public Subjects subjects() {
    return subjects;
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
  public List<Form<RingPhases>> forms() {
    return Drawing.forms(
        this,
        RingDrawing::of,
        Form.text(
            FigureFormat.JSON, (phases, crystals, options) -> RingTables.json(crystals, phases)),
        Form.text(
            FigureFormat.CSV, (phases, crystals, options) -> RingTables.csv(crystals, phases)));
  }

  @Override
  public RingPhases compute(List<OrientedCrystal> crystals, OptionValues options) {
    RingParameters parameters =
        new RingParameters(
            FigureOptions.electrons(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            options.get(FigureOptions.DEBYE_WALLER).doubleValue());
    return new RingPhases(
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
    return words;
  }
}
