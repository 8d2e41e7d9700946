package org.zoneaxis.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.diffraction.ElectronBeam;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;

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

  /** Which spots carry their indices. */
  public static final Option<LabelMode> LABELS =
      Option.choice("labels", LabelMode.STRONG, List.of(LabelMode.values()))
          .meaning("Indices on", "which spots carry their indices", "all")
          .drawn();

  /** The unit of length of scale and labels. */
  public static final Option<LengthUnit> UNIT =
      Option.choice("unit", LengthUnit.ANGSTROM, List.of(LengthUnit.values()))
          .meaning("Unit of the picture", "unit of scale and labels", "nm")
          .drawn();

  /** All of them. */
  public static final List<Option<?>> ALL =
      List.of(KV, GMAX, SIGMA, PRECESSION, AXES, RIGHT, LABELS, UNIT);

  /** Their names. */
  public static final List<String> NAMES = OptionValues.names(ALL);

  private FigureOptions() {}

  /** What a pattern is computed with. */
  public static PatternParameters parameters(OptionValues options) {
    return new PatternParameters(
        new ElectronBeam(options.get(KV).doubleValue()),
        options.get(GMAX).doubleValue(),
        options.get(SIGMA).doubleValue(),
        options.get(PRECESSION).doubleValue());
  }
}
