package org.zoneaxis.figure.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.diffraction.ElectronBeam;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.figure.FigureStyle;
import org.zoneaxis.figure.LabelMode;
import org.zoneaxis.figure.LengthUnit;

/**
 * The options of a figure, rounded to their steps: options that ask for the same are equal. A
 * structure takes them all, so that one query serves both figures, and depends on two of them.
 *
 * @param kv accelerating voltage in kV, 20 to 1500
 * @param gmax largest |g| drawn in 1/angstrom, 0.2 to 4
 * @param sigma width of the envelope on the excitation error in 1/angstrom, 0.001 to 0.2
 * @param precession half-angle of precession in degrees, 0 to 5
 * @param right the reflection drawn to the right; empty for the shortest of the zone
 * @param labels which spots carry their indices
 * @param unit the unit of scale and captions
 */
public record PatternOptions(
    int kv,
    BigDecimal gmax,
    BigDecimal sigma,
    BigDecimal precession,
    Optional<Indices> right,
    LabelMode labels,
    LengthUnit unit) {

  /** What a request without options asks for. */
  public static final PatternOptions DEFAULTS =
      new PatternOptions(
          NumericOption.KV.standard().intValueExact(),
          NumericOption.GMAX.standard(),
          NumericOption.SIGMA.standard(),
          NumericOption.PRECESSION.standard(),
          Optional.empty(),
          LabelMode.STRONG,
          LengthUnit.ANGSTROM);

  private static final String RIGHT = "right";
  private static final String LABELS = "labels";
  private static final String UNIT = "unit";

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(NumericOption.values()).map(NumericOption::text),
              Stream.of(RIGHT, LABELS, UNIT))
          .toList();

  /**
   * An option that a request states because it differs from the default.
   *
   * @param name its name
   * @param value its value as requests write it
   */
  public record Stated(String name, String value) {}

  /**
   * Checks the ranges and rounds to the steps.
   *
   * @throws RequestException where a value is out of range
   */
  public PatternOptions {
    kv = NumericOption.KV.rounded(BigDecimal.valueOf(kv)).intValueExact();
    gmax = NumericOption.GMAX.rounded(gmax);
    sigma = NumericOption.SIGMA.rounded(sigma);
    precession = NumericOption.PRECESSION.rounded(precession);
  }

  /**
   * Reads the options of a query string.
   *
   * @param query names and their values, already percent-decoded
   * @throws RequestException where a name is unknown or repeated, or a value is not what its option
   *     takes
   * @throws org.zoneaxis.crystal.NotationException where {@code right} is not three or four indices
   */
  public static PatternOptions parse(Map<String, List<String>> query) {
    QueryValues values = QueryValues.of(query, NAMES, "option");
    return new PatternOptions(
        number(values, NumericOption.KV).intValueExact(),
        number(values, NumericOption.GMAX),
        number(values, NumericOption.SIGMA),
        number(values, NumericOption.PRECESSION),
        values.get(RIGHT).map(text -> Indices.parseReflection(RIGHT, text)),
        values
            .get(LABELS)
            .map(text -> choice(LABELS, text, LabelMode.values(), LabelMode::text))
            .orElse(DEFAULTS.labels),
        values
            .get(UNIT)
            .map(text -> choice(UNIT, text, LengthUnit.values(), LengthUnit::text))
            .orElse(DEFAULTS.unit));
  }

  private static BigDecimal number(QueryValues values, NumericOption option) {
    return values.get(option.text()).map(option::parse).orElse(option.standard());
  }

  private static <E> E choice(String name, String text, E[] values, Function<E, String> spelling) {
    return Stream.of(values)
        .filter(value -> spelling.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestException(
                    name,
                    text,
                    Stream.of(values)
                        .map(spelling)
                        .collect(Collectors.joining(", ", "write one of ", ""))));
  }

  /** The names of all options, in the order of requests and keys. */
  public static List<String> names() {
    return NAMES;
  }

  /** The same options with another reflection to the right. */
  PatternOptions withRight(Optional<Indices> other) {
    return new PatternOptions(kv, gmax, sigma, precession, other, labels, unit);
  }

  /** The same options without those that only a drawing shows. */
  PatternOptions withoutStyle() {
    return new PatternOptions(kv, gmax, sigma, precession, right, DEFAULTS.labels, DEFAULTS.unit);
  }

  /** The same options without those that a structure's picture does not depend on. */
  PatternOptions ofStructure() {
    return new PatternOptions(
        DEFAULTS.kv,
        DEFAULTS.gmax,
        DEFAULTS.sigma,
        DEFAULTS.precession,
        right,
        DEFAULTS.labels,
        unit);
  }

  /** The options that differ from their defaults, in the order of requests and keys. */
  public List<Stated> stated() {
    List<Stated> stated = new ArrayList<>();
    state(stated, NumericOption.KV, BigDecimal.valueOf(kv));
    state(stated, NumericOption.GMAX, gmax);
    state(stated, NumericOption.SIGMA, sigma);
    state(stated, NumericOption.PRECESSION, precession);
    right.ifPresent(indices -> stated.add(new Stated(RIGHT, indices.toString())));
    if (labels != DEFAULTS.labels) {
      stated.add(new Stated(LABELS, labels.text()));
    }
    if (unit != DEFAULTS.unit) {
      stated.add(new Stated(UNIT, unit.text()));
    }
    return List.copyOf(stated);
  }

  private static void state(List<Stated> stated, NumericOption option, BigDecimal value) {
    if (value.compareTo(option.standard()) != 0) {
      stated.add(new Stated(option.text(), NumericOption.plain(value)));
    }
  }

  /** What the pattern is computed with. */
  public PatternParameters parameters() {
    return new PatternParameters(
        new ElectronBeam(kv), gmax.doubleValue(), sigma.doubleValue(), precession.doubleValue());
  }

  /** How the pattern is drawn. */
  public FigureStyle style() {
    return new FigureStyle(labels, unit);
  }
}
