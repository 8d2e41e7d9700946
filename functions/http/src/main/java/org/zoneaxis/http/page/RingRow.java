package org.zoneaxis.http.page;

import java.util.List;
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
    List<AlikeMaterial> alike,
    int untold) {

  /** Whether other materials show the same. */
  boolean hasAlike() {
    return !alike.isEmpty();
  }

  /** How many do. */
  int alikeCount() {
    return alike.size() + untold;
  }

  /** Whether some are told by their number only. */
  boolean isCutShort() {
    return untold > 0;
  }

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
        AlikeMaterial.of(candidate.members(), RingRow::address),
        AlikeMaterial.untold(candidate.members()));
  }

  private static String address(MaterialFacts material) {
    return "/?material=" + PageQuery.encoded(material.id().text());
  }
}
