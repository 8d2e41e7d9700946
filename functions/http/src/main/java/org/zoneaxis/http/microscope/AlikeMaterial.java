package org.zoneaxis.http.microscope;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.MaterialFacts;

/**
 * A material that shows the same as the first of its row.
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

  /** The material of a row's member, with the address of its page. */
  static AlikeMaterial of(MaterialFacts material, double probability, String href) {
    return of(material, probability, href, "", "");
  }

  /** A candidate of a row that is not its first one. */
  static AlikeMaterial of(Identification.Alike alike) {
    MaterialFacts material = alike.material();
    List<Integer> zone = alike.axis().indices(material.lattice().isHexagonal());
    String kind =
        alike.family().map(Typeset::lowered).orElse("")
            + (alike.materials() > 1 ? ", " + alike.materials() + " materials" : "");
    return of(
        material,
        alike.probability(),
        CandidateRow.address(material, zone),
        Typeset.zone(zone),
        kind);
  }

  private static AlikeMaterial of(
      MaterialFacts material, double probability, String href, String zone, String kind) {
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
        href,
        zone,
        kind);
  }
}
