package org.zoneaxis.identify.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.identify.net.SpotPosition;

/** Options whose values are written as people write what they measured. */
public final class MeasuredOptions {

  private MeasuredOptions() {}

  private static MeasuredNotation notation(String unit, String least, String largest) {
    return new MeasuredNotation(
        new Domain.Numbers(unit, new BigDecimal(least), new BigDecimal(largest), Optional.empty()));
  }

  /** A number that may be unknown. */
  public static Option<Optional<BigDecimal>> number(
      String name, String unit, String least, String largest) {
    return Option.optional(name, notation(unit, least, largest));
  }

  /** A number with a standard value. */
  public static Option<BigDecimal> standard(
      String name, String unit, String standard, String least, String largest) {
    return Option.of(name, notation(unit, least, largest), new BigDecimal(standard));
  }

  /** Several numbers. */
  public static Option<List<Double>> numbers(String name, String form, int most) {
    return Option.of(name, new NumbersNotation(form, most), List.<Double>of());
  }

  /** Several places. */
  public static Option<List<SpotPosition>> spots(String name, String form, int most) {
    return Option.of(name, new SpotsNotation(form, most), List.<SpotPosition>of());
  }

  /** Some elements. */
  public static Option<List<Element>> elements(String name) {
    return Option.of(name, new ElementsNotation(), List.<Element>of());
  }

  /** Some materials. */
  public static Option<List<String>> names(String name) {
    return Option.of(name, new NamesNotation(), List.<String>of());
  }

  /** A unit of length. */
  public static Option<Optional<SpotUnit>> unit(String name) {
    return Option.of(name, new SpotUnit.Written(), Optional.<SpotUnit>empty());
  }
}
