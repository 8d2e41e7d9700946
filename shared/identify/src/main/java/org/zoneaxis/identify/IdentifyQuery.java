package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.QueryValues;
import org.zoneaxis.figure.request.RequestException;

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

  /** The tolerance of ratio and spacings where none is given, in per cent. */
  public static final double TOLERANCE = 2;

  /** The tolerance of the angle where none is given, in degrees. */
  public static final double ANGLE_TOLERANCE = 2;

  /** How many candidates there are at most where no limit is given. */
  public static final int LIMIT = 20;

  private static final int MAX_LIMIT = 200;
  private static final int MAX_LIST = 50;

  private static final String ELEMENTS = "elements";
  private static final String MATERIALS = "materials";
  private static final String LIMITED = "limit";

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(IdentifyOption.values()).map(IdentifyOption::text),
              Stream.of(ELEMENTS, MATERIALS, LIMITED))
          .toList();

  /** Copies the lists. */
  public IdentifyQuery {
    elements = List.copyOf(elements);
    materials = List.copyOf(materials);
  }

  /** The names of all parameters, in the order of the documentation. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Reads a query string.
   *
   * @param query names and their values, already percent-decoded
   * @throws RequestException where a name is unknown or repeated, a value is not what its parameter
   *     takes, the angle or both ratio and spacings are missing, or they contradict each other
   * @throws org.zoneaxis.crystal.NotationException where a material's name is none
   */
  public static IdentifyQuery parse(Map<String, List<String>> query) {
    QueryValues values = QueryValues.of(query, NAMES, "parameter");
    double tolerance = number(values, IdentifyOption.TOLERANCE).orElse(TOLERANCE);
    double angleTolerance = number(values, IdentifyOption.ANGLE_TOLERANCE).orElse(ANGLE_TOLERANCE);
    double angle =
        number(values, IdentifyOption.ANGLE)
            .orElseThrow(
                () ->
                    missing(
                        IdentifyOption.ANGLE,
                        "give the angle between the two spots as seen from 000, 0 to 180 degrees,"
                            + " for example ?ratio=1&angle=70.5"));
    OptionalDouble d1 = number(values, IdentifyOption.D1);
    OptionalDouble d2 = number(values, IdentifyOption.D2);
    boolean exchanged = d1.isPresent() && d2.isPresent() && d1.getAsDouble() < d2.getAsDouble();
    Spots spots = exchanged ? new Spots(d2, d1) : new Spots(d1, d2);
    double ratio = spots.ratio(number(values, IdentifyOption.RATIO), tolerance);
    return new IdentifyQuery(
        ratio,
        angle,
        spots.d1().isEmpty() ? times(spots.d2(), ratio) : spots.d1(),
        spots.d2().isEmpty() ? times(spots.d1(), 1 / ratio) : spots.d2(),
        tolerance,
        angleTolerance,
        elements(values.get(ELEMENTS)),
        materials(values.get(MATERIALS)),
        limit(values.get(LIMITED)),
        exchanged);
  }

  private record Spots(OptionalDouble d1, OptionalDouble d2) {

    double ratio(OptionalDouble given, double tolerance) {
      if (d1.isEmpty() || d2.isEmpty()) {
        return given.orElseThrow(
            () ->
                missing(
                    IdentifyOption.RATIO,
                    "give the ratio of the two distances from 000, 1 to 20, or both spacings d1"
                        + " and d2, for example ?ratio=1.155&angle=54.7"));
      }
      double own = d1.getAsDouble() / d2.getAsDouble();
      if (given.isPresent() && Math.abs(given.getAsDouble() / own - 1) > tolerance / 100) {
        throw new RequestException(
            IdentifyOption.RATIO.text(),
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

  private static RequestException missing(IdentifyOption option, String expected) {
    return new RequestException(option.text(), "", expected);
  }

  private static OptionalDouble number(QueryValues values, IdentifyOption option) {
    Optional<String> text = values.get(option.text());
    return text.isPresent() ? OptionalDouble.of(option.parse(text.get())) : OptionalDouble.empty();
  }

  private static List<Element> elements(Optional<String> text) {
    List<Element> elements = new ArrayList<>();
    for (String symbol : parts(ELEMENTS, text)) {
      elements.add(
          Element.ofSymbol(symbol)
              .orElseThrow(
                  () ->
                      new RequestException(
                          ELEMENTS,
                          symbol,
                          "write symbols of elements between commas, for example Fe,C: materials"
                              + " made of these and no others")));
    }
    return elements.stream().distinct().sorted().toList();
  }

  private static List<MaterialId> materials(Optional<String> text) {
    return parts(MATERIALS, text).stream().map(MaterialId::parse).distinct().toList();
  }

  private static List<String> parts(String name, Optional<String> text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = Stream.of(text.get().split(",", -1)).map(String::strip).toList();
    if (parts.size() > MAX_LIST) {
      throw new RequestException(
          name, text.get(), "at most " + MAX_LIST + " of them, and there are " + parts.size());
    }
    return parts;
  }

  private static int limit(Optional<String> text) {
    if (text.isEmpty()) {
      return LIMIT;
    }
    if (text.get().matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(text.get());
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    }
    throw new RequestException(LIMITED, text.get(), "it must be an integer, 1 to " + MAX_LIMIT);
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
