package org.zoneaxis.http;

import java.util.List;
import org.zoneaxis.crystal.Excerpt;
import org.zoneaxis.source.search.CatalogueEntry;

/** No material of the catalogue is called what somebody typed. */
final class NothingFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String EXPECTED =
      "a name (silicon), a formula (GaAs), elements (Ga As) or an id (mp-149, cod-9008566)";

  private final String text;
  private final transient List<CatalogueEntry> offers;
  private final int total;

  NothingFoundException(String text, List<CatalogueEntry> offers, int total) {
    super(
        offers.isEmpty()
            ? "Nothing was found for '" + Excerpt.of(text) + "'; try " + EXPECTED + "."
            : "No material is called '" + Excerpt.of(text) + "'. Others are offered below.");
    this.text = text;
    this.offers = List.copyOf(offers);
    this.total = total;
  }

  String value() {
    return Excerpt.of(text);
  }

  /** What is near, the best first. */
  List<CatalogueEntry> offers() {
    return offers;
  }

  /** How many offers there are. */
  int total() {
    return total;
  }
}
