package org.zoneaxis.figure.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Theme;

/** The options of figures, in the order in which they stand in requests, keys and documents. */
public final class FigureOptions {

  /** Accelerating voltage. */
  public static final Option<BigDecimal> KV =
      Option.decimal("kv", "kV", "200", "20", "1500", "1")
          .meaning("Voltage", "accelerating voltage", "300")
          .inEveryKey();

  /** Largest |g|. */
  public static final Option<BigDecimal> GMAX =
      Option.decimal("gmax", "1/\u00C5", "1.5", "0.2", "4", "0.01")
          .meaning("Largest g drawn", "largest |g| drawn", "1");

  /** Width of the Gaussian envelope on the excitation error. */
  public static final Option<BigDecimal> SIGMA =
      Option.decimal("sigma", "1/\u00C5", "0.01", "0.001", "0.2", "0.001")
          .meaning(
              "Width of the envelope",
              "width of the Gaussian envelope on the excitation error",
              "0.02")
          .hint("thin crystals have a wide one");

  /** Half-angle of the precession cone. */
  public static final Option<BigDecimal> PRECESSION =
      Option.decimal("precession", "degrees", "0", "0", "5", "0.01")
          .meaning("Precession", "precession half-angle", "1.5")
          .hint("half-angle");

  /** The centre of the Laue circle, by which the direction of the beam is given. */
  public static final Option<List<BigDecimal>> LAUE =
      Option.vector("laue", "h,k,l", "40", "0.01")
          .meaning("Laue centre", "centre of the Laue circle, a vector of the zone", "0.5,-0.5,0.5")
          .hint("0,0,0: along the axis; g/2: two beams, 0 and g");

  /** The theory of intensities. */
  public static final Option<DiffractionModel> MODEL =
      Option.choice("model", DiffractionModel.KINEMATIC, List.of(DiffractionModel.values()))
          .meaning("Intensities", "theory of the intensities", "bloch");

  /** Thickness of the foil. */
  public static final Option<BigDecimal> THICKNESS =
      Option.decimal("thickness", "nm", "50", "0.1", "1000", "0.1")
          .meaning("Thickness", "thickness of the foil along its normal, dynamical", "80")
          .hint("dynamical");

  /** The foil's normal. */
  public static final Option<Optional<Indices>> FOIL =
      Option.direction("foil")
          .meaning("Foil normal", "normal of the foil, less than 80\u00B0 from the axis", "1,1,1")
          .hint("a direction, dynamical")
          .usually("the zone axis");

  /** Largest |s| of beams. */
  public static final Option<BigDecimal> SMAX =
      Option.decimal("smax", "1/\u00C5", "0.05", "0.005", "3", "0.001")
          .meaning("Largest s", "largest |s| of the beams that take part, dynamical", "0.1")
          .hint("dynamical: more beams, more exact");

  /** The beams that alone take part. */
  public static final Option<List<Indices>> BEAMS =
      Option.reflections("beams", 64)
          .meaning(
              "Only the beams", "reflections that alone take part beside 000, dynamical", "1,-1,1")
          .hint("dynamical: 1,-1,1 and no other makes two beams")
          .usually("all within gmax and smax");

  /** The imaginary part of the potential. */
  public static final Option<BigDecimal> ABSORPTION =
      Option.decimal("absorption", "%", "10", "0", "30", "1")
          .meaning(
              "Absorption",
              "imaginary part of the potential in per cent of the real one, dynamical",
              "5")
          .hint("dynamical");

  /** The Debye-Waller B. */
  public static final Option<BigDecimal> DEBYE_WALLER =
      Option.decimal("b", "\u00C5\u00B2", "0.5", "0", "10", "0.01")
          .meaning(
              "Displacements B",
              "Debye-Waller B where the structure states none; 0: at rest, whatever it states",
              "0.3")
          .hint("where the structure states none; 0: at rest");

  /** Half the angle of the cone of a convergent beam. */
  public static final Option<Optional<BigDecimal>> CONVERGENCE =
      Option.optionalDecimal("convergence", "mrad", "0.1", "50", "0.1")
          .meaning("Convergence", "semi-angle of the cone of a convergent beam", "4")
          .hint("convergent beam")
          .usually("half the Bragg angle of g1");

  /** The reflections whose intensities are followed through the foil. */
  public static final Option<List<Indices>> CURVES =
      Option.reflections("g", 10)
          .meaning("Curves", "reflections whose curves are drawn against thickness", "0,0,0;2,-2,0")
          .hint("against thickness")
          .usually("000 and the strongest five");

  /** The largest thickness of curves. */
  public static final Option<BigDecimal> TO =
      Option.decimal("to", "nm", "100", "1", "1000", "0.1")
          .meaning("Thickness up to", "largest thickness of curves", "200")
          .hint("curves");

  /** The step of thickness of curves. */
  public static final Option<BigDecimal> STEP =
      Option.decimal("step", "nm", "0.5", "0.1", "10", "0.1")
          .meaning("Step of thickness", "step of thickness of curves", "1")
          .hint("curves");

  /** The axes that indices refer to. */
  public static final Option<CellAxes> AXES =
      Option.choice("axes", CellAxes.GIVEN, List.of(CellAxes.values()))
          .meaning("Axes", "axes of a rhombohedral cell that indices refer to", "given")
          .hint("of rhombohedral cells; four indices mean hexagonal ones");

  /** The reflection drawn to the right. */
  public static final Option<Optional<Indices>> RIGHT =
      Option.reflection("right")
          .meaning("Drawn to the right", "reflection drawn to the right", "0,0,2")
          .hint("a reflection of the zone, 002")
          .usually("shortest (g1)");

  /** How far pictures are turned from there. */
  public static final Option<BigDecimal> ROTATE =
      Option.decimal("rotate", "degrees", "0", "-180", "180", "0.1")
          .meaning("Turned by", "how far it is turned counter-clockwise from there", "30")
          .hint("counter-clockwise");

  /** A fixed scale. */
  public static final Option<BigDecimal> SCALE =
      Option.zeroOr("scale", "mm for 1/\u00C5", "5", "200", "0.1")
          .meaning("Scale", "fixed scale, 0 or at least 5; 0 fits the page", "50")
          .hint("0 fits the page, else at least 5")
          .drawn();

  /** Which spots carry their indices. */
  public static final Option<LabelMode> LABELS =
      Option.choice("labels", LabelMode.STRONG, List.of(LabelMode.values()))
          .meaning("Indices on", "which spots carry their indices", "all")
          .drawn();

  /** Whether a pattern shows what double diffraction alone puts there. */
  public static final Option<DoubleSpots> DOUBLE =
      Option.choice("double", DoubleSpots.HIDE, List.of(DoubleSpots.values()))
          .meaning("Double diffraction", "what double diffraction alone puts there", "show")
          .drawn();

  /** A factor on the size of spots. */
  public static final Option<BigDecimal> SPOTS =
      Option.decimal("spots", "", "1", "0.2", "5", "0.1")
          .meaning("Size of spots", "factor on the size of spots", "1.5")
          .drawn();

  /** Whether pictures say below themselves what they show. */
  public static final Option<CaptionMode> CAPTION =
      Option.choice("caption", CaptionMode.FULL, List.of(CaptionMode.values()))
          .meaning("Caption", "what pictures say below themselves", "none")
          .drawn();

  /** The surroundings of pictures. */
  public static final Option<Theme> THEME =
      Option.choice("theme", Theme.LIGHT, List.of(Theme.values()))
          .meaning("Paper", "paper of pictures; auto follows the reader's system", "dark")
          .drawn();

  /** The unit of length of scale and labels. */
  public static final Option<LengthUnit> UNIT =
      Option.choice("unit", LengthUnit.ANGSTROM, List.of(LengthUnit.values()))
          .meaning("Unit of the picture", "unit of scale and labels", "nm")
          .drawn();

  /** The width of a PNG. */
  public static final Option<BigDecimal> WIDTH =
      Option.decimal("width", "pixels", "1300", "200", "4000", "1")
          .meaning("Width of a PNG", "width of a PNG", "800")
          .hint("PNG")
          .ofPixels();

  /** All of them. */
  public static final List<Option<?>> ALL =
      List.of(
          KV,
          GMAX,
          SIGMA,
          PRECESSION,
          LAUE,
          MODEL,
          THICKNESS,
          FOIL,
          SMAX,
          BEAMS,
          ABSORPTION,
          DEBYE_WALLER,
          CONVERGENCE,
          CURVES,
          TO,
          STEP,
          AXES,
          RIGHT,
          ROTATE,
          SCALE,
          LABELS,
          DOUBLE,
          SPOTS,
          CAPTION,
          THEME,
          UNIT,
          WIDTH);

  /** What every picture takes. */
  private static final List<Option<?>> OF_PICTURES = List.of(CAPTION, THEME, UNIT, WIDTH);

  /** Their names. */
  public static final List<String> NAMES = OptionValues.names(ALL);

  private FigureOptions() {}

  /**
   * Options of a figure and behind them those of every picture, in the order of requests and keys.
   */
  public static List<Option<?>> ofPicture(Option<?>... own) {
    List<Option<?>> all = new ArrayList<>(List.of(own));
    all.addAll(OF_PICTURES);
    return List.copyOf(all);
  }

  /** What a kinematic pattern is computed with. */
  public static PatternParameters parameters(OptionValues options) {
    return new PatternParameters(
        electrons(options),
        options.get(GMAX).doubleValue(),
        options.get(SIGMA).doubleValue(),
        options.get(PRECESSION).doubleValue(),
        laue(options));
  }

  /**
   * What dynamical diffraction is computed with.
   *
   * @param gmax largest |g| of beams in 1/angstrom
   */
  public static DynamicalParameters dynamical(OptionValues options, double gmax) {
    return new DynamicalParameters(
        electrons(options),
        laue(options),
        options.get(FOIL).map(ZoneLaw::axis).map(uvw -> new Vector3(uvw.u(), uvw.v(), uvw.w())),
        gmax,
        options.get(SMAX).doubleValue(),
        options.get(ABSORPTION).doubleValue() / 100,
        options.get(DEBYE_WALLER).doubleValue(),
        options.get(BEAMS).stream().map(ZoneLaw::reflection).toList());
  }

  /** The electrons. */
  public static ElectronBeam electrons(OptionValues options) {
    return new ElectronBeam(options.get(KV).doubleValue());
  }

  /** The direction of the beam. */
  public static LaueCentre laue(OptionValues options) {
    List<BigDecimal> hkl = options.get(LAUE);
    return new LaueCentre(
        hkl.get(0).doubleValue(), hkl.get(1).doubleValue(), hkl.get(2).doubleValue());
  }
}
