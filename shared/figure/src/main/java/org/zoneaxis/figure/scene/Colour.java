package org.zoneaxis.figure.scene;

/**
 * An opaque colour in sRGB.
 *
 * @param rgb red, green and blue, eight bits each, red in the highest
 */
public record Colour(int rgb) {

  private static final int BYTE = 0xFF;
  private static final int LARGEST = 0xFFFFFF;

  /** Checks that there are three bytes. */
  public Colour {
    if (rgb < 0 || rgb > LARGEST) {
      throw new IllegalArgumentException("a colour has three bytes, not " + rgb);
    }
  }

  /** The colour with a share of another in it, reckoned in sRGB: 0 is this one, 1 the other. */
  public Colour mixed(Colour other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = rgb >> shift & BYTE;
      int to = other.rgb >> shift & BYTE;
      mixed |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return new Colour(mixed);
  }

  /** As CSS and SVG write it, in three digits where that is the same. */
  public String hex() {
    String six = Integer.toHexString(LARGEST + 1 | rgb).substring(1);
    boolean pairs =
        six.charAt(0) == six.charAt(1)
            && six.charAt(2) == six.charAt(3)
            && six.charAt(4) == six.charAt(5);
    return pairs ? "#" + six.charAt(0) + six.charAt(2) + six.charAt(4) : "#" + six;
  }
}
