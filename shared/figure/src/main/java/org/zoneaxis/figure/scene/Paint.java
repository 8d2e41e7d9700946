package org.zoneaxis.figure.scene;

/**
 * The colour of a mark.
 *
 * @param light on white paper
 * @param dark on dark paper
 */
public record Paint(Colour light, Colour dark) {

  /** One colour in all surroundings. */
  public static Paint of(Colour colour) {
    return new Paint(colour, colour);
  }

  /** Colours for light and dark surroundings, three bytes each. */
  public static Paint of(int light, int dark) {
    return new Paint(new Colour(light), new Colour(dark));
  }

  /** The colour to draw with; of {@link Theme#AUTO}, that of light surroundings. */
  public Colour in(Theme theme) {
    return theme == Theme.DARK ? dark : light;
  }

  /** Whether it depends on the surroundings. */
  public boolean varies() {
    return !light.equals(dark);
  }
}
