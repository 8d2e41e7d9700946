package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** Whether a pattern shows spots that are there by double diffraction alone. */
public enum DoubleSpots implements Spelled {
  /** They are left out. */
  HIDE("hide", "left out"),
  /** Each has a cross. */
  SHOW("show", "crosses");

  private final String text;
  private final String label;

  DoubleSpots(String text, String label) {
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
