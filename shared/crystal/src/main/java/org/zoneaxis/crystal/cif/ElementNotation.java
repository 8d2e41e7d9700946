package org.zoneaxis.crystal.cif;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Element;

/**
 * The element of an atom site, from its type symbol ({@code Fe}, {@code Fe3+}, {@code O-2}) or,
 * where there is none, from its label ({@code Fe1}, {@code FeT}, {@code O2A}).
 *
 * <p>A label that could mean two elements, such as {@code CA1}, is decided by the stated formula,
 * and refused where that does not decide.
 */
final class ElementNotation {

  private static final Pattern TYPE_SYMBOL = Pattern.compile("([A-Za-z]{1,2})[0-9.+-]{0,8}");
  private static final Pattern LABEL = Pattern.compile("([A-Za-z])([A-Za-z]*).*");

  /** How minerals' files write a water molecule or a hydroxyl group that is one site. */
  private static final Pattern OXYGEN_WITH_HYDROGEN =
      Pattern.compile("(?i)(?:wat|h2o|oh|o-h|ow)[0-9.+-]{0,6}");

  /**
   * An element and what had to be assumed to find it.
   *
   * @param element the element
   * @param hydrogenLeftOut whether the name stands for an oxygen with hydrogen that is not listed
   */
  record Species(Element element, boolean hydrogenLeftOut) {}

  private final Set<Element> stated;

  /**
   * A reader for one file.
   *
   * @param stated the elements of the stated formula; empty where there is none
   */
  ElementNotation(Set<Element> stated) {
    this.stated = stated;
  }

  /**
   * The element of a site.
   *
   * @param label the label; may be empty
   * @param typeSymbol the type symbol; empty where unknown
   * @throws CrystalException where they name no element
   */
  Species read(String label, String typeSymbol) {
    boolean typed = !typeSymbol.isEmpty();
    String name = typed ? typeSymbol : label;
    Optional<Element> element = typed ? ofTypeSymbol(typeSymbol) : ofLabel(label);
    if (element.isPresent()) {
      return new Species(element.get(), false);
    }
    if (OXYGEN_WITH_HYDROGEN.matcher(name).matches()) {
      return new Species(Element.O, true);
    }
    throw new CrystalException(
        typed ? "_atom_site_type_symbol of " + label : "_atom_site_label",
        "'" + name + "'",
        typed
            ? "it must be the symbol of a chemical element (H to Lr, or D), such as Fe or Fe3+"
            : "it does not tell the chemical element; name it in _atom_site_type_symbol");
  }

  private static Optional<Element> ofTypeSymbol(String symbol) {
    Matcher matcher = TYPE_SYMBOL.matcher(symbol);
    return matcher.matches() ? Element.ofSymbol(cased(matcher.group(1))) : Optional.empty();
  }

  private static String cased(String letters) {
    return letters.substring(0, 1).toUpperCase(Locale.ROOT)
        + letters.substring(1).toLowerCase(Locale.ROOT);
  }

  private Optional<Element> ofLabel(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2);
    Optional<Element> one = Element.ofSymbol(cased(matcher.group(1)));
    if (rest.isEmpty()) {
      return one;
    }
    Optional<Element> two = Element.ofSymbol(cased(label.substring(0, 2)));
    boolean oneStated = one.filter(stated::contains).isPresent();
    boolean twoStated = two.filter(stated::contains).isPresent();
    if (oneStated != twoStated) {
      return oneStated ? one : two;
    }
    if (Character.isLowerCase(rest.charAt(0))) {
      boolean wordGoesOn = rest.length() > 1 && Character.isLowerCase(rest.charAt(1));
      return wordGoesOn ? Optional.empty() : two;
    }
    return two.isPresent() && one.isPresent() ? Optional.empty() : one.or(() -> two);
  }
}
