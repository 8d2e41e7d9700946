package org.zoneaxis.figure.structure;

import java.util.List;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;

/**
 * A sphere as discs in a few steps of its colour, paler towards the light: every program draws
 * discs alike, and gradients not.
 */
final class Sphere {

  /** A step is so wide in drawing units, or there are as many as can be seen. */
  private static final double STEP = 1.1;

  private static final int MOST = 8;

  /** Where the highlight is, in radii from the middle: up and to the left. */
  private static final double RIGHT = -0.26;

  private static final double DOWN = -0.32;

  /** The innermost disc, in radii. */
  private static final double LEAST = 0.1;

  private Sphere() {}

  /** Adds a sphere to what is drawn. */
  static void draw(List<Node> nodes, double x, double y, double radius, Colour colour) {
    int steps = (int) Math.max(1, Math.min(MOST, Math.rint(radius / STEP)));
    if (steps == 1) {
      nodes.add(new Node.Circle(x, y, radius, Look.filled(colour)));
      return;
    }
    for (int i = 0; i < steps; i++) {
      double inwards = (double) i / steps;
      nodes.add(
          new Node.Circle(
              x + inwards * radius * RIGHT,
              y + inwards * radius * DOWN,
              radius * (1 - inwards * (1 - LEAST)),
              Look.filled(ElementColours.lit(colour, 1 - inwards))));
    }
  }
}
