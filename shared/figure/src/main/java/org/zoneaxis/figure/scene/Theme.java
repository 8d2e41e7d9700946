package org.zoneaxis.figure.scene;

import org.zoneaxis.figure.option.Spelled;

/** For what surroundings a picture is drawn. */
public enum Theme implements Spelled {
  /** White paper, wherever the picture stands. */
  LIGHT("light", "white"),
  /** Dark paper, wherever the picture stands. */
  DARK("dark", "dark"),
  /** As the viewer prefers, where a format can say so; else light. */
  AUTO("auto", "as the reader's system");

  private final String text;
  private final String label;

  Theme(String text, String label) {
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
