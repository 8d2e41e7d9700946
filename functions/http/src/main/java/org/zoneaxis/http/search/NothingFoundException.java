package org.zoneaxis.http.search;

import java.util.List;
import org.zoneaxis.crystal.refusal.Excerpt;

/** No material of the catalogue has the name that was typed. */
public sealed class NothingFoundException extends RuntimeException
    permits NothingFoundForNowException {

  private static final long serialVersionUID = 1L;

  public static final String EXPECTED =
      "a name (silicon), a formula (GaAs), elements (Ga As) or an id (mp-149, cod-9008566)";

  private final String text;
  private final transient List<MaterialFinder.Near> near;

  NothingFoundException(String text, List<MaterialFinder.Near> near) {
    this(text, near, "");
  }

  NothingFoundException(String text, List<MaterialFinder.Near> near, String note) {
    super(
        (near.isEmpty()
                ? "Nothing was found for '" + Excerpt.of(text) + "'; try " + EXPECTED + "."
                : "Nothing here is called '" + Excerpt.of(text) + "'. What comes near is below.")
            + note);
    this.text = text;
    this.near = near;
  }

  public String value() {
    return Excerpt.of(text);
  }

  /** What may have been meant, the nearest first. */
  public List<MaterialFinder.Near> near() {
    return near;
  }
}
