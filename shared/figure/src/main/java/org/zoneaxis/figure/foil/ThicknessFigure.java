package org.zoneaxis.figure.foil;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.dynamical.BlochSimulator;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.WaveChecks;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.sheet.Drawing;

/** Intensities of some beams against the thickness of the foil: curves and tables. */
public final class ThicknessFigure implements Figure<ThicknessSeries> {

  /** Whether a curve is whole is seen by these. */
  private static final Marks CURVES = Marks.numbered("curve");

  private static final double ANGSTROMS = 10;

  private static final int MOST_THICKNESSES = 2000;

  private final BlochSimulator simulator = new BlochSimulator();

  @Override
  public String name() {
    return "thickness";
  }

  @Override
  public int render() {
    return 3;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_ZONE;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(
        FigureOptions.KV,
        FigureOptions.GMAX,
        FigureOptions.LAUE,
        FigureOptions.FOIL,
        FigureOptions.SMAX,
        FigureOptions.BEAMS,
        FigureOptions.ABSORPTION,
        FigureOptions.DEBYE_WALLER,
        FigureOptions.CURVES,
        FigureOptions.TO,
        FigureOptions.STEP,
        FigureOptions.AXES);
  }

  @Override
  public List<Form<ThicknessSeries>> forms() {
    return Drawing.forms(
        this,
        (series, crystals, options) ->
            ThicknessPlot.of(crystals.get(0).material(), series, options.get(FigureOptions.UNIT)),
        Form.table(FigureFormat.JSON, ThicknessTables::json),
        Form.table(FigureFormat.CSV, ThicknessTables::csv));
  }

  @Override
  public ThicknessSeries compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    WaveChecks.require(only, options);
    List<MillerIndices> chosen =
        options.get(FigureOptions.CURVES).stream().map(ZoneLaw::reflection).toList();
    try {
      return simulator.series(
          only.crystal(),
          only.zoneAxis(),
          FigureOptions.dynamical(options, options.get(FigureOptions.GMAX).doubleValue()),
          thicknesses(options),
          chosen);
    } catch (MissingBeamException e) {
      throw WaveChecks.refusal(e, options, FigureOptions.CURVES);
    }
  }

  /** From 0 on, in angstrom. */
  private static List<Double> thicknesses(OptionValues options) {
    BigDecimal to = options.get(FigureOptions.TO);
    BigDecimal step = options.get(FigureOptions.STEP);
    int steps = to.divide(step, 0, RoundingMode.FLOOR).intValueExact();
    if (steps < 1 || steps > MOST_THICKNESSES) {
      throw new RequestException(
          FigureOptions.STEP.name(),
          FigureOptions.STEP.write(step),
          steps < 1
              ? "a step of at most the largest thickness, to"
              : "at most " + MOST_THICKNESSES + " steps up to the largest thickness, to");
    }
    List<Double> thicknesses = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      thicknesses.add(step.multiply(BigDecimal.valueOf(i)).doubleValue() * ANGSTROMS);
    }
    return thicknesses;
  }

  @Override
  public Marks marks() {
    return CURVES;
  }

  @Override
  public Words words() {
    return new Words(
        "thickness curves",
        "Intensities of the strongest beams, or of those asked for, against the thickness of a"
            + " foil, with extinction distances.",
        "cod-9008566/110");
  }
}
