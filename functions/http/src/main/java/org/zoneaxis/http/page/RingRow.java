package org.zoneaxis.http.page;

import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.RingCandidate;

/** A material that rings may be of, its numbers as they stand on the page. */
record RingRow(
    int rank,
    String probability,
    String name,
    String title,
    String formula,
    String id,
    String href,
    String picture,
    String scale,
    int unexplained,
    int alike) {

  boolean hasAlike() {
    return alike > 0;
  }

  static RingRow of(RingCandidate candidate) {
    MaterialFacts material = candidate.material();
    String name = material.name().orElseGet(() -> material.formula().toString());
    return new RingRow(
        candidate.rank(),
        CandidateRow.perCent(candidate.probability()),
        name,
        Typeset.name(name, material.formula()),
        Typeset.formula(material.formula().toString()),
        material.id().text(),
        "/?material=" + PageQuery.encoded(material.id().text()),
        candidate.picture(),
        Decimal.fixed(candidate.scale(), 4),
        candidate.unexplained(),
        candidate.alike().size());
  }
}
