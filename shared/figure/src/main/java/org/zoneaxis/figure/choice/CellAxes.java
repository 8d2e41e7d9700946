package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** Which axes of a rhombohedral crystal the indices refer to. */
public enum CellAxes implements Spelled {
  /** Those of the cell in which the structure is kept. */
  GIVEN("given", "as given"),
  /** Hexagonal ones, obverse setting. */
  HEXAGONAL("hexagonal", "hexagonal");

  private final String text;
  private final String label;

  CellAxes(String text, String label) {
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
