package org.zoneaxis.figure.kikuchi;

import java.util.List;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.kikuchi.KikuchiParameters;
import org.zoneaxis.diffraction.kikuchi.KikuchiPattern;
import org.zoneaxis.diffraction.kikuchi.KikuchiSimulator;
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
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.sheet.Drawing;

/** The Kikuchi bands around a direction of the beam: picture and tables. */
public final class KikuchiFigure implements Figure<KikuchiPattern> {

  /** Half-angle of the screen for a wavelength, in degrees for an angstrom: as many bands wide. */
  private static final double ANGLE_PER_WAVELENGTH = 600;

  private static final double LEAST_ANGLE = 10;
  private static final double MOST_ANGLE = 55;

  static final Option<Underlay> UNDER =
      Option.choice("under", Underlay.NOTHING, List.of(Underlay.values()))
          .meaning("Under the lines", "what lies under Kikuchi lines", "spots")
          .hint("Kikuchi")
          .drawn();

  private final KikuchiSimulator simulator = new KikuchiSimulator();

  @Override
  public String name() {
    return "kikuchi";
  }

  @Override
  public int render() {
    return 5;
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
        FigureOptions.AXES,
        FigureOptions.RIGHT,
        FigureOptions.ROTATE,
        FigureOptions.SCALE,
        FigureOptions.LABELS,
        UNDER);
  }

  @Override
  public List<Form<KikuchiPattern>> forms() {
    return Drawing.forms(
        this,
        (pattern, crystals, options) ->
            KikuchiDrawing.of(crystals.get(0).material(), pattern, options),
        Form.table(FigureFormat.JSON, KikuchiTables::json),
        Form.table(FigureFormat.CSV, KikuchiTables::csv));
  }

  @Override
  public KikuchiPattern compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    requireNearAxis(only, options);
    ElectronBeam beam = FigureOptions.electrons(options);
    return simulator.simulate(
        only.crystal(),
        only.zoneAxis(),
        new KikuchiParameters(
            beam,
            FigureOptions.laue(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            halfAngle(beam)),
        options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection),
        options.get(FigureOptions.ROTATE).doubleValue());
  }

  /** A tenth of a degree more or less is no matter. */
  static double halfAngle(ElectronBeam beam) {
    double angle = Math.rint(10 * ANGLE_PER_WAVELENGTH * beam.wavelength()) / 10;
    return Math.max(LEAST_ANGLE, Math.min(MOST_ANGLE, angle));
  }

  private static void requireNearAxis(OrientedCrystal crystal, OptionValues options) {
    LaueCentre laue = FigureOptions.laue(options);
    Vector3 centre = laue.vector(crystal.crystal().lattice(), crystal.zoneAxis());
    double longest =
        StrictMath.sin(StrictMath.toRadians(KikuchiParameters.MAX_TILT))
            / FigureOptions.electrons(options).wavelength();
    if (centre.length() > longest) {
      throw new RequestException(
          FigureOptions.LAUE.name(),
          FigureOptions.LAUE.write(options.get(FigureOptions.LAUE)),
          "the beam would be more than 30 degrees off the zone axis; write a vector of at most "
              + Decimal.of(longest, 2)
              + " 1/angstrom, this one has "
              + Decimal.of(centre.length(), 2));
    }
  }

  @Override
  public Marks marks() {
    return Marks.numberedIfAny("band");
  }

  @Override
  public Words words() {
    return new Words(
        "Kikuchi pattern",
        "Kikuchi bands as exact conics with their indices, and the zones where they cross.",
        "cod-9008566/110");
  }
}
