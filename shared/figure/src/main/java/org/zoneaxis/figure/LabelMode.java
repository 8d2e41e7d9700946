package org.zoneaxis.figure;

/** Which spots of a drawing carry their indices. */
public enum LabelMode {
  /** The strong ones, as many as a reader takes in. */
  STRONG("strong"),
  /** Every one whose label has room, strongest first. */
  ALL("all"),
  /** None. */
  NONE("none");

  private final String text;

  LabelMode(String text) {
    this.text = text;
  }

  /** How the mode is written in a request. */
  public String text() {
    return text;
  }
}
