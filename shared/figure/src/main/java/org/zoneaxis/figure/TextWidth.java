package org.zoneaxis.figure;

/**
 * Upper bounds for the width of text in whatever sans-serif font a viewer has.
 *
 * <p>A figure names no font, so widths are those of DejaVu Sans, the widest of the usual ones (also
 * Verdana's), rounded up: text laid out with them never runs into its neighbour or over the edge.
 */
final class TextWidth {

  private static final double WIDE = 1.05;

  private TextWidth() {}

  /** The width of a text in em. */
  static double of(CharSequence text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /** The width of a character in em; of half a surrogate pair, half the pair's. */
  static double of(char c) {
    if (c >= '0' && c <= '9') {
      return 0.64;
    }
    if (c >= 'a' && c <= 'z') {
      return switch (c) {
        case 'i', 'j', 'l' -> 0.28;
        case 'f', 't', 'r' -> 0.42;
        case 'm' -> 0.98;
        case 'w' -> 0.82;
        default -> 0.63;
      };
    }
    if (c >= 'A' && c <= 'Z') {
      return switch (c) {
        case 'I', 'J' -> 0.3;
        case 'M', 'O', 'Q', 'N', 'D', 'H' -> 0.8;
        case 'W' -> 1;
        default -> 0.7;
      };
    }
    return switch (c) {
      case ' ', '\u00A0', '.', ',', ':', ';', '/', '|' -> 0.34;
      case '\u2009' -> 0.2;
      case '(', ')', '[', ']', '-', '\u00B7' -> 0.4;
      case '\u00B0', '\u00B9', '\u207B' -> 0.5;
      case '+', '=', '<', '>', '\u2212', '\u2264' -> 0.84;
      default -> c < 0x250 ? 0.72 : c < 0x1100 ? 0.85 : Character.isSurrogate(c) ? WIDE / 2 : WIDE;
    };
  }
}
