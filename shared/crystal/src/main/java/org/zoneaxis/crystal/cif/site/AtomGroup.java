package org.zoneaxis.crystal.cif.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Element;

/**
 * A group of atoms that a file gives one site, such as {@code OH}, {@code D2O}, {@code NH4}, {@code
 * NO3}, with or without a charge.
 *
 * @param heavy the atoms of the group that are no hydrogen, each as often as it occurs
 * @param hydrogen how many hydrogen atoms it has, of any isotope
 */
record AtomGroup(List<Element> heavy, int hydrogen) {

  private static final int MAX_ATOMS = 50;

  AtomGroup {
    heavy = List.copyOf(heavy);
  }

  /** Reads a group; empty where a text is none. A single element is a group, too. */
  static Optional<AtomGroup> parse(String text) {
    String formula = withoutCharge(text);
    List<Element> heavy = new ArrayList<>();
    int hydrogen = 0;
    int i = 0;
    while (i < formula.length()) {
      if (formula.charAt(i) == '-' && i > 0) {
        i++;
        continue;
      }
      Optional<Element> element = elementAt(formula, i);
      if (element.isEmpty()) {
        return Optional.empty();
      }
      i += element.get().symbol().length();
      int count = 0;
      int digits = i;
      while (i < formula.length() && Character.isDigit(formula.charAt(i)) && i - digits < 2) {
        count = 10 * count + formula.charAt(i++) - '0';
      }
      count = i == digits ? 1 : count;
      if (isHydrogen(element.get())) {
        hydrogen += count;
      } else {
        for (int n = 0; n < count && heavy.size() < MAX_ATOMS; n++) {
          heavy.add(element.get());
        }
      }
    }
    return formula.isEmpty() ? Optional.empty() : Optional.of(new AtomGroup(heavy, hydrogen));
  }

  /** Whether an element is hydrogen of any mass. */
  static boolean isHydrogen(Element element) {
    return element.atomicNumber() == 1;
  }

  /**
   * The charge of a group: a sign at its end, or in {@code (OH)1-} and the like a number and sign.
   */
  private static String withoutCharge(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '+')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Optional<Element> elementAt(String formula, int i) {
    boolean two = i + 1 < formula.length() && Character.isLowerCase(formula.charAt(i + 1));
    return Element.ofSymbol(formula.substring(i, i + (two ? 2 : 1)));
  }
}
