package org.zoneaxis.http.page;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.MaterialFacts;

/**
 * A material, or a candidate of several, that shows the same as the first of its row.
 *
 * @param title its name, as HTML
 * @param formula its formula, as HTML; empty where that is its name
 * @param id its id
 * @param probability its part of that of the row, in per cent
 * @param href the page with its pattern
 * @param zone the zone axis where it is another than that of the row, as HTML; else empty
 * @param kind what several materials have in common, and how many they are; empty for one
 */
record AlikeMaterial(
    String title,
    String formula,
    String id,
    String probability,
    String href,
    String zone,
    String kind) {

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
        way.to(material),
        "",
        "");
  }

  /** A candidate of a row that is not its first one. */
  static AlikeMaterial of(Identification.Alike alike) {
    List<Integer> zone = alike.axis().indices(alike.material().lattice().isHexagonal());
    AlikeMaterial material =
        of(alike.material(), alike.probability(), one -> CandidateRow.address(one, zone));
    String kind =
        alike.family().map(AtlasPage::lowered).orElse("")
            + (alike.materials() > 1 ? ", " + alike.materials() + " materials" : "");
    return new AlikeMaterial(
        material.title,
        material.formula,
        material.id,
        material.probability,
        material.href,
        Typeset.zone(zone),
        kind);
  }

  /** How many are not told. */
  static int untold(List<Candidate.Member> members) {
    return Math.max(0, members.size() - 1 - MOST);
  }
}
