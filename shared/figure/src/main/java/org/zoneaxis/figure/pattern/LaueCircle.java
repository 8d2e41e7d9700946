package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The circle in which the Ewald sphere cuts the zero-order Laue zone: through 000, about the centre
 * by which the direction of the beam is given. Only the panel's part of it is drawn.
 */
final class LaueCircle {

  private static final int PIECES = 720;
  private static final double CROSS = 4;
  private static final Look LOOK = Look.stroked("laue", Stroke.of(Looks.HIGHER, 0.8));

  private final double halfHeight;
  private final Outline.Drawn drawn = new Outline.Drawn();

  private LaueCircle(double halfHeight) {
    this.halfHeight = halfHeight;
  }

  /** The circle with a cross at its centre; nothing where the beam is along the zone axis. */
  static Optional<Node> of(Crystal crystal, DiffractionPattern pattern, PatternLayout layout) {
    LaueCentre laue = pattern.parameters().laue();
    if (laue.equals(LaueCentre.ON_AXIS)) {
      return Optional.empty();
    }
    Vector3 centre =
        new PatternSimulator()
            .orientation(crystal, pattern.zoneAxis(), pattern.right())
            .turned(pattern.turn())
            .frame()
            .onPage(laue.vector(crystal.lattice(), pattern.zoneAxis()))
            .times(layout.scale());
    return Optional.of(
        Node.Group.of(
            "circle",
            new LaueCircle(layout.halfHeight()).nodes(centre.x(), -centre.y(), centre.length())));
  }

  private List<Node> nodes(double x, double y, double radius) {
    boolean isIn = false;
    for (int i = 0; i <= PIECES; i++) {
      double angle = 2 * Math.PI * i / PIECES;
      double nextX = x + radius * StrictMath.cos(angle);
      double nextY = y + radius * StrictMath.sin(angle);
      boolean isNextIn = isInside(nextX, nextY);
      if (isIn && isNextIn) {
        drawn.lineTo(nextX, nextY);
      } else if (isNextIn) {
        drawn.moveTo(nextX, nextY);
      }
      isIn = isNextIn;
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.Path(drawn.outline(), LOOK));
    if (isInside(x, y)) {
      nodes.add(new Node.Segment(x - CROSS, y, x + CROSS, y, LOOK));
      nodes.add(new Node.Segment(x, y - CROSS, x, y + CROSS, LOOK));
    }
    return nodes;
  }

  private boolean isInside(double x, double y) {
    return Math.abs(x) < FigureSheet.HALF_WIDTH - 2 && y > 2 - halfHeight && y < halfHeight - 2;
  }
}
