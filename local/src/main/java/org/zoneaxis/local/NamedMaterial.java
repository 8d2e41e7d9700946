package org.zoneaxis.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.NotationException;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.Composition;
import org.zoneaxis.source.search.Match;
import org.zoneaxis.source.search.MaterialIndex;
import org.zoneaxis.source.search.SearchHit;
import org.zoneaxis.source.search.UnitCell;

/**
 * The material that somebody means by an id, a whole name or a whole formula. What may mean two
 * substances means none: there is no guessing.
 */
final class NamedMaterial {

  /** How far the edges of one substance may differ between a measurement and a calculation. */
  private static final double SAME_EDGE = 0.05;

  private static final double SAME_ANGLE_DEGREES = 2;

  /** More are in the search. */
  private static final int CHOICES = 6;

  private static final int SUGGESTIONS = 3;

  private static final Pattern LIKE_AN_ID =
      Pattern.compile("(?i)\\s*(?:mp|cod|cif|mvc)[-_ ]?[0-9]");

  private static final String NOT_AN_ID =
      "'%s' is no id: write mp- and up to 7 digits, as mp-149, or cod- and 7 digits, as cod-9008566";

  private final MaterialIndex index;

  NamedMaterial(MaterialIndex index) {
    this.index = index;
  }

  /** What somebody meant. */
  sealed interface Meaning {}

  /**
   * One substance.
   *
   * @param entry the material
   * @param others the same substance from other sources
   */
  record One(CatalogueEntry entry, List<CatalogueEntry> others) implements Meaning {

    /** What was understood, in words. */
    String understood(String word) {
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
   * No substance, or several.
   *
   * @param words what is wrong, and what there is
   */
  record Unclear(String words) implements Meaning {}

  /** An id in any spelling and case; empty where the word is none. */
  static Optional<MaterialId> id(String word) {
    try {
      return Optional.of(MaterialId.parse(word.strip().toLowerCase(Locale.ROOT)));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** What is meant by a name or a formula. */
  Meaning of(String word) {
    List<SearchHit> hits;
    try {
      hits = index.search(word, 0, MaterialIndex.MAX_LIMIT).hits();
    } catch (NotationException e) {
      return new Unclear(e.getMessage());
    }
    List<CatalogueEntry> exact =
        hits.stream().filter(hit -> isMeant(word, hit)).map(SearchHit::entry).toList();
    if (exact.isEmpty() && LIKE_AN_ID.matcher(word).lookingAt()) {
      return new Unclear(NOT_AN_ID.formatted(word));
    }
    if (exact.isEmpty()) {
      return new Unclear(unknown(word, hits));
    }
    CatalogueEntry first = exact.get(0);
    List<CatalogueEntry> others = new ArrayList<>();
    for (CatalogueEntry entry : exact.subList(1, exact.size())) {
      if (!areSame(first, entry)) {
        return new Unclear(
            "'" + word + "' may be " + choices(exact, CHOICES, " or ") + "; name one by its id");
      }
      others.add(entry);
    }
    return new One(first, others);
  }

  /** A blank query lists everything, and letters without capitals may be several formulae. */
  private static boolean isMeant(String word, SearchHit hit) {
    return !word.isBlank()
        && (hit.match() == Match.NAME
            || (hit.match() == Match.FORMULA
                && Composition.parse(word)
                    .filter(Composition.of(hit.entry().formula())::equals)
                    .isPresent()));
  }

  private static String unknown(String word, List<SearchHit> hits) {
    String nothing = "no material of the library is called '" + word + "'";
    return hits.isEmpty() || word.isBlank()
        ? nothing + "; write an id such as mp-149, a name or a formula, or look: zoneaxis search"
        : nothing
            + "; near it are "
            + choices(hits.stream().map(SearchHit::entry).toList(), SUGGESTIONS, " and ");
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
        + Stream.concat(
                Stream.concat(
                    entry.names().stream().limit(1), Stream.of(entry.formula().toString())),
                entry.spaceGroup().map(SpaceGroup::symbol).stream())
            .distinct()
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Whether two entries are one substance: composition, space group, and nearly the same cell. */
  private static boolean areSame(CatalogueEntry one, CatalogueEntry other) {
    return Composition.of(one.formula()).equals(Composition.of(other.formula()))
        && one.spaceGroup().isPresent()
        && one.spaceGroup()
            .map(SpaceGroup::number)
            .equals(other.spaceGroup().map(SpaceGroup::number))
        && one.siteCount() == other.siteCount()
        && areNear(one.cell(), other.cell());
  }

  private static boolean areNear(UnitCell one, UnitCell other) {
    return isNear(one.a(), other.a(), SAME_EDGE * one.a())
        && isNear(one.b(), other.b(), SAME_EDGE * one.b())
        && isNear(one.c(), other.c(), SAME_EDGE * one.c())
        && isNear(one.alpha(), other.alpha(), SAME_ANGLE_DEGREES)
        && isNear(one.beta(), other.beta(), SAME_ANGLE_DEGREES)
        && isNear(one.gamma(), other.gamma(), SAME_ANGLE_DEGREES);
  }

  private static boolean isNear(double one, double other, double tolerance) {
    return Math.abs(one - other) <= tolerance;
  }
}
