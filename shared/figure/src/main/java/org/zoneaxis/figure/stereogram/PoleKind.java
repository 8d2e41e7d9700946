package org.zoneaxis.figure.stereogram;

import org.zoneaxis.figure.option.Spelled;

/** What the poles of a drawing are. */
enum PoleKind implements Spelled {
  /** Lattice directions. */
  DIRECTIONS("directions", "directions [uvw]"),
  /** Normals of lattice planes. */
  PLANES("planes", "planes (hkl)");

  private final String text;
  private final String label;

  PoleKind(String text, String label) {
    this.text = text;
    this.label = label;
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
