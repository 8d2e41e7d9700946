package org.zoneaxis.library.notation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;

/**
 * A formula in which elements share a site, in whatever proportion: {@code (Ti,Al)N}, {@code
 * Mg32(Al,Zn)49}.
 *
 * @param parts each with its elements and how many of them there are
 */
public record SharedSites(List<Part> parts) {

  private static final Pattern PART =
      Pattern.compile(
          "(?:\\(([A-Z][a-z]?(?:,[A-Z][a-z]?)+)\\)|([A-Z][a-z]?))([0-9]{1,4}(?:\\.[0-9]{1,4})?)?");

  private static final double TOLERANCE = 0.02;

  /**
   * Elements that share a site.
   *
   * @param elements one or more
   * @param count of all of them together
   */
  public record Part(Set<Element> elements, double count) {}

  /** Copies the list. */
  public SharedSites {
    parts = List.copyOf(parts);
  }

  /** Reads a formula; empty where no elements share a site, or one is at two. */
  public static Optional<SharedSites> parse(String text) {
    String dense = text.replaceAll("\\s", "");
    Matcher matcher = PART.matcher(dense);
    List<Part> parts = new ArrayList<>();
    Set<Element> all = EnumSet.noneOf(Element.class);
    int end = 0;
    boolean shared = false;
    while (end < dense.length() && matcher.find(end) && matcher.start() == end) {
      Set<Element> elements = EnumSet.noneOf(Element.class);
      String symbols = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      for (String symbol : symbols.split(",")) {
        Optional<Element> element = Element.ofSymbol(symbol);
        if (element.isEmpty() || !all.add(element.get())) {
          return Optional.empty();
        }
        elements.add(element.get());
      }
      shared |= elements.size() > 1;
      parts.add(
          new Part(elements, matcher.group(3) == null ? 1 : Double.parseDouble(matcher.group(3))));
      end = matcher.end();
    }
    return shared && end == dense.length() ? Optional.of(new SharedSites(parts)) : Optional.empty();
  }

  /** All elements. */
  public Set<Element> elements() {
    Set<Element> all = EnumSet.noneOf(Element.class);
    parts.forEach(part -> all.addAll(part.elements()));
    return all;
  }

  /** Whether a formula with these elements has them in these proportions. */
  public boolean matches(Formula formula) {
    double sum = formula.terms().stream().mapToDouble(term -> term.count().doubleValue()).sum();
    double stated = parts.stream().mapToDouble(Part::count).sum();
    return parts.stream()
        .allMatch(
            part ->
                Math.abs(
                        formula.terms().stream()
                                    .filter(term -> part.elements().contains(term.element()))
                                    .mapToDouble(term -> term.count().doubleValue())
                                    .sum()
                                / sum
                            - part.count() / stated)
                    < TOLERANCE);
  }
}
