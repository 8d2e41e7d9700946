package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** Which spots of a drawing carry their indices. */
public enum LabelMode implements Spelled {
  /** The strong ones, as many as a reader takes in. */
  STRONG("strong", "strong spots"),
  /** Every one whose label has room, strongest first. */
  ALL("all", "all spots"),
  /** None. */
  NONE("none", "none");

  private final String text;
  private final String label;

  LabelMode(String text, String label) {
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
