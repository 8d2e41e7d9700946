package org.zoneaxis.http.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.NamedMaterial;
import org.zoneaxis.library.search.SearchHit;
import org.zoneaxis.library.search.SearchPage;

/**
 * Finds the material that somebody means by an id, a name or a formula. What is only like that is
 * never taken for it: it is offered.
 */
@Singleton
public final class MaterialFinder {

  private static final int OTHERS = 8;

  /** What the form itself writes into its field: a name for people, and the id. */
  private static final Pattern NAME_AND_ID = Pattern.compile(".*\\(([A-Za-z]+-[!-'*-~]+)\\)");

  private final Catalogue catalogue;

  MaterialFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private sealed interface Outcome {}

  /**
   * What was found.
   *
   * @param id the material, the best one
   * @param total how many others there are of the same elements
   * @param others the first of the others; none where the text was an id
   */
  public record Found(MaterialId id, int total, List<CatalogueEntry> others) implements Outcome {}

  private record Nothing(List<Near> near) implements Outcome {}

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
    Catalogue.Answer<Outcome> answer = catalogue.ask(index -> find(index, text));
    if (answer.value() instanceof Found found) {
      return found;
    }
    List<Near> near = ((Nothing) answer.value()).near();
    throw answer.isWhole()
        ? new NothingFoundException(text, near)
        : new NothingFoundForNowException(text, near, answer.notes());
  }

  private static Outcome find(MaterialIndex index, String text) {
    SearchPage page = index.search(text, 0, MaterialIndex.MAX_LIMIT);
    NamedMaterial.Meaning meaning = new NamedMaterial(index).of(text);
    if (meaning instanceof NamedMaterial.One one) {
      return found(one.entry(), page.hits());
    }
    if (meaning instanceof NamedMaterial.Several several) {
      return found(several.entries().get(0), page.hits());
    }
    return new Nothing(new Nearby(index).of(text.strip(), page));
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
}
