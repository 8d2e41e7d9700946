package org.zoneaxis.crystal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A chemical formula: elements from the least to the most electronegative, divided by the greatest
 * common divisor where all counts are whole numbers.
 *
 * @param terms the elements in the order of the formula
 */
public record Formula(List<Term> terms) {

  /**
   * An element of a formula.
   *
   * @param element the element
   * @param count how many, above 0, at most three decimals
   */
  public record Term(Element element, BigDecimal count) {}

  private static final int DECIMALS = 3;

  /** A trace of an element is still shown. */
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

  /** Copies the list. */
  public Formula {
    terms = List.copyOf(terms);
  }

  /**
   * The formula of a cell's content.
   *
   * @param sites all sites of a cell
   */
  public static Formula of(List<Site> sites) {
    Map<Element, Double> counts = new EnumMap<>(Element.class);
    for (Site site : sites) {
      for (Occupant occupant : site.occupants()) {
        counts.merge(occupant.element(), occupant.occupancy(), Double::sum);
      }
    }
    double divisor = divisor(counts);
    List<Term> terms = new ArrayList<>();
    counts.forEach(
        (element, count) ->
            terms.add(
                new Term(
                    element,
                    new BigDecimal(count / divisor)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .max(LEAST)
                        .stripTrailingZeros())));
    terms.sort(
        Comparator.comparingDouble((Term term) -> term.element().electronegativity())
            .thenComparing(Term::element));
    return new Formula(terms);
  }

  /**
   * The divisor of the counts: the greatest common one of whole numbers; otherwise the largest
   * number of formula units that leaves the smallest full count a whole number, as in YBa2Cu3O6.91.
   */
  private static double divisor(Map<Element, Double> counts) {
    long divisor = 0;
    for (double count : counts.values()) {
      long whole = Math.round(count);
      if (Math.abs(count - whole) < 1e-3 && whole > 0) {
        divisor = gcd(divisor, whole);
      }
    }
    return Math.max(1, divisor);
  }

  private static long gcd(long p, long q) {
    return q == 0 ? p : gcd(q, p % q);
  }

  /** The formula in one line without markup, such as {@code TiO2}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      text.append(term.element().symbol());
      if (term.count().compareTo(BigDecimal.ONE) != 0) {
        text.append(term.count().toPlainString());
      }
    }
    return text.toString();
  }
}
