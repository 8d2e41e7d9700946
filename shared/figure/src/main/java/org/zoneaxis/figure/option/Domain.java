package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;

/** What an option may hold, as forms, help and documents say it. */
public sealed interface Domain {

  /** The unit in print; empty where there is none. */
  default String unit() {
    return "";
  }

  /** What it may hold, in words: a range, the choices, or a form. */
  String words();

  /**
   * Numbers of a range.
   *
   * @param unit the unit in print; empty where there is none
   * @param least the least value allowed
   * @param largest the largest value allowed
   * @param step the step to which values are rounded; empty where they are taken as they are
   * @param orZero whether 0 is allowed too, below the range
   */
  record Numbers(
      String unit, BigDecimal least, BigDecimal largest, Optional<BigDecimal> step, boolean orZero)
      implements Domain {

    /** Numbers of a range and no others. */
    public Numbers(String unit, BigDecimal least, BigDecimal largest, Optional<BigDecimal> step) {
      this(unit, least, largest, step, false);
    }

    @Override
    public String words() {
      return (orZero ? "0 or " : "") + Decimal.plain(least) + " to " + Decimal.plain(largest);
    }

    /** Whether all values are integers. */
    public boolean areWhole() {
      return step.filter(size -> size.compareTo(BigDecimal.ONE) == 0).isPresent();
    }
  }

  /**
   * One of a few values.
   *
   * @param values the values, in the order of forms
   */
  record Choices(List<? extends Spelled> values) implements Domain {

    /** Copies the list. */
    public Choices {
      values = List.copyOf(values);
    }

    @Override
    public String words() {
      return values.stream().map(Spelled::text).collect(Collectors.joining(", "));
    }
  }

  /**
   * Text of a form of its own.
   *
   * @param words the form, such as {@code h,k,l}
   */
  record Text(String words) implements Domain {}
}
