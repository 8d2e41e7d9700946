package org.zoneaxis.source.optimade;

import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.source.question.ChemicalQuestion;

/**
 * A search in the filter language of OPTIMADE (specification 1.2, section "API Filtering Format
 * Specification"): {@code chemical_formula_reduced="O2Ti"}, with the elements in alphabetical order
 * and no number 1; {@code elements HAS ALL "Cr","Fe","Ni" AND nelements=3}. Names, ids and space
 * groups are no properties that every database can be asked for.
 */
public final class OptimadeFilter {

  private OptimadeFilter() {}

  /** The filter of a question. */
  public static String of(ChemicalQuestion question) {
    return question.formulae().isEmpty()
        ? ofElements(question.elements())
        : question.formulae().stream()
            .map(formula -> "chemical_formula_reduced=" + quoted(formula))
            .collect(Collectors.joining(" OR "));
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
