package org.zoneaxis.figure.kikuchi;

import org.zoneaxis.figure.option.Spelled;

/** What lies under Kikuchi lines. */
enum Underlay implements Spelled {
  /** Nothing. */
  NOTHING("nothing", "nothing"),
  /** The spots of the zone. */
  SPOTS("spots", "the spot pattern");

  private final String text;
  private final String label;

  Underlay(String text, String label) {
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
