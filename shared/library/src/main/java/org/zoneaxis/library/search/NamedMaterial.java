package org.zoneaxis.library.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Match;

/**
 * The material that somebody means by an id, a whole name, a whole formula, or a formula with words
 * that describe it. What nobody named is never taken in its place, but offered.
 */
public final class NamedMaterial {

  /** How far the edges of one substance may differ between two measurements. */
  private static final double SAME_EDGE = 0.05;

  /** Between layers a calculation may be wrong by much. */
  private static final double SAME_CALCULATED_EDGE = 0.2;

  private static final double SAME_ANGLE_DEGREES = 2;

  /** More are in the search. */
  private static final int CHOICES = 6;

  private static final int SUGGESTIONS = 3;

  private static final Pattern LIKE_AN_ID =
      Pattern.compile("(?i)\\s*(?:mp|cod|cif|mvc)[-_ ]?[0-9]|\\s*(?:lib|opt)-.*");

  private static final String NOT_AN_ID =
      "'%s' is no id: write mp- and up to 7 digits, as mp-149, cod- and 7 digits, as cod-9008566,"
          + " lib- and a name of the library, as lib-cementite, or opt-, a database and its entry,"
          + " as opt-alexandria-agm002153972";

  private final MaterialIndex index;

  /** Names of the materials of an index. */
  public NamedMaterial(MaterialIndex index) {
    this.index = index;
  }

  /** What a name means. */
  public sealed interface Meaning {}

  /**
   * One substance.
   *
   * @param entry the material
   * @param others the same substance from other sources
   */
  public record One(CatalogueEntry entry, List<CatalogueEntry> others) implements Meaning {

    /** Copies the list. */
    public One {
      others = List.copyOf(others);
    }

    /** What was understood, in words. */
    public String understood(String word) {
      return "'"
          + word
          + "' is "
          + described(entry)
          + others.stream()
              .map(other -> other.id().text())
              .collect(Collectors.joining(", ", others.isEmpty() ? "" : "; the same is ", ""));
    }
  }

  /**
   * Several substances that are all called so.
   *
   * @param entries two or more, the one that is usually meant first
   */
  public record Several(List<CatalogueEntry> entries) implements Meaning {

    /** Copies the list. */
    public Several {
      entries = List.copyOf(entries);
    }

    /** What there is, in words. */
    public String words(String word) {
      return "'" + word + "' may be " + choices(entries, CHOICES, " or ") + "; name one by its id";
    }
  }

  /**
   * Nothing is called so.
   *
   * @param words that there is nothing, and what there is instead
   * @param offers what is near, the best first; may be empty
   * @param total how many offers there are
   */
  public record Unknown(String words, List<CatalogueEntry> offers, int total) implements Meaning {

    /** Copies the list. */
    public Unknown {
      offers = List.copyOf(offers);
    }
  }

  /** An id in any spelling and case; empty where the word is none. */
  public static Optional<MaterialId> id(String word) {
    String text = word.strip();
    boolean entry = text.regionMatches(true, 0, "opt-", 0, 4);
    try {
      return Optional.of(
          MaterialId.parse(entry ? "opt-" + text.substring(4) : text.toLowerCase(Locale.ROOT)));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /**
   * What is meant by a name or a formula.
   *
   * @throws NotationException where the word is too long for one
   */
  public Meaning of(String word) {
    SearchPage page = index.search(word, 0, MaterialIndex.MAX_LIMIT);
    List<SearchHit> hits = page.hits();
    if (hits.isEmpty() || word.isBlank() || !hits.get(0).match().isExact()) {
      return unknown(word, page);
    }
    Match best = hits.get(0).match();
    List<CatalogueEntry> exact =
        hits.stream().filter(hit -> hit.match() == best).map(SearchHit::entry).toList();
    List<CatalogueEntry> titled = exact.stream().filter(entry -> isTitle(word, entry)).toList();
    List<CatalogueEntry> meant =
        titled.isEmpty()
            ? exact
            : exact.stream().filter(entry -> !saysMore(titled.get(0), entry)).toList();
    return one(meant, exact).orElseGet(() -> new Several(exact));
  }

  /** Whether an entry is called as another one and more: silicon clathrate beside silicon. */
  private static boolean saysMore(CatalogueEntry titled, CatalogueEntry entry) {
    String title = titled.names().get(0) + " ";
    return !entry.names().isEmpty()
        && entry.names().get(0).regionMatches(true, 0, title, 0, title.length());
  }

  /** The one substance that all of some entries are, with those of all that are the same. */
  private static Optional<Meaning> one(List<CatalogueEntry> some, List<CatalogueEntry> all) {
    CatalogueEntry first = some.get(0);
    return some.stream().allMatch(entry -> entry.equals(first) || areSame(first, entry))
        ? Optional.of(
            new One(
                first,
                all.stream()
                    .filter(entry -> !entry.equals(first) && areSame(first, entry))
                    .toList()))
        : Optional.empty();
  }

  /**
   * Whether a word is the first name of an entry, or the symbol of the element that it is the first
   * name of: silicon is the one that is called so, not a clathrate of it.
   */
  private static boolean isTitle(String word, CatalogueEntry entry) {
    if (entry.names().isEmpty()) {
      return false;
    }
    String title = entry.names().get(0);
    return title.equalsIgnoreCase(word.strip())
        || Element.ofSymbol(word.strip())
            .filter(element -> element.englishName().equalsIgnoreCase(title))
            .isPresent();
  }

  private static Unknown unknown(String word, SearchPage page) {
    List<CatalogueEntry> offers =
        word.isBlank() ? List.of() : page.hits().stream().map(SearchHit::entry).toList();
    if (LIKE_AN_ID.matcher(word).lookingAt()) {
      return new Unknown(NOT_AN_ID.formatted(Excerpt.of(word)), List.of(), 0);
    }
    String nothing = "no material of the library is called '" + Excerpt.of(word) + "'";
    if (offers.isEmpty()) {
      return new Unknown(
          nothing + "; write an id such as mp-149, a name or a formula, or look: zoneaxis search",
          offers,
          0);
    }
    String near =
        page.hits().get(0).match() == Match.CHEMICAL_SYSTEM
            ? "; with the same elements: "
            : "; near it are ";
    return new Unknown(
        nothing + near + choices(offers, SUGGESTIONS, " and "), offers, page.total());
  }

  private static String choices(List<CatalogueEntry> entries, int most, String last) {
    List<String> shown = entries.stream().limit(most).map(NamedMaterial::described).toList();
    if (entries.size() > most) {
      return String.join(", ", shown) + " and " + (entries.size() - most) + " more";
    }
    int end = shown.size() - 1;
    return end == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, end)) + last + shown.get(end);
  }

  private static String described(CatalogueEntry entry) {
    return entry.id()
        + Stream.of(
                entry.names().stream().limit(1),
                Stream.of(entry.formula().toString()),
                entry.spaceGroup().map(SpaceGroup::symbol).stream(),
                Stream.of("calculated").filter(word -> entry.isCalculated()))
            .flatMap(words -> words)
            .distinct()
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Whether two entries are one substance: composition, space group, and nearly the same cell. */
  private static boolean areSame(CatalogueEntry one, CatalogueEntry other) {
    double edge = one.isCalculated() || other.isCalculated() ? SAME_CALCULATED_EDGE : SAME_EDGE;
    return Composition.of(one.formula()).equals(Composition.of(other.formula()))
        && one.spaceGroup().isPresent()
        && one.spaceGroup()
            .map(SpaceGroup::number)
            .equals(other.spaceGroup().map(SpaceGroup::number))
        && areNear(Content.of(one), Content.of(other), edge);
  }

  /** A cell and how many sites it has; a rhombohedral one on hexagonal axes, as others give it. */
  private record Content(UnitCell cell, int siteCount) {

    static Content of(CatalogueEntry entry) {
      UnitCell cell = entry.cell();
      Lattice lattice = cell.lattice();
      return HexagonalAxes.fit(lattice)
          ? new Content(UnitCell.of(HexagonalAxes.lattice(lattice)), 3 * entry.siteCount())
          : new Content(cell, entry.siteCount());
    }
  }

  private static boolean areNear(Content one, Content other, double edge) {
    return one.siteCount() == other.siteCount()
        && one.cell().isNear(other.cell(), edge, SAME_ANGLE_DEGREES);
  }
}
