package org.zoneaxis.library.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;

/**
 * Elements and their proportions, whatever the order and the number of formula units they were
 * written in: {@code TiO2}, {@code O2Ti} and {@code Ti2O4} are equal. Counts are taken to three
 * decimals.
 */
public final class Composition {

  private static final int DECIMALS = 3;

  /** Half a per cent of the atoms. */
  private static final double ROUNDING = 0.005;

  /** Counts up to this are read; no formula of a crystal has larger ones. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

  private static final long LARGEST_REDUCED = 999;

  private final Map<Element, Long> parts;

  private Composition(Map<Element, Long> parts) {
    this.parts = parts;
  }

  /** The composition of a formula. */
  public static Composition of(Formula formula) {
    Map<Element, BigDecimal> counts = new EnumMap<>(Element.class);
    formula.terms().forEach(term -> counts.merge(term.element(), term.count(), BigDecimal::add));
    return of(counts)
        .orElseThrow(() -> new IllegalArgumentException("no element in the formula " + formula));
  }

  /**
   * The composition of a formula as people write it, with capitals; empty where it is none.
   *
   * @param text such as {@code O2 Ti} or {@code Ca(OH)2}
   */
  public static Optional<Composition> parse(String text) {
    return FormulaNotation.parse(text);
  }

  /** The composition of counts; empty where there is none above 0.0005, or one above a million. */
  static Optional<Composition> of(Map<Element, BigDecimal> counts) {
    Map<Element, Long> thousandths = new EnumMap<>(Element.class);
    long divisor = 0;
    for (Map.Entry<Element, BigDecimal> entry : counts.entrySet()) {
      if (entry.getValue().compareTo(LARGEST) > 0) {
        return Optional.empty();
      }
      long count =
          entry.getValue().setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValue();
      if (count > 0) {
        thousandths.put(entry.getKey(), count);
        divisor = gcd(divisor, count);
      }
    }
    if (thousandths.isEmpty()) {
      return Optional.empty();
    }
    long common = divisor;
    thousandths.replaceAll((element, count) -> count / common);
    return Optional.of(new Composition(thousandths));
  }

  private static long gcd(long p, long q) {
    return q == 0 ? p : gcd(q, p % q);
  }

  /** The elements. */
  public Set<Element> elements() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /**
   * Whether these are the same elements in nearly the same proportions, as of a formula and a cell
   * whose occupancies are rounded.
   */
  public boolean isNearly(Composition other) {
    return parts.keySet().equals(other.parts.keySet())
        && parts.keySet().stream()
            .allMatch(element -> Math.abs(share(element) - other.share(element)) <= ROUNDING);
  }

  private double share(Element element) {
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    return (double) parts.get(element) / sum;
  }

  /**
   * The formula with the elements in alphabetical order and the smallest whole numbers, as OPTIMADE
   * writes it: {@code O2Ti}; nothing where a number is above 999, as of a decimal count.
   */
  public Optional<String> reduced() {
    if (parts.values().stream().anyMatch(count -> count > LARGEST_REDUCED)) {
      return Optional.empty();
    }
    return Optional.of(
        parts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Element::symbol)))
            .map(part -> part.getKey().symbol() + (part.getValue() == 1 ? "" : part.getValue()))
            .collect(Collectors.joining()));
  }

  /** A text that is equal for equal compositions. */
  public String key() {
    List<String> terms = new ArrayList<>(parts.size());
    parts.forEach((element, count) -> terms.add(element.symbol() + count));
    return String.join(" ", terms);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Composition composition && parts.equals(composition.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return key();
  }
}
