package org.zoneaxis.identify.input;

import org.zoneaxis.figure.option.Spelled;

/** Whether something is looked at. */
public enum Shown implements Spelled {
  /** It is. */
  SHOW("show", "shown"),
  /** It is not. */
  HIDE("hide", "hidden");

  private final String text;
  private final String label;

  Shown(String text, String label) {
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
