package org.zoneaxis.figure.png;

import java.util.ArrayList;
import java.util.List;

/**
 * Covers the area of lines with a thickness: a rectangle for every straight piece, and what fills
 * the corners between them. All wind alike, so that where they overlap they add up to more than
 * covered and cancel nowhere.
 */
final class Stroking {

  /** A pointed corner reaches no further than this, in thicknesses; what would is cut off. */
  private static final double MITER_LIMIT = 4;

  private final Coverage coverage;
  private final double half;
  private final boolean round;

  /**
   * Lines of a thickness.
   *
   * @param coverage what they are added to
   * @param width thickness in pixels
   * @param round whether ends and corners are
   */
  Stroking(Coverage coverage, double width, boolean round) {
    this.coverage = coverage;
    this.half = width / 2;
    this.round = round;
  }

  /** Adds a line. */
  void cover(Polyline line) {
    int pieces = line.isClosed() ? line.size() : line.size() - 1;
    for (int i = 0; i < pieces; i++) {
      int next = (i + 1) % line.size();
      piece(line.x(i), line.y(i), line.x(next), line.y(next));
    }
    for (int i = line.isClosed() ? 0 : 1; i < pieces; i++) {
      int before = (i + line.size() - 1) % line.size();
      int next = (i + 1) % line.size();
      corner(line.x(before), line.y(before), line.x(i), line.y(i), line.x(next), line.y(next));
    }
    if (round && !line.isClosed() && line.size() > 0) {
      Flattener.circle(line.x(0), line.y(0), half, true).cover(coverage);
      Flattener.circle(line.endX(), line.endY(), half, true).cover(coverage);
    }
  }

  /** Adds a line in dashes. */
  void cover(Polyline line, double[] dashes) {
    for (Polyline dash : dashed(line, dashes)) {
      cover(dash);
    }
  }

  private static List<Polyline> dashed(Polyline line, double[] dashes) {
    List<Polyline> all = new ArrayList<>();
    Polyline dash = new Polyline();
    int index = 0;
    double left = dashes[0];
    int pieces = line.isClosed() ? line.size() : line.size() - 1;
    dash.add(line.x(0), line.y(0));
    for (int i = 0; i < pieces; i++) {
      int next = (i + 1) % line.size();
      double dx = line.x(next) - line.x(i);
      double dy = line.y(next) - line.y(i);
      double length = Math.sqrt(dx * dx + dy * dy);
      double at = 0;
      while (length - at > left) {
        at += left;
        double x = line.x(i) + dx * at / length;
        double y = line.y(i) + dy * at / length;
        if (index % 2 == 0) {
          dash.add(x, y);
          all.add(dash);
        }
        dash = new Polyline();
        dash.add(x, y);
        index = (index + 1) % dashes.length;
        left = dashes[index];
      }
      left -= length - at;
      dash.add(line.x(next), line.y(next));
    }
    if (index % 2 == 0 && dash.size() > 1) {
      all.add(dash);
    }
    return all;
  }

  private void piece(double x1, double y1, double x2, double y2) {
    double length = length(x2 - x1, y2 - y1);
    double acrossX = -(y2 - y1) / length * half;
    double acrossY = (x2 - x1) / length * half;
    coverage.line(x1 - acrossX, y1 - acrossY, x2 - acrossX, y2 - acrossY);
    coverage.line(x2 - acrossX, y2 - acrossY, x2 + acrossX, y2 + acrossY);
    coverage.line(x2 + acrossX, y2 + acrossY, x1 + acrossX, y1 + acrossY);
    coverage.line(x1 + acrossX, y1 + acrossY, x1 - acrossX, y1 - acrossY);
  }

  /** Adds the wedge outside of a corner. */
  private void corner(double x0, double y0, double x, double y, double x2, double y2) {
    double before = length(x - x0, y - y0);
    double after = length(x2 - x, y2 - y);
    double inX = (x - x0) / before;
    double inY = (y - y0) / before;
    double outX = (x2 - x) / after;
    double outY = (y2 - y) / after;
    double turn = inX * outY - inY * outX;
    double cosine = inX * outX + inY * outY;
    if (Math.abs(turn) < 1e-9 && cosine > 0) {
      return;
    }
    double side = turn > 0 ? -half : half;
    double fromX = x - inY * side;
    double fromY = y + inX * side;
    double toX = x - outY * side;
    double toY = y + outX * side;
    double sine = Math.sqrt(Math.max(0, (1 - cosine) / 2));
    double halfCosine = Math.sqrt(Math.max(0, (1 + cosine) / 2));
    Polyline wedge = new Polyline();
    wedge.add(x, y);
    wedge.add(turn > 0 ? fromX : toX, turn > 0 ? fromY : toY);
    if (round) {
      arc(wedge, x, y, turn > 0 ? fromX - x : toX - x, turn > 0 ? fromY - y : toY - y, sine);
    } else if (halfCosine * MITER_LIMIT >= 1) {
      double reach = half / halfCosine;
      double middleX = fromX + toX - 2 * x;
      double middleY = fromY + toY - 2 * y;
      double middle = length(middleX, middleY);
      wedge.add(x + middleX / middle * reach, y + middleY / middle * reach);
    }
    wedge.add(turn > 0 ? toX : fromX, turn > 0 ? toY : fromY);
    wedge.cover(coverage);
  }

  /** Goes round a corner, clockwise on the page, by twice the angle of which the sine is given. */
  private void arc(Polyline wedge, double x, double y, double dx, double dy, double sine) {
    double angle = 2 * StrictMath.asin(Math.min(1, sine));
    int steps = Math.max(1, (int) Math.ceil(angle * Math.sqrt(half + 1) / 0.5));
    for (int i = 1; i < steps; i++) {
      double c = StrictMath.cos(angle * i / steps);
      double s = StrictMath.sin(angle * i / steps);
      wedge.add(x + dx * c - dy * s, y + dx * s + dy * c);
    }
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
