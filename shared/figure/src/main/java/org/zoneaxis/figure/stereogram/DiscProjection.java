package org.zoneaxis.figure.stereogram;

import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.figure.option.Spelled;

/** How half a sphere becomes a disc. */
enum DiscProjection implements Spelled {
  /** Wulff's. */
  ANGLE("angle", "equal angle", Projection.EQUAL_ANGLE),
  /** Lambert's, Schmidt's net. */
  AREA("area", "equal area", Projection.EQUAL_AREA);

  private final String text;
  private final String label;
  private final Projection projection;

  DiscProjection(String text, String label, Projection projection) {
    this.text = text;
    this.label = label;
    this.projection = projection;
  }

  Projection projection() {
    return projection;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String label() {
    return label;
  }
}
