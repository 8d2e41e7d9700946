package org.zoneaxis.figure.structure;

import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.scene.Colour;

/**
 * The colours of elements at their depth: what is farther away is greyer, in light surroundings as
 * in dark ones.
 */
final class ElementColours {

  /** How many depths have a colour of their own; 0 is the nearest. */
  static final int DEPTHS = 4;

  /** Between paper in light and in dark surroundings. */
  private static final Colour HAZE = new Colour(0x98A2AD);

  private static final Colour WHITE = new Colour(0xFFFFFF);
  private static final Colour BLACK = new Colour(0);

  private static final double HAZE_PER_DEPTH = 0.14;
  private static final double HIGHLIGHT = 0.65;
  private static final double SHADOW = 0.28;

  /** From the highlight to where a sphere has its own colour, of the way to its rim. */
  private static final double OWN = 0.5;

  private ElementColours() {}

  /** The colour of an element. */
  static Colour of(Element element, int depth) {
    return new Colour(ElementLook.of(element).colour()).mixed(HAZE, depth * HAZE_PER_DEPTH);
  }

  /**
   * The colour on a sphere.
   *
   * @param own the colour where no light makes it paler and no shadow darker
   * @param fromHighlight 0 in the highlight, 1 at the rim
   */
  static Colour lit(Colour own, double fromHighlight) {
    return fromHighlight < OWN
        ? own.mixed(WHITE, HIGHLIGHT * (1 - fromHighlight / OWN))
        : own.mixed(BLACK, SHADOW * (fromHighlight - OWN) / (1 - OWN));
  }
}
