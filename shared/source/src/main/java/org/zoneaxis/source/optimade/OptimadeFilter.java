package org.zoneaxis.source.optimade;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.MaterialQuery;

/**
 * What somebody searches for, in the filter language of OPTIMADE (specification 1.2, section "API
 * Filtering Format Specification"): {@code chemical_formula_reduced="O2Ti"}, with the elements in
 * alphabetical order and no number 1; {@code elements HAS ALL "Cr","Fe","Ni" AND nelements=3}.
 * Names, ids and space groups are no properties that every database can be asked for.
 */
public final class OptimadeFilter {

  /** Letters without capitals have many readings; more would be a long address. */
  private static final int MOST_FORMULAE = 4;

  private OptimadeFilter() {}

  /** The filter of a query; nothing where the query is neither a formula nor elements. */
  public static Optional<String> of(MaterialQuery query) {
    List<String> formulae =
        query.formulae().stream()
            .map(Composition::reduced)
            .flatMap(Optional::stream)
            .limit(MOST_FORMULAE)
            .map(formula -> "chemical_formula_reduced=" + quoted(formula))
            .toList();
    if (!formulae.isEmpty()) {
      return Optional.of(String.join(" OR ", formulae));
    }
    return query.systems().stream().findFirst().map(OptimadeFilter::ofElements);
  }

  private static String ofElements(Set<Element> elements) {
    return elements.stream()
            .map(Element::symbol)
            .sorted()
            .map(OptimadeFilter::quoted)
            .collect(Collectors.joining(",", "elements HAS ALL ", ""))
        + " AND nelements="
        + elements.size();
  }

  /** A string of the language: in double quotes, with backslashes before these and backslashes. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
