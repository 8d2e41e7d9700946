package org.zoneaxis.identify.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.identify.input.MeasuredOptions;
import org.zoneaxis.identify.input.Shown;
import org.zoneaxis.identify.input.SpotUnit;
import org.zoneaxis.identify.net.MeasuredSpots;
import org.zoneaxis.identify.net.SpotPosition;

/** What a request for an identification may say, in the order of the documentation. */
public final class IdentifyOptions {

  /** Length of one reciprocal vector over that of the other. */
  public static final Option<Optional<BigDecimal>> RATIO =
      MeasuredOptions.number("ratio", "", "0.05", "20")
          .meaning(
              "Ratio, longer over shorter",
              "the distance of one spot from 000 over that of the other",
              "1.155")
          .hint("or the other way round; not needed with both spacings");

  /** Angle between the two, from 000. */
  public static final Option<Optional<BigDecimal>> ANGLE =
      MeasuredOptions.number("angle", "degrees", "0", "180")
          .meaning("Angle between them", "angle between the two spots as seen from 000", "54.7");

  /** Length of one vector. */
  public static final Option<Optional<BigDecimal>> D1 =
      MeasuredOptions.number("d1", "", "0.001", "100000")
          .meaning(
              "d of the nearer spot",
              "spacing of one spot, the one nearer to 000 where a ratio is given; a length in"
                  + " another unit where unit= says so",
              "3.135")
          .usually("if calibrated")
          .hint("in \u00C5 unless unit= says otherwise");

  /** Length of the other. */
  public static final Option<Optional<BigDecimal>> D2 =
      MeasuredOptions.number("d2", "", "0.001", "100000")
          .meaning("d of the other", "the same of the other spot", "2.715")
          .usually("if calibrated")
          .hint("both make the ratio");

  /** A third spot. */
  public static final Option<List<Double>> THIRD =
      MeasuredOptions.numbers("third", "ratio,angle", 2)
          .meaning(
              "A third spot",
              "a third spot: its distance from 000 over that of the first spot, and its angle from"
                  + " that, turned the same way as the second",
              "1.633,35.3");

  /** All spots. */
  public static final Option<List<SpotPosition>> SPOTS =
      MeasuredOptions.spots("spots", "x,y;x,y;x,y", MeasuredSpots.MOST)
          .meaning(
              "All spots",
              "places of spots, as many as were measured, in pixels unless unit= says otherwise",
              "51.2,3.1;-10.4,60.2;40.9,63.4")
          .hint("x and y of each, a semicolon between spots");

  /** Where 000 is. */
  public static final Option<List<SpotPosition>> CENTRE =
      MeasuredOptions.spots("centre", "x,y", 1)
          .meaning("Centre", "place of 000 in the frame of the spots", "256.3,255.1")
          .usually("found from the spots");

  /** Rings. */
  public static final Option<List<Double>> RINGS =
      MeasuredOptions.numbers("rings", "2.04,1.44,1.23", 60)
          .meaning(
              "Rings",
              "the rings of a powder, by d in \u00C5 unless unit= says otherwise",
              "2.04,1.44,1.23");

  /** What lengths are in. */
  public static final Option<Optional<SpotUnit>> UNIT =
      MeasuredOptions.unit("unit")
          .meaning("Unit", "what d1, d2, rings or the places of spots are in", "1/nm")
          .usually("\u00C5 for d1, d2 and rings, px for spots");

  /** How long a unit is. */
  public static final Option<Optional<BigDecimal>> SCALE =
      MeasuredOptions.number("scale", "1/\u00C5", "0.0000001", "1000")
          .meaning("Scale", "length of one pixel or millimetre", "0.0052")
          .usually("not known");

  /** The camera constant. */
  public static final Option<Optional<BigDecimal>> CAMERA_CONSTANT =
      MeasuredOptions.number("cameraConstant", "\u00C5 mm", "0.01", "10000")
          .meaning("Camera constant", "wavelength times camera length, for lengths in mm", "25.1")
          .usually("not known");

  /** The camera length. */
  public static final Option<Optional<BigDecimal>> CAMERA_LENGTH =
      MeasuredOptions.number("cameraLength", "mm", "1", "100000")
          .meaning("Camera length", "with kv it makes the camera constant", "1000")
          .usually("not known");

  /** The voltage. */
  public static final Option<BigDecimal> KV =
      MeasuredOptions.standard("kv", "kV", "200", "20", "1500")
          .meaning("Accelerating voltage", "accelerating voltage, for cameraLength", "300");

  /** How far ratio and spacings may be off. */
  public static final Option<BigDecimal> TOLERANCE =
      MeasuredOptions.standard("tolerance", "per cent", "2", "0.05", "20")
          .meaning(
              "Error of ratio and spacings",
              "how far the measured ratio and spacings may be off, twice their standard error",
              "3");

  /** How far the angle may be off. */
  public static final Option<BigDecimal> ANGLE_TOLERANCE =
      MeasuredOptions.standard("angleTolerance", "degrees", "2", "0.05", "10")
          .meaning(
              "Error of the angle",
              "how far the measured angle may be off, twice its standard error",
              "3");

  /** Standard error of a coordinate of a spot, or of a ring. */
  public static final Option<Optional<BigDecimal>> ERROR =
      MeasuredOptions.number("error", "", "0.0000001", "10000")
          .meaning(
              "Standard error",
              "standard error of a coordinate of a spot, in the unit of the spots; of rings in per"
                  + " cent",
              "0.5")
          .usually("estimated");

  /** Which elements the materials are made of. */
  public static final Option<List<Element>> ELEMENTS =
      MeasuredOptions.elements("elements")
          .meaning("Made of these elements", "only materials made of these and no others", "Zn,S")
          .hint("symbols, and no others");

  /** Among which materials to look. */
  public static final Option<List<String>> MATERIALS =
      MeasuredOptions.names("materials")
          .meaning("Among these materials", "only these materials", "cod-9000107")
          .hint("ids or names between commas; all of the library otherwise");

  /** Calculated cells. */
  public static final Option<Shown> CALCULATED =
      Option.choice("calculated", Shown.SHOW, List.of(Shown.values()))
          .meaning("Calculated cells", "materials whose cell was calculated, not measured", "hide");

  /** Frameworks. */
  public static final Option<Shown> FRAMEWORKS =
      Option.choice("frameworks", Shown.SHOW, List.of(Shown.values()))
          .meaning("Frameworks", "zeolites and other open frameworks", "hide");

  /** How many candidates are wanted at most. */
  public static final Option<Integer> LIMIT =
      Option.whole("limit", 20, 1, 200).meaning("Candidates", "how many candidates at most", "5");

  /** All of them. */
  public static final List<Option<?>> ALL =
      List.of(
          RATIO,
          ANGLE,
          D1,
          D2,
          THIRD,
          SPOTS,
          CENTRE,
          RINGS,
          UNIT,
          SCALE,
          CAMERA_CONSTANT,
          CAMERA_LENGTH,
          KV,
          TOLERANCE,
          ANGLE_TOLERANCE,
          ERROR,
          ELEMENTS,
          MATERIALS,
          CALCULATED,
          FRAMEWORKS,
          LIMIT);

  /** Their names. */
  public static final List<String> NAMES = OptionValues.names(ALL);

  private IdentifyOptions() {}
}
