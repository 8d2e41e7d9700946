package org.zoneaxis.http.microscope;

import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.RingCandidate;

/** A material that rings may be of, its numbers as they stand on the page. */
record RingRow(
    int rank,
    String probability,
    String drawing,
    String title,
    String formula,
    String id,
    String href,
    String ringsHref,
    String scale,
    int explained,
    int rings,
    int missing,
    Optional<AlikeMaterials> alike) {

  /** Whether it is the one that is shown at first. */
  boolean isFirst() {
    return rank == 1;
  }

  static RingRow of(RingCandidate candidate) {
    MaterialFacts material = candidate.material();
    String name = material.name().orElseGet(() -> material.formula().toString());
    int rings = candidate.rings().size();
    int explained = rings - candidate.unexplained();
    return new RingRow(
        candidate.rank(),
        CandidateRow.perCent(candidate.probability()),
        RingPicture.of(
            candidate,
            "Measured rings over those of "
                + name
                + ", "
                + explained
                + " of "
                + rings
                + " explained"),
        Typeset.name(name, material.formula()),
        Typeset.formula(material.formula().toString()),
        material.id().text(),
        address(material),
        candidate.picture(),
        Decimal.fixed(candidate.scale(), 4),
        explained,
        rings,
        candidate.missing().size(),
        AlikeMaterials.of(candidate.members(), RingRow::address));
  }

  private static String address(MaterialFacts material) {
    return "/?material=" + PageQuery.encoded(material.id().text());
  }
}
