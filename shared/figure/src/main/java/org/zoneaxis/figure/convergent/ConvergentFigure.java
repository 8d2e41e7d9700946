package org.zoneaxis.figure.convergent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.dynamical.ConvergentComputation;
import org.zoneaxis.diffraction.dynamical.ConvergentPattern;
import org.zoneaxis.diffraction.dynamical.ConvergentSimulator;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
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

/** The discs of a convergent beam: picture and table. */
public final class ConvergentFigure implements Figure<ConvergentPattern> {

  private static final double ANGSTROMS = 10;

  private static final double MRAD = 1e3;

  /** Discs in a picture. */
  private static final int MOST_DISCS = 19;

  /**
   * Points along a diameter: the most whose computation is worth an answer, each about a third
   * dearer than the next.
   */
  private static final List<Integer> POINTS = List.of(65, 57, 49, 43, 37, 33, 29, 25, 21, 17);

  private final PatternSimulator patterns = new PatternSimulator();

  @Override
  public String name() {
    return "cbed";
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
        FigureOptions.KV,
        FigureOptions.GMAX,
        FigureOptions.LAUE,
        FigureOptions.THICKNESS,
        FigureOptions.FOIL,
        FigureOptions.SMAX,
        FigureOptions.BEAMS,
        FigureOptions.ABSORPTION,
        FigureOptions.DEBYE_WALLER,
        FigureOptions.CONVERGENCE,
        FigureOptions.AXES,
        FigureOptions.RIGHT,
        FigureOptions.ROTATE,
        FigureOptions.LABELS);
  }

  @Override
  public List<Form<ConvergentPattern>> forms() {
    return Drawing.forms(
        this,
        (pattern, crystals, options) ->
            ConvergentDrawing.of(crystals.get(0).material(), pattern, options),
        Form.table(FigureFormat.JSON, ConvergentJson::write));
  }

  @Override
  public ConvergentPattern compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    WaveChecks.require(only, options);
    Crystal crystal = only.crystal();
    ZoneAxis axis = only.zoneAxis();
    WorkBudget budget = WorkBudget.ofFoil();
    Optional<PatternBasis> basis = patterns.basis(crystal, axis, budget);
    ConvergentComputation computation = prepared(crystal, axis, options, basis, budget);
    for (int block = 0; block < computation.blocks(); block++) {
      computation.compute(block);
    }
    return computation.result();
  }

  private static ConvergentComputation prepared(
      Crystal crystal,
      ZoneAxis axis,
      OptionValues options,
      Optional<PatternBasis> basis,
      WorkBudget budget) {
    try {
      return ConvergentSimulator.prepare(
          crystal,
          axis,
          new ConvergentSimulator.Wanted(
              FigureOptions.dynamical(options, options.get(FigureOptions.GMAX).doubleValue()),
              semiAngle(basis, options),
              ANGSTROMS * options.get(FigureOptions.THICKNESS).doubleValue(),
              MOST_DISCS,
              POINTS),
          PatternSimulator.orientation(
                  crystal, axis, options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection), basis)
              .turned(options.get(FigureOptions.ROTATE).doubleValue()),
          budget);
    } catch (MissingBeamException e) {
      throw WaveChecks.refusal(e, options, FigureOptions.BEAMS);
    }
  }

  private static double semiAngle(Optional<PatternBasis> basis, OptionValues options) {
    Optional<BigDecimal> stated = options.get(FigureOptions.CONVERGENCE);
    if (stated.isPresent()) {
      return stated.get().doubleValue();
    }
    ElectronBeam electrons = FigureOptions.electrons(options);
    PatternBasis found =
        basis.orElseThrow(
            () ->
                new RequestException(
                    FigureOptions.CONVERGENCE.name(),
                    "",
                    "the zone has no two reflections by which to choose it; state it in mrad"));
    double sine = Math.min(1, electrons.wavelength() * found.g1().length() / 2);
    return MRAD * StrictMath.asin(sine) / 2;
  }

  @Override
  public Marks marks() {
    return Marks.REFLECTIONS;
  }

  @Override
  public Words words() {
    return new Words(
        "convergent-beam pattern",
        "The discs of a convergent beam behind a foil, in grey.",
        "cod-9008566/111");
  }
}
