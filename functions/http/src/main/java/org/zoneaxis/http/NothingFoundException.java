package org.zoneaxis.http;

import org.zoneaxis.crystal.Excerpt;

/** No material of the catalogue is called what somebody typed. */
final class NothingFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String EXPECTED =
      "a name (silicon), a formula (GaAs), elements (Ga As) or an id (mp-149, cod-9008566)";

  private final String text;

  NothingFoundException(String text) {
    super("Nothing was found for '" + Excerpt.of(text) + "'; try " + EXPECTED + ".");
    this.text = text;
  }

  String value() {
    return Excerpt.of(text);
  }
}
