package org.zoneaxis.micrograph.report;

import java.util.function.DoubleUnaryOperator;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.sheet.Box;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;

/** The part of an elliptic ring that is on the image. */
final class RingOutline {

  private static final int STEPS = 240;

  private RingOutline() {}

  static Outline of(
      RingFit fit, Ring ring, DoubleUnaryOperator x, DoubleUnaryOperator y, Box clip) {
    Outline.Drawn drawn = new Outline.Drawn();
    double longer = ring.radius() * Math.sqrt(fit.ellipticity());
    double shorter = ring.radius() / Math.sqrt(fit.ellipticity());
    double turned = StrictMath.toRadians(fit.direction());
    boolean down = false;
    for (int i = 0; i <= STEPS; i++) {
      double t = 2 * Math.PI * i / STEPS;
      double u = longer * StrictMath.cos(t);
      double v = shorter * StrictMath.sin(t);
      // Counter-clockwise as seen, where rows go down.
      double px =
          x.applyAsDouble(fit.x() + u * StrictMath.cos(turned) - v * StrictMath.sin(turned));
      double py =
          y.applyAsDouble(fit.y() - u * StrictMath.sin(turned) - v * StrictMath.cos(turned));
      boolean inside =
          px >= clip.left() && px <= clip.right() && py >= clip.top() && py <= clip.bottom();
      if (inside && down) {
        drawn.lineTo(px, py);
      } else if (inside) {
        drawn.moveTo(px, py);
      }
      down = inside;
    }
    return drawn.outline();
  }
}
