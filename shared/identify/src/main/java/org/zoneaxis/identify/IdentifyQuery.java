package org.zoneaxis.identify;

import static org.zoneaxis.identify.IdentifyOptions.ANGLE;
import static org.zoneaxis.identify.IdentifyOptions.ANGLE_TOLERANCE;
import static org.zoneaxis.identify.IdentifyOptions.D1;
import static org.zoneaxis.identify.IdentifyOptions.D2;
import static org.zoneaxis.identify.IdentifyOptions.ELEMENTS;
import static org.zoneaxis.identify.IdentifyOptions.LIMIT;
import static org.zoneaxis.identify.IdentifyOptions.MATERIALS;
import static org.zoneaxis.identify.IdentifyOptions.RATIO;
import static org.zoneaxis.identify.IdentifyOptions.TOLERANCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * Two measured spots, and where to look for them.
 *
 * @param ratio |g2| / |g1|, at least 1, g1 being the spot nearer to 000
 * @param angle between the spots as seen from 000, in degrees, 0 to 180
 * @param d1 spacing of g1 in angstrom, at least d2; empty where the pattern is not calibrated
 * @param d2 spacing of g2 in angstrom
 * @param tolerance how far ratio and spacings may be off, in per cent
 * @param angleTolerance how far the angle may be off, in degrees
 * @param elements look only at materials made of these and no others; empty for all
 * @param materials look only at these; empty for all of the library
 * @param limit how many candidates are wanted at most
 * @param exchanged whether the request named the spots in the other order
 */
public record IdentifyQuery(
    double ratio,
    double angle,
    OptionalDouble d1,
    OptionalDouble d2,
    double tolerance,
    double angleTolerance,
    List<Element> elements,
    List<MaterialId> materials,
    int limit,
    boolean exchanged) {

  /** Copies the lists. */
  public IdentifyQuery {
    elements = List.copyOf(elements);
    materials = List.copyOf(materials);
  }

  /**
   * Reads a query string.
   *
   * @param query names and their values, already percent-decoded
   * @throws RequestException where a name is unknown or repeated, a value is not what its parameter
   *     takes, the angle or both ratio and spacings are missing, or they contradict each other
   * @throws org.zoneaxis.crystal.refusal.NotationException where a material's name is none
   */
  public static IdentifyQuery parse(Map<String, List<String>> query) {
    OptionValues values = OptionValues.parse(IdentifyOptions.ALL, query);
    double tolerance = values.get(TOLERANCE).doubleValue();
    double angle =
        values
            .get(ANGLE)
            .orElseThrow(
                () ->
                    missing(
                        ANGLE,
                        "give the angle between the two spots as seen from 000, 0 to 180 degrees,"
                            + " for example ?ratio=1&angle=70.5"))
            .doubleValue();
    OptionalDouble d1 = number(values, D1);
    OptionalDouble d2 = number(values, D2);
    boolean exchanged = d1.isPresent() && d2.isPresent() && d1.getAsDouble() < d2.getAsDouble();
    Spots spots = exchanged ? new Spots(d2, d1) : new Spots(d1, d2);
    double ratio = spots.ratio(number(values, RATIO), tolerance);
    return new IdentifyQuery(
        ratio,
        angle,
        spots.d1().isEmpty() ? times(spots.d2(), ratio) : spots.d1(),
        spots.d2().isEmpty() ? times(spots.d1(), 1 / ratio) : spots.d2(),
        tolerance,
        values.get(ANGLE_TOLERANCE).doubleValue(),
        values.get(ELEMENTS).stream().sorted().toList(),
        values.get(MATERIALS),
        values.get(LIMIT),
        exchanged);
  }

  private record Spots(OptionalDouble d1, OptionalDouble d2) {

    double ratio(OptionalDouble given, double tolerance) {
      if (d1.isEmpty() || d2.isEmpty()) {
        return given.orElseThrow(
            () ->
                missing(
                    RATIO,
                    "give the ratio of the two distances from 000, 1 to 20, or both spacings d1"
                        + " and d2, for example ?ratio=1.155&angle=54.7"));
      }
      double own = d1.getAsDouble() / d2.getAsDouble();
      if (given.isPresent() && Math.abs(given.getAsDouble() / own - 1) > tolerance / 100) {
        throw new RequestException(
            RATIO.name(),
            String.format(Locale.ROOT, "%.4f", given.getAsDouble()),
            String.format(
                Locale.ROOT, "d1 and d2 make it %.4f; leave the ratio out, or correct one", own));
      }
      return own;
    }
  }

  private static OptionalDouble times(OptionalDouble d, double factor) {
    return d.isPresent() ? OptionalDouble.of(d.getAsDouble() * factor) : d;
  }

  private static RequestException missing(Option<?> option, String expected) {
    return new RequestException(option.name(), "", expected);
  }

  private static OptionalDouble number(OptionValues values, Option<Optional<BigDecimal>> option) {
    return values
        .get(option)
        .map(BigDecimal::doubleValue)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /** The same query, for one more material. */
  public IdentifyQuery alsoIn(MaterialId id) {
    return new IdentifyQuery(
        ratio,
        angle,
        d1,
        d2,
        tolerance,
        angleTolerance,
        elements,
        Stream.concat(materials.stream(), Stream.of(id)).distinct().toList(),
        limit,
        exchanged);
  }

  /** Whether lengths are known. */
  public boolean isCalibrated() {
    return d1.isPresent();
  }
}
