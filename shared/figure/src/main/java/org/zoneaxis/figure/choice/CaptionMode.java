package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** What a picture says below itself. */
public enum CaptionMode implements Spelled {
  /** What it shows and whose it is. */
  FULL("full", "in full"),
  /** Nothing: who shows it says so. */
  NONE("none", "none");

  private final String text;
  private final String label;

  CaptionMode(String text, String label) {
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
