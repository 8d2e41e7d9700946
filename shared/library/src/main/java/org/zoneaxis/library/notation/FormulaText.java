package org.zoneaxis.library.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;

/** Reads a formula back from the one line that {@link Formula#toString()} makes of it. */
public final class FormulaText {

  private static final Pattern TERM = Pattern.compile("([A-Z][a-z]?)([0-9]*(?:\\.[0-9]+)?)");

  private FormulaText() {}

  /**
   * Reads a formula; the order of its elements is kept.
   *
   * @throws IllegalArgumentException where the text is no formula in one line
   */
  public static Formula parse(String text) {
    List<Formula.Term> terms = new ArrayList<>();
    Matcher term = TERM.matcher(text);
    int position = 0;
    while (position < text.length() && term.find(position) && term.start() == position) {
      String symbol = term.group(1);
      Element element =
          Element.ofSymbol(symbol)
              .orElseThrow(() -> new IllegalArgumentException("no element " + symbol));
      terms.add(
          new Formula.Term(
              element,
              term.group(2).isEmpty()
                  ? BigDecimal.ONE
                  : new BigDecimal(term.group(2)).stripTrailingZeros()));
      position = term.end();
    }
    if (terms.isEmpty() || position < text.length()) {
      throw new IllegalArgumentException("not a formula: " + text);
    }
    return new Formula(terms);
  }
}
