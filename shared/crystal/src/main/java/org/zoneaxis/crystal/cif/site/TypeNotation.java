package org.zoneaxis.crystal.cif.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * One species as a type symbol names it: {@code Fe}, {@code FE}, {@code Fe3+}, {@code Fe+3}, {@code
 * Fe(III)}, {@code 57Fe}, {@code 2H}, {@code OH}, {@code O2-(H2O)}, {@code NH4}, {@code Va}.
 */
final class TypeNotation {

  private static final Set<String> VACANCIES =
      Set.of("va", "vac", "vacancy", "vacant", "\u25A1", "\u25FB");

  private static final Set<String> DUMMIES =
      Set.of("x", "xx", "du", "dum", "dummy", "q", "cg", "cent", "centroid", "bq", "lp", "ghost");

  /** Names of water and hydroxyl that are no formulae, and formulae in any case. */
  private static final Set<String> OXYGEN_WITH_HYDROGEN =
      Set.of(
          "wat", "h2o", "oh", "o-h", "ow", "oh2", "hoh", "h3o", "d2o", "od", "hdo", "dod", "hod");

  /** Elements in capitals that are also formulae of groups. */
  private static final Set<String> AMBIGUOUS = Set.of("CO", "NO", "PO", "HO", "CF", "HF");

  private static final int HEAVIEST_PER_Z = 3;

  private TypeNotation() {}

  /**
   * Reads one species.
   *
   * @param stated the elements of the stated formula; empty where there is none
   * @return the species; empty where the text names none, or a group of several atoms
   */
  static Optional<Species> read(String text, Set<Element> stated) {
    String symbol = plain(text);
    String name = withoutNumbers(symbol).toLowerCase(Locale.ROOT);
    if (VACANCIES.contains(name)) {
      return Optional.of(Species.VACANCY);
    }
    if (DUMMIES.contains(name)) {
      return Optional.of(Species.DUMMY);
    }
    if (symbol.startsWith("(") && symbol.indexOf(')') > 0) {
      int close = symbol.indexOf(')');
      String inside = symbol.substring(1, close);
      return isAll(inside, "0123456789")
          ? isotope(inside + symbol.substring(close + 1))
          : read(inside, stated).filter(s -> isCharge(symbol.substring(close + 1)));
    }
    int open = symbol.indexOf('(');
    return open > 0 ? bracketed(symbol, open, stated) : simple(symbol, stated);
  }

  /** A text without blanks, its raised digits and signs on the line. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c);
      int lowered = c - '\u2080';
      if (raised >= 0) {
        plain.append((char) ('0' + raised));
      } else if (lowered >= 0 && lowered < 10) {
        plain.append((char) ('0' + lowered));
      } else if (c == '\u207A') {
        plain.append('+');
      } else if (c == '\u207B' || c == '\u2212' || c == '\u2013') {
        plain.append('-');
      } else if (!Character.isWhitespace(c) && c != '^') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String withoutNumbers(String symbol) {
    int end = symbol.length();
    while (end > 0 && "0123456789.+-".indexOf(symbol.charAt(end - 1)) >= 0) {
      end--;
    }
    return symbol.substring(0, end);
  }

  /** An oxidation number, a number, or a group that the atom belongs to, in parentheses. */
  private static Optional<Species> bracketed(String symbol, int open, Set<Element> stated) {
    int close = symbol.indexOf(')', open);
    if (close < 0 || !isCharge(symbol.substring(close + 1))) {
      return Optional.empty();
    }
    Optional<Species> head = simple(symbol.substring(0, open), stated);
    String inside = symbol.substring(open + 1, close);
    if (isCharge(inside) || isAll(inside, "IVX")) {
      return head;
    }
    Optional<AtomGroup> group = AtomGroup.parse(inside);
    if (head.isEmpty() || group.isEmpty() || head.get().shares().size() != 1) {
      return Optional.empty();
    }
    Element element = head.get().shares().get(0).element();
    boolean same = group.get().heavy().stream().allMatch(element::equals);
    return same && group.get().heavy().size() <= 1 && group.get().hydrogen() > 0
        ? Optional.of(Species.withoutHydrogen(element))
        : Optional.empty();
  }

  private static Optional<Species> simple(String symbol, Set<Element> stated) {
    if (symbol.isEmpty() || symbol.length() > 16) {
      return Optional.empty();
    }
    if (Character.isDigit(symbol.charAt(0))) {
      return isotope(symbol);
    }
    int letters = 0;
    while (letters < symbol.length() && Character.isLetter(symbol.charAt(letters))) {
      letters++;
    }
    String core = symbol.substring(0, letters);
    String rest = symbol.substring(letters);
    if (letters == 0) {
      return Optional.empty();
    }
    if (letters <= 2 && isCharge(rest) && !isShare(rest)) {
      Optional<Element> element = Element.ofSymbol(cased(core));
      if (element.isPresent() && !isGroup(core, rest, stated)) {
        return element.map(Species::of);
      }
    }
    if (OXYGEN_WITH_HYDROGEN.contains(symbol.toLowerCase(Locale.ROOT))
        || OXYGEN_WITH_HYDROGEN.contains(withoutNumbers(symbol).toLowerCase(Locale.ROOT))) {
      return Optional.of(Species.withoutHydrogen(Element.O));
    }
    Optional<Element> oxidised = beforeRomanNumeral(core);
    if (oxidised.isPresent() && isCharge(rest)) {
      return oxidised.map(Species::of);
    }
    return AtomGroup.parse(symbol)
        .filter(group -> group.heavy().size() == 1 && group.hydrogen() > 0)
        .map(group -> Species.withoutHydrogen(group.heavy().get(0)));
  }

  /** Whether CO, NO and their kind are the group rather than the metal in capitals. */
  private static boolean isGroup(String core, String rest, Set<Element> stated) {
    if (!AMBIGUOUS.contains(core) || rest.indexOf('+') >= 0) {
      return false;
    }
    Optional<Element> first = Element.ofSymbol(core.substring(0, 1));
    Optional<Element> second = Element.ofSymbol(core.substring(1));
    boolean element = Element.ofSymbol(cased(core)).filter(stated::contains).isPresent();
    boolean group =
        first.filter(stated::contains).isPresent() && second.filter(stated::contains).isPresent();
    return element == group ? !rest.isEmpty() || core.equals("CF") : group;
  }

  /** A mass number and a symbol: hydrogen of mass 2 is D, of mass 3 T. */
  private static Optional<Species> isotope(String symbol) {
    int digits = 0;
    while (digits < symbol.length() && Character.isDigit(symbol.charAt(digits))) {
      digits++;
    }
    String name = withoutNumbers(symbol.substring(digits));
    if (digits == 0 || digits > 3 || name.isEmpty() || name.length() > 2) {
      return Optional.empty();
    }
    int mass = Integer.parseInt(symbol.substring(0, digits));
    return Element.ofSymbol(cased(name))
        .filter(e -> mass >= e.atomicNumber() && mass <= HEAVIEST_PER_Z * e.atomicNumber())
        .map(e -> e == Element.H && mass == 2 ? Element.D : e)
        .map(e -> e == Element.H && mass == 3 ? Element.T : e)
        .map(Species::of);
  }

  /** The iron of FeIII; one numeral alone is too easily another element. */
  private static Optional<Element> beforeRomanNumeral(String core) {
    for (int length = 2; length > 0; length--) {
      if (core.length() >= length + 2 && isAll(core.substring(length), "IVX")) {
        Optional<Element> element = Element.ofSymbol(core.substring(0, length));
        if (element.isPresent()) {
          return element;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCharge(String text) {
    return text.length() <= 8 && (text.isEmpty() || isAll(text, "0123456789.+-"));
  }

  /** A decimal number without a sign is no charge. */
  private static boolean isShare(String text) {
    return text.indexOf('.') >= 0
        && text.indexOf('+') < 0
        && text.indexOf('-') < 0
        && text.length() > 1;
  }

  private static boolean isAll(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Letters as a symbol has them: the first a capital, the second not. */
  static String cased(String letters) {
    return letters.substring(0, 1).toUpperCase(Locale.ROOT)
        + letters.substring(1).toLowerCase(Locale.ROOT);
  }
}
