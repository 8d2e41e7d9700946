package org.zoneaxis.figure.png;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.figure.scene.Outline;

/** Turns curves into straight lines that are nowhere further from them than can be seen. */
final class Flattener implements Outline.Pen {

  /** In pixels. */
  private static final double TOLERANCE = 0.04;

  private final double scale;
  private final double right;
  private final double down;
  private final List<Polyline> lines = new ArrayList<>();
  private Polyline line = new Polyline();

  private Flattener(double scale, double right, double down) {
    this.scale = scale;
    this.right = right;
    this.down = down;
  }

  /** The straight lines of an outline that is scaled and then moved to pixels. */
  static List<Polyline> flatten(Outline outline, double scale, double right, double down) {
    Flattener flattener = new Flattener(scale, right, down);
    outline.draw(flattener);
    flattener.end();
    return flattener.lines;
  }

  /**
   * A circle as a polygon of the same area.
   *
   * @param clockwise which way round, which is also the sign of its winding number
   */
  static Polyline circle(double x, double y, double radius, boolean clockwise) {
    double ratio = Math.min(1, TOLERANCE / Math.max(radius, TOLERANCE));
    int corners = Math.max(8, (int) Math.ceil(Math.PI / StrictMath.acos(1 - ratio)));
    double turn = 2 * Math.PI / corners;
    double cosine = StrictMath.cos(turn);
    double sine = clockwise ? StrictMath.sin(turn) : -StrictMath.sin(turn);
    double reach = radius * Math.sqrt(turn / StrictMath.sin(turn));
    Polyline polygon = new Polyline();
    double dx = reach;
    double dy = 0;
    for (int i = 0; i < corners; i++) {
      polygon.add(x + dx, y + dy);
      double next = dx * cosine - dy * sine;
      dy = dx * sine + dy * cosine;
      dx = next;
    }
    polygon.close();
    return polygon;
  }

  @Override
  public void moveTo(double x, double y) {
    end();
    line.add(scale * x + right, scale * y + down);
  }

  @Override
  public void lineTo(double x, double y) {
    line.add(scale * x + right, scale * y + down);
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    double fromX = line.endX();
    double fromY = line.endY();
    double firstX = scale * x1 + right;
    double firstY = scale * y1 + down;
    double secondX = scale * x2 + right;
    double secondY = scale * y2 + down;
    double toX = scale * x + right;
    double toY = scale * y + down;
    double bendX =
        Math.max(Math.abs(fromX - 2 * firstX + secondX), Math.abs(firstX - 2 * secondX + toX));
    double bendY =
        Math.max(Math.abs(fromY - 2 * firstY + secondY), Math.abs(firstY - 2 * secondY + toY));
    double bend = Math.sqrt(bendX * bendX + bendY * bendY);
    int pieces = Math.max(1, (int) Math.ceil(Math.sqrt(0.75 * bend / TOLERANCE)));
    for (int i = 1; i < pieces; i++) {
      double t = (double) i / pieces;
      double u = 1 - t;
      double a = u * u * u;
      double b = 3 * u * u * t;
      double c = 3 * u * t * t;
      double d = t * t * t;
      line.add(
          a * fromX + b * firstX + c * secondX + d * toX,
          a * fromY + b * firstY + c * secondY + d * toY);
    }
    line.add(toX, toY);
  }

  @Override
  public void close() {
    double startX = line.x(0);
    double startY = line.y(0);
    line.close();
    end();
    line.add(startX, startY);
  }

  private void end() {
    if (line.size() > 1) {
      lines.add(line);
    }
    line = new Polyline();
  }
}
