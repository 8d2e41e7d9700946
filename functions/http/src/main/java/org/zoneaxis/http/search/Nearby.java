package org.zoneaxis.http.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchHit;
import org.zoneaxis.library.search.SearchPage;

/** Finds what may have been meant by a text that names nothing. */
final class Nearby {

  private static final int SHOWN = 8;

  /** A shorter beginning of a word has nothing to do with the word. */
  private static final int LEAST_BEGINNING = 3;

  private final MaterialIndex index;

  Nearby(MaterialIndex index) {
    this.index = index;
  }

  /** What is near a text that names nothing, whose results are known. */
  List<MaterialFinder.Near> of(String text, SearchPage hits) {
    List<MaterialFinder.Near> near = withZone(text);
    if (!near.isEmpty()) {
      return near;
    }
    return hits.hits().isEmpty() ? like(text) : near(hits, "");
  }

  /** A name with a zone axis behind it, which has a field of its own. */
  private List<MaterialFinder.Near> withZone(String text) {
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
  private List<MaterialFinder.Near> like(String text) {
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

  private static List<MaterialFinder.Near> near(SearchPage page, String zone) {
    return page.hits().stream()
        .limit(SHOWN)
        .map(hit -> new MaterialFinder.Near(hit.entry(), zone))
        .toList();
  }

  private SearchPage search(String text) {
    return index.search(text, 0, SHOWN);
  }

  private static SearchPage nothing() {
    return new SearchPage(List.of(), 0, 0);
  }
}
