package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.index.Indices;

/**
 * An option of a request: all that is to be said of it, in one place.
 *
 * @param <T> what its values are
 */
public final class Option<T> {

  /** What an option changes. */
  public enum Part {
    /** The numbers, and with them pictures and tables. */
    COMPUTED,
    /** How a picture looks, and no table. */
    DRAWN,
    /** Of how many pixels a picture is, and no other form. */
    PIXELS
  }

  /**
   * What an option means, for people.
   *
   * @param label what a form calls it
   * @param meaning what it is, as a phrase that goes on after a colon
   * @param hint what a form says of it besides its range; may be empty
   * @param usual what holds where nothing is stated, where that has no value to write; may be empty
   * @param example a value
   */
  public record Help(String label, String meaning, String hint, String usual, String example) {}

  private final String name;
  private final Notation<T> notation;
  private final T standard;
  private final Help help;
  private final Part part;
  private final boolean inEveryKey;

  private Option(
      String name, Notation<T> notation, T standard, Help help, Part part, boolean inEveryKey) {
    this.name = name;
    this.notation = notation;
    this.standard = standard;
    this.help = help;
    this.part = part;
    this.inEveryKey = inEveryKey;
  }

  /**
   * An option with a notation of its own.
   *
   * @param name its name in requests: letters, the first a small one
   * @param notation how its values are written
   * @param standard the value where a request has none
   */
  public static <T> Option<T> of(String name, Notation<T> notation, T standard) {
    return new Option<>(
        name, notation, standard, new Help(name, "", "", "", ""), Part.COMPUTED, false);
  }

  /**
   * A number, rounded half up to a step.
   *
   * @param unit the unit in print; empty where there is none
   * @param standard the value where a request has none
   * @param least the least value allowed
   * @param largest the largest value allowed
   * @param step the step, a power of ten
   */
  public static Option<BigDecimal> decimal(
      String name, String unit, String standard, String least, String largest, String step) {
    BigDecimal size = new BigDecimal(step);
    return of(
        name,
        new DecimalNotation(numbers(unit, least, largest, Optional.of(size))),
        new BigDecimal(standard).setScale(size.scale()));
  }

  /** A number rounded half up to a step, or 0, which is below its range and the standard value. */
  public static Option<BigDecimal> zeroOr(
      String name, String unit, String least, String largest, String step) {
    BigDecimal size = new BigDecimal(step);
    return of(
        name,
        new DecimalNotation(
            new Domain.Numbers(
                unit, new BigDecimal(least), new BigDecimal(largest), Optional.of(size), true)),
        BigDecimal.ZERO.setScale(size.scale()));
  }

  /**
   * A measured number, taken as it is.
   *
   * @param unit the unit in print; empty where there is none
   * @param standard the value where a request has none
   * @param least the least value allowed
   * @param largest the largest value allowed
   */
  public static Option<BigDecimal> measured(
      String name, String unit, String standard, String least, String largest) {
    return of(
        name,
        new DecimalNotation(numbers(unit, least, largest, Optional.empty())),
        new BigDecimal(standard));
  }

  /** A measured number that may be unknown. */
  public static Option<Optional<BigDecimal>> measurement(
      String name, String unit, String least, String largest) {
    return optional(name, new DecimalNotation(numbers(unit, least, largest, Optional.empty())));
  }

  private static Domain.Numbers numbers(
      String unit, String least, String largest, Optional<BigDecimal> step) {
    return new Domain.Numbers(unit, new BigDecimal(least), new BigDecimal(largest), step);
  }

  /** A number rounded half up to a step; where a request names none, what is usual. */
  public static Option<Optional<BigDecimal>> optionalDecimal(
      String name, String unit, String least, String largest, String step) {
    return optional(
        name,
        new DecimalNotation(numbers(unit, least, largest, Optional.of(new BigDecimal(step)))));
  }

  /**
   * Three numbers, 0 where a request has none.
   *
   * @param form what they are called, such as {@code h,k,l}
   * @param most the largest absolute value of each
   * @param step the step, a power of ten
   */
  public static Option<List<BigDecimal>> vector(
      String name, String form, String most, String step) {
    BigDecimal size = new BigDecimal(step);
    BigDecimal zero = BigDecimal.ZERO.setScale(size.scale());
    return of(
        name,
        new VectorNotation(
            form, 3, new DecimalNotation(numbers("", "-" + most, most, Optional.of(size)))),
        List.of(zero, zero, zero));
  }

  /**
   * Some numbers; where a request names none, what is usual.
   *
   * @param form what they are called
   * @param count how many
   * @param most the largest absolute value of each
   * @param step the step, a power of ten
   */
  public static Option<Optional<List<BigDecimal>>> numbers(
      String name, String form, int count, String most, String step) {
    return optional(
        name,
        new VectorNotation(
            form,
            count,
            new DecimalNotation(numbers("", "-" + most, most, Optional.of(new BigDecimal(step))))));
  }

  /** An integer. */
  public static Option<Integer> whole(String name, int standard, int least, int largest) {
    return of(name, new WholeNotation(least, largest), standard);
  }

  /** One of a few words, in the order of forms. */
  public static <E extends Spelled> Option<E> choice(String name, E standard, List<E> values) {
    return of(name, new ChoiceNotation<>(List.copyOf(values)), standard);
  }

  /** A reflection; where a request names none, what is usual. */
  public static Option<Optional<Indices>> reflection(String name) {
    return optional(name, new ReflectionNotation());
  }

  /** A direction of the crystal; where a request names none, what is usual. */
  public static Option<Optional<Indices>> direction(String name) {
    return optional(name, new DirectionNotation());
  }

  /** Some reflections, 000 among them or not; where a request names none, what is usual. */
  public static Option<List<Indices>> reflections(String name, int most) {
    return of(name, new ReflectionsNotation(most), List.of());
  }

  /** Something in a notation of its own; where a request names none, what is usual. */
  public static <T> Option<Optional<T>> optional(String name, Notation<T> notation) {
    return of(name, new OptionalNotation<>(notation), Optional.empty());
  }

  /** The same option with words for people. */
  public Option<T> meaning(String label, String meaning, String example) {
    return with(new Help(label, meaning, help.hint(), help.usual(), example));
  }

  /** The same option with what a form says besides the range. */
  public Option<T> hint(String words) {
    return with(new Help(help.label(), help.meaning(), words, help.usual(), help.example()));
  }

  /** The same option with what holds where nothing is stated, in words. */
  public Option<T> usually(String words) {
    return with(new Help(help.label(), help.meaning(), help.hint(), words, help.example()));
  }

  private Option<T> with(Help other) {
    return new Option<>(name, notation, standard, other, part, inEveryKey);
  }

  /** The same option as one that changes only how a picture looks. */
  public Option<T> drawn() {
    return new Option<>(name, notation, standard, help, Part.DRAWN, inEveryKey);
  }

  /** The same option as one that changes only of how many pixels a picture is. */
  public Option<T> ofPixels() {
    return new Option<>(name, notation, standard, help, Part.PIXELS, inEveryKey);
  }

  /** The same option as one that every key of a figure states, the standard value too. */
  public Option<T> inEveryKey() {
    return new Option<>(name, notation, standard, help, part, true);
  }

  /** The name in requests and keys. */
  public String name() {
    return name;
  }

  /** The value where a request has none. */
  public T standard() {
    return standard;
  }

  /** The standard value as requests write it; empty where it has no text. */
  public String standardText() {
    return notation.write(standard);
  }

  /**
   * Reads a value.
   *
   * @param text the text, already percent-decoded
   * @throws RequestException where the text is no value of the option
   * @throws org.zoneaxis.crystal.refusal.NotationException where it should be indices or an id, and
   *     is none
   */
  public T parse(String text) {
    return notation.read(this, text);
  }

  /** A value as requests and keys write it. */
  public String write(T value) {
    return notation.write(value);
  }

  /** What it may hold. */
  public Domain domain() {
    return notation.domain();
  }

  /** What it means. */
  public Help help() {
    return help;
  }

  /** What it means, with a capital and its unit: {@code Accelerating voltage in kV}. */
  public String title() {
    String unit = domain().unit();
    return Character.toUpperCase(help.meaning().charAt(0))
        + help.meaning().substring(1)
        + (unit.isEmpty() ? "" : " in " + unit);
  }

  /** What holds where nothing is stated: the standard value, or words; may be empty. */
  public String usual() {
    return standardText().isEmpty() ? help.usual() : standardText();
  }

  /** What it changes. */
  public Part part() {
    return part;
  }

  /** Whether every key of a figure states it. */
  public boolean isInEveryKey() {
    return inEveryKey;
  }

  @Override
  public String toString() {
    return name;
  }
}
