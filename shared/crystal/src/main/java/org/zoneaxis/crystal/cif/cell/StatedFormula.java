package org.zoneaxis.crystal.cif.cell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

/**
 * The sum formula that a file states, such as {@code Al2 Mg O4}: an independent account of what the
 * cell should hold.
 */
public final class StatedFormula {

  private static final int MAX_LENGTH = 500;
  private static final double RELATIVE_TOLERANCE = 0.02;
  private static final double ABSOLUTE_TOLERANCE = 0.015;

  private static final List<Element> ISOTOPES = List.of(Element.D, Element.T);

  private static final Pattern TERM =
      Pattern.compile("\\s*([A-Z][a-z]?)([0-9]{0,6}(?:\\.[0-9]{0,6})?)");

  private final Map<Element, Double> counts;

  private StatedFormula(Map<Element, Double> counts) {
    this.counts = counts;
  }

  /** Reads a formula; empty where it is not of that form, which is no fault of the structure. */
  public static Optional<StatedFormula> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Map<Element, Double> counts = new EnumMap<>(Element.class);
    Matcher term = TERM.matcher(text);
    int position = 0;
    while (position < text.length()) {
      if (!term.find(position) || term.start() != position) {
        return Optional.empty();
      }
      Optional<Element> element = Element.ofSymbol(term.group(1));
      String number = term.group(2);
      if (element.isEmpty() || number.equals(".")) {
        return Optional.empty();
      }
      double count = number.isEmpty() ? 1 : Double.parseDouble(number);
      if (count > 0) {
        counts.merge(element.get(), count, Double::sum);
      }
      position = term.end();
    }
    return counts.isEmpty() ? Optional.empty() : Optional.of(new StatedFormula(counts));
  }

  /** The elements of the formula. */
  public Set<Element> elements() {
    return EnumSet.copyOf(counts.keySet());
  }

  /** Whether a crystal has this composition. Deuterium and tritium count as hydrogen. */
  public boolean agreesWith(Crystal crystal) {
    return agreesWith(crystal.sites());
  }

  /** Whether the sites of a cell have this composition. */
  public boolean agreesWith(List<Site> sites) {
    return agree(merged(counts), merged(content(sites)));
  }

  /** The number of formula units that the sites of a cell come to, of atoms beside hydrogen. */
  public double units(List<Site> sites) {
    Map<Element, Double> stated = merged(counts);
    Map<Element, Double> found = merged(content(sites));
    if (stated.size() > 1) {
      stated.remove(Element.H);
      found.remove(Element.H);
    }
    return sum(found) / sum(stated);
  }

  /** As {@link #agreesWith}, but hydrogen, which X-rays often do not find, may be missing. */
  public boolean agreesBesideHydrogen(Crystal crystal) {
    Map<Element, Double> stated = merged(counts);
    Map<Element, Double> found = merged(content(crystal.sites()));
    stated.remove(Element.H);
    found.remove(Element.H);
    return agree(stated, found);
  }

  /**
   * Whether a crystal has the elements of the formula in other numbers. Hydrogen, which X-rays
   * often do not find, may be missing. Of a crystal of other elements the formula tells nothing.
   */
  public boolean contradicts(Crystal crystal) {
    Map<Element, Double> stated = merged(counts);
    Map<Element, Double> found = merged(content(crystal.sites()));
    stated.remove(Element.H);
    found.remove(Element.H);
    return stated.keySet().equals(found.keySet()) && !agree(stated, found);
  }

  private static Map<Element, Double> content(List<Site> sites) {
    Map<Element, Double> content = new EnumMap<>(Element.class);
    for (Site site : sites) {
      for (Occupant occupant : site.occupants()) {
        content.merge(occupant.element(), occupant.occupancy(), Double::sum);
      }
    }
    return content;
  }

  private static Map<Element, Double> merged(Map<Element, Double> counts) {
    Map<Element, Double> merged = new EnumMap<>(counts);
    for (Element isotope : ISOTOPES) {
      Double count = merged.remove(isotope);
      if (count != null) {
        merged.merge(Element.H, count, Double::sum);
      }
    }
    return merged;
  }

  private static boolean agree(Map<Element, Double> stated, Map<Element, Double> found) {
    if (!stated.keySet().equals(found.keySet())) {
      return false;
    }
    double units = sum(found) / sum(stated);
    return stated.entrySet().stream()
        .allMatch(
            entry -> {
              double difference = found.get(entry.getKey()) / units - entry.getValue();
              return Math.abs(difference)
                  <= Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * entry.getValue());
            });
  }

  private static double sum(Map<Element, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
