package org.zoneaxis.http.page;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.Candidate;
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

  /** More are told by their number only. */
  static final int MOST = 60;

  /** The page of a material along the zone axis of a row, or of its rings. */
  interface Way {

    /** Its address. */
    String to(MaterialFacts material);
  }

  /** All but the first of a row, the likeliest first. */
  static List<AlikeMaterial> of(List<Candidate.Member> members, Way way) {
    return members.stream()
        .skip(1)
        .limit(MOST)
        .map(member -> of(member.material(), member.probability(), way))
        .toList();
  }

  private static AlikeMaterial of(MaterialFacts material, double probability, Way way) {
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
        way.to(material));
  }

  /** How many are not told. */
  static int untold(List<Candidate.Member> members) {
    return Math.max(0, members.size() - 1 - MOST);
  }
}
