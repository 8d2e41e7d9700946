package org.zoneaxis.crystal.cif.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * What stands at an atom site, from its type symbol or, where there is none, from its label ({@code
 * Fe1}, {@code FeT}, {@code O2A}).
 *
 * <p>A label that begins with the symbol of an element is that element, whatever the formula says.
 * Only letters in capitals, such as {@code CA1}, may mean a carbon atom or calcium; the stated
 * formula decides, and where it does not, the file is refused.
 */
final class ElementNotation {

  private static final Set<String> DUMMY_LABELS =
      Set.of("x", "xx", "du", "dum", "dummy", "q", "bq");
  private static final Set<String> VACANCY_LABELS = Set.of("va", "vac", "vacancy");
  private static final Set<String> WATER_LABELS = Set.of("h2o", "d2o", "hoh", "h3o", "hdo", "wat");

  private static final Set<String> WATER_WORDS = Set.of("ow", "oh", "od");

  /** Groups of several atoms that the label alone could take for one atom. */
  private static final Set<String> GROUP_LABELS =
      Set.of("CO3", "NO3", "PO4", "SO4", "SiO4", "BO3", "BO4", "BF4", "PF6", "ClO4", "VO4", "BH4");

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
   * What stands at a site.
   *
   * @param label the label; may be empty
   * @param typeSymbol the type symbol; empty where unknown
   * @throws CrystalException where they name no element, or more than one atom
   */
  Species read(String label, String typeSymbol) {
    return typeSymbol.isEmpty() ? ofLabel(label) : ofTypeSymbol(label, typeSymbol);
  }

  /** The element that a label names beyond doubt: {@code Se1}, {@code O2}; not {@code CA1}. */
  Optional<Element> namedBy(String label) {
    String run = letters(label);
    boolean beyondDoubt =
        run.length() == 1 || (run.length() == 2 && Character.isLowerCase(run.charAt(1)));
    return beyondDoubt ? Element.ofSymbol(run) : Optional.empty();
  }

  private Species ofTypeSymbol(String label, String type) {
    Species species =
        MixtureNotation.isSeveral(type)
            ? MixtureNotation.read(type, stated).orElse(null)
            : TypeNotation.read(type, stated)
                .or(() -> MixtureNotation.read(type, stated))
                .orElse(null);
    if (species == null) {
      throw new CrystalException(
          "_atom_site_type_symbol of " + label, "'" + type + "'", reason(type));
    }
    boolean tritium = species.shares().stream().anyMatch(s -> s.element() == Element.T);
    boolean hydrogen = stated.stream().anyMatch(AtomGroup::isHydrogen);
    if (tritium
        && type.toUpperCase(Locale.ROOT).startsWith("T")
        && !stated.isEmpty()
        && !hydrogen) {
      throw new CrystalException(
          "_atom_site_type_symbol of " + label,
          "'" + type + "'",
          "it would be tritium, and the stated formula has no hydrogen; where T is a tetrahedral"
              + " site, name the chemical element");
    }
    return species;
  }

  private static String reason(String type) {
    boolean group =
        AtomGroup.parse(TypeNotation.plain(type)).filter(g -> g.heavy().size() > 1).isPresent();
    return MixtureNotation.isSeveral(type)
        ? "it names several elements without the share of each; write one row for each with its"
            + " occupancy, or shares such as 0.8Nb + 0.2Zr"
        : group
            ? "it is more than one atom; list each chemical element with its own coordinates, or"
                + " with its own occupancy"
            : "it must be the symbol of a chemical element (H to Lr, D or T), such as Fe or Fe3+";
  }

  private Species ofLabel(String label) {
    String run = letters(label);
    String lower = run.toLowerCase(Locale.ROOT);
    Optional<Species> species = Optional.empty();
    Optional<Species> mixture = sharesOf(label);
    if (mixture.isPresent()) {
      species = mixture;
    } else if (MixtureNotation.isSeveral(label) || namesTwo(run) || isGroup(label)) {
      species = MixtureNotation.read(label, stated);
    } else if (VACANCY_LABELS.contains(lower) && !stated.contains(Element.V)) {
      species = Optional.of(Species.VACANCY);
    } else if (DUMMY_LABELS.contains(lower)) {
      species = Optional.of(Species.DUMMY);
    } else if (isWater(label)) {
      species = Optional.of(Species.withoutHydrogen(Element.O));
    } else if (run.equals("NH") && (label.startsWith("NH4") || label.startsWith("NH3"))) {
      species = Optional.of(Species.withoutHydrogen(Element.N));
    } else if (run.isEmpty()) {
      species = TypeNotation.read(isotopeOf(label), stated);
    } else {
      boolean water = WATER_WORDS.contains(lower);
      species =
          elementOf(run)
              .map(Species::of)
              .or(() -> water ? Optional.of(Species.withoutHydrogen(Element.O)) : Optional.empty());
    }
    return species.orElseThrow(
        () ->
            new CrystalException(
                "_atom_site_label",
                "'" + label + "'",
                "it does not tell the one chemical element; name it in _atom_site_type_symbol"));
  }

  /** The elements of {@code Zr0.9Y0.1}: no number of an atom has a decimal point. */
  private Optional<Species> sharesOf(String label) {
    return label.indexOf('.') < 0
        ? Optional.empty()
        : MixtureNotation.read(label, stated).filter(species -> species.shares().size() > 1);
  }

  private static boolean isWater(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return WATER_LABELS.stream()
        .anyMatch(
            name ->
                lower.startsWith(name)
                    && (lower.length() == name.length()
                        || !Character.isLetter(lower.charAt(name.length()))));
  }

  private static String letters(String label) {
    int end = 0;
    while (end < label.length() && isLatin(label.charAt(end))) {
      end++;
    }
    return label.substring(0, end);
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The isotope of {@code 7Li1}: the mass number and the letters. */
  private static String isotopeOf(String label) {
    int digits = 0;
    while (digits < label.length() && Character.isDigit(label.charAt(digits))) {
      digits++;
    }
    String run = letters(label.substring(digits));
    return digits == 0 || run.isEmpty() ? "" : label.substring(0, digits) + run;
  }

  /** Whether a label is that of a group, and not of an element of the formula in capitals. */
  private boolean isGroup(String label) {
    boolean metal =
        label.length() > 2
            && Element.ofSymbol(TypeNotation.cased(label.substring(0, 2)))
                .filter(stated::contains)
                .isPresent();
    return GROUP_LABELS.contains(label) && !metal;
  }

  /** Whether letters are two symbols, as in MgFe or KNa, of which the formula has both. */
  private boolean namesTwo(String run) {
    for (int length = 1; length <= 2; length++) {
      boolean fits =
          run.length() == length + 2
              && (length == 1 || Character.isLowerCase(run.charAt(1)))
              && Character.isLowerCase(run.charAt(length + 1));
      if (fits && !run.startsWith("O")) {
        Optional<Element> first = Element.ofSymbol(run.substring(0, length));
        Optional<Element> second = Element.ofSymbol(run.substring(length));
        if (first.isPresent() && second.isPresent()) {
          return stated.isEmpty() || stated.contains(second.get());
        }
      }
    }
    return false;
  }

  private Optional<Element> elementOf(String run) {
    Optional<Element> one = Element.ofSymbol(TypeNotation.cased(run.substring(0, 1)));
    if (run.length() == 1) {
      return one.filter(element -> !isSiteName(element));
    }
    Optional<Element> two = Element.ofSymbol(TypeNotation.cased(run.substring(0, 2)));
    boolean small = Character.isLowerCase(run.charAt(1));
    boolean wordGoesOn = run.length() > 2 && Character.isLowerCase(run.charAt(2));
    boolean oneStated = one.filter(stated::contains).isPresent();
    boolean twoStated = two.filter(stated::contains).isPresent();
    if (small && two.isPresent() && !wordGoesOn) {
      return two;
    }
    if (oneStated != twoStated) {
      boolean organic =
          one.filter(e -> e == Element.C || e == Element.N || e == Element.O || isHydrogen(e))
              .isPresent();
      return twoStated || (two.isPresent() && !organic) ? two : one;
    }
    if (small) {
      return Optional.empty();
    }
    return two.isPresent() && one.isPresent() ? Optional.empty() : one.or(() -> two);
  }

  private static boolean isHydrogen(Element element) {
    return AtomGroup.isHydrogen(element);
  }

  /**
   * T is a tetrahedral site rather than tritium, and W may be the oxygen of water, unless the
   * formula has them.
   */
  private boolean isSiteName(Element element) {
    boolean hydrate = stated.contains(Element.O) && stated.contains(Element.H);
    return (element == Element.T || (element == Element.W && hydrate)) && !stated.contains(element);
  }
}
