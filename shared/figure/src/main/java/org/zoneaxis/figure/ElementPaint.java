package org.zoneaxis.figure;

import java.util.Collection;
import java.util.TreeMap;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.structure.ElementLook;

/**
 * The colours of elements at their depth: what is farther away is greyer, in light surroundings as
 * in dark ones.
 *
 * <p>A gradient is named by its element and depth alone, and always the same; several figures on a
 * page may each bring it.
 */
final class ElementPaint {

  /** How many depths have a colour of their own; 0 is the nearest. */
  static final int DEPTHS = 4;

  /** Between paper in light and in dark surroundings. */
  private static final int HAZE = 0x98A2AD;

  private static final double HAZE_PER_DEPTH = 0.14;
  private static final double HIGHLIGHT = 0.65;
  private static final double SHADOW = 0.28;

  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;
  private static final int BYTE = 0xFF;

  private final TreeMap<String, String> gradients = new TreeMap<>();

  /** The paint of a sphere, as the value of {@code fill}. */
  String sphere(Element element, int depth) {
    String name = "zs-" + element.symbol() + depth;
    gradients.computeIfAbsent(
        name,
        unused -> {
          int base = colour(element, depth);
          return "<radialGradient id=\""
              + name
              + "\" cx=\".36\" cy=\".32\" r=\".72\"><stop stop-color=\""
              + hex(mixed(base, WHITE, HIGHLIGHT))
              + "\"/><stop offset=\".45\" stop-color=\""
              + hex(base)
              + "\"/><stop offset=\"1\" stop-color=\""
              + hex(mixed(base, BLACK, SHADOW))
              + "\"/></radialGradient>\n";
        });
    return "url(#" + name + ")";
  }

  /** Light and shadow over a sphere of several colours, as the value of {@code fill}. */
  String shade() {
    gradients.put(
        "zs-shade",
        "<radialGradient id=\"zs-shade\" cx=\".36\" cy=\".32\" r=\".72\"><stop"
            + " stop-color=\"#fff\" stop-opacity=\".6\"/><stop offset=\".45\""
            + " stop-color=\"#fff\" stop-opacity=\"0\"/><stop offset=\"1\""
            + " stop-opacity=\".25\"/></radialGradient>\n");
    return "url(#zs-shade)";
  }

  /** The even colour of an element, as the value of {@code fill}. */
  static String even(Element element, int depth) {
    return hex(colour(element, depth));
  }

  /** The gradients that were asked for. */
  Collection<String> gradients() {
    return gradients.values();
  }

  private static int colour(Element element, int depth) {
    return mixed(ElementLook.of(element).colour(), HAZE, depth * HAZE_PER_DEPTH);
  }

  private static int mixed(int colour, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = (colour >> shift) & BYTE;
      int to = (other >> shift) & BYTE;
      mixed |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return mixed;
  }

  private static String hex(int colour) {
    return "#" + Integer.toHexString(0x1000000 | colour).substring(1);
  }
}
