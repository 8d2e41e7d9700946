package org.zoneaxis.figure.scene;

/** For what surroundings a picture is drawn. */
public enum Theme {
  /** White paper, wherever the picture stands. */
  LIGHT,
  /** Dark paper, wherever the picture stands. */
  DARK,
  /** As the viewer prefers, where a format can say so; else light. */
  AUTO
}
