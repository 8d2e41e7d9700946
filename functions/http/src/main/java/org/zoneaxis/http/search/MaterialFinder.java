package org.zoneaxis.http.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.MaterialIndex;
import org.zoneaxis.source.search.NamedMaterial;
import org.zoneaxis.source.search.SearchHit;
import org.zoneaxis.source.search.SearchPage;

/**
 * Finds the material that somebody means by an id, a name or a formula. What is only like that is
 * never taken for it: it is offered.
 */
@Singleton
public final class MaterialFinder {

  private static final int OTHERS = 8;

  /** A shorter beginning of a word has nothing to do with the word. */
  private static final int LEAST_BEGINNING = 3;

  /** What the form itself writes into its field: a name for people, and the id. */
  private static final Pattern NAME_AND_ID = Pattern.compile(".*\\(([A-Za-z]+-[!-'*-~]+)\\)");

  private final Catalogue catalogue;

  MaterialFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param id the material, the best one
   * @param total how many others there are of the same elements
   * @param others the first of the others; none where the text was an id
   */
  public record Found(MaterialId id, int total, List<CatalogueEntry> others) {}

  /**
   * What may have been meant.
   *
   * @param entry a material
   * @param zone a zone axis that stood with its name, as it was typed; empty where none did
   */
  public record Near(CatalogueEntry entry, String zone) {}

  /**
   * Finds a material.
   *
   * @throws NothingFoundException where the catalogue has nothing of that name, with what is near
   */
  public Found find(String text) {
    String id = text.strip();
    Matcher both = NAME_AND_ID.matcher(id);
    Optional<MaterialId> known = NamedMaterial.id(both.matches() ? both.group(1) : id);
    if (known.isPresent()) {
      return new Found(known.get(), 0, List.of());
    }
    MaterialIndex index = catalogue.index();
    SearchPage page = index.search(text, 0, MaterialIndex.MAX_LIMIT);
    NamedMaterial.Meaning meaning = new NamedMaterial(index).of(text);
    if (meaning instanceof NamedMaterial.One one) {
      return found(one.entry(), page.hits());
    }
    if (meaning instanceof NamedMaterial.Several several) {
      return found(several.entries().get(0), page.hits());
    }
    throw new NothingFoundException(text, near(id, page));
  }

  private static Found found(CatalogueEntry best, List<SearchHit> hits) {
    Set<String> elements = elements(best);
    List<CatalogueEntry> others =
        hits.stream()
            .filter(hit -> hit.match().isExact() || elements(hit.entry()).equals(elements))
            .map(SearchHit::entry)
            .filter(entry -> !entry.id().equals(best.id()))
            .toList();
    return new Found(best.id(), others.size(), others.subList(0, Math.min(OTHERS, others.size())));
  }

  private static Set<String> elements(CatalogueEntry entry) {
    return entry.formula().terms().stream()
        .map(Formula.Term::element)
        .map(element -> element.symbol())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Near> near(String text, SearchPage hits) {
    List<Near> near = withZone(text);
    if (!near.isEmpty()) {
      return near;
    }
    return hits.hits().isEmpty() ? like(text) : near(hits, "");
  }

  /** A name with a zone axis behind it, which has a field of its own. */
  private List<Near> withZone(String text) {
    for (int blank = text.indexOf(' '); blank > 0; blank = text.indexOf(' ', blank + 1)) {
      String zone = text.substring(blank).strip();
      SearchPage page = isZone(zone) ? search(text.substring(0, blank)) : nothing();
      List<SearchHit> meant = page.hits().stream().filter(hit -> hit.match().isExact()).toList();
      if (!meant.isEmpty()) {
        return near(new SearchPage(meant, 0, meant.size()), zone);
      }
    }
    return List.of();
  }

  private static boolean isZone(String text) {
    try {
      Indices.parse("zone axis", text);
      return true;
    } catch (NotationException e) {
      return false;
    }
  }

  /** What its words are found by, and else their beginnings, the longest first. */
  private List<Near> like(String text) {
    List<String> words = Pattern.compile("[^\\p{L}\\p{N}]+").splitAsStream(text).toList();
    List<String> tries = new ArrayList<>(words.size() > 1 ? words : List.of());
    for (int end = text.length() - 1; end >= LEAST_BEGINNING; end--) {
      tries.add(text.substring(0, end));
    }
    elementsOf(text).forEach(tries::add);
    return tries.stream()
        .filter(part -> !part.isBlank())
        .map(this::search)
        .filter(page -> !page.hits().isEmpty())
        .findFirst()
        .map(page -> near(page, ""))
        .orElse(List.of());
  }

  /** The symbols in what looks like a formula, as {@code Fe} and {@code C} in {@code Fe3C}. */
  private static Stream<String> elementsOf(String text) {
    return Pattern.compile("[A-Z][a-z]?").matcher(text).results().map(match -> match.group());
  }

  private static List<Near> near(SearchPage page, String zone) {
    return page.hits().stream().limit(OTHERS).map(hit -> new Near(hit.entry(), zone)).toList();
  }

  private SearchPage search(String text) {
    return catalogue.search(text, 0, OTHERS);
  }

  private static SearchPage nothing() {
    return new SearchPage(List.of(), 0, 0);
  }
}
