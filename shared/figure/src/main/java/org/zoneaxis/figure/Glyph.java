package org.zoneaxis.figure;

/**
 * A character in its place, in em of its line's font.
 *
 * @param character the character
 * @param centre its centre, from the left edge of its run
 * @param slant whether it is italic
 * @param lowered whether it is a subscript
 * @param barFrom start of the bar that begins above it; not a number where none does
 * @param barTo end of that bar, which may go on over the next characters
 */
record Glyph(
    char character, double centre, boolean slant, boolean lowered, double barFrom, double barTo) {

  /** An upright character without a bar. */
  static Glyph plain(char character, double centre) {
    return new Glyph(character, centre, false, false, Double.NaN, Double.NaN);
  }

  /** Whether a bar begins above it. */
  boolean isBarred() {
    return !Double.isNaN(barFrom);
  }
}
