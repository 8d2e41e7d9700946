package org.zoneaxis.http.microscope;

import java.util.Optional;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.MaterialFacts;

/**
 * A material that shows the same as the first of its row.
 *
 * @param title its name, as HTML
 * @param formula its formula, as HTML; empty where that is its name
 * @param id its id
 * @param probability its part of that of the row, in per cent
 * @param href the page with its pattern
 */
record AlikeMaterial(String title, String formula, String id, String probability, String href) {

  /** The material of a row's member, with the address of its page. */
  static AlikeMaterial of(MaterialFacts material, double probability, String href) {
    String formula = material.formula().toString();
    Optional<String> name = material.name();
    return new AlikeMaterial(
        name.map(known -> Typeset.name(known, material.formula()))
            .orElseGet(() -> Typeset.formula(formula)),
        name.filter(known -> !known.equals(formula))
            .map(known -> Typeset.formula(formula))
            .orElse(""),
        material.id().text(),
        CandidateRow.perCent(probability),
        href);
  }
}
