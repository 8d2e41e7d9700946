package org.zoneaxis.figure.svg;

import org.zoneaxis.figure.scene.Outline;

/**
 * Writes outlines as path data with relative steps.
 *
 * <p>W3C, Scalable Vector Graphics (SVG) 2, section 9.3. Numbers are whole numbers of a grid, so
 * that roundings of the steps do not add up.
 */
final class PathData implements Outline.Pen {

  private final StringBuilder out;
  private final double unit;
  private final int decimals;
  private long x;
  private long y;
  private long startX;
  private long startY;
  private long controlX;
  private long controlY;
  private boolean afterCurve;

  /** A pen that appends to a text, with so many decimals. */
  PathData(StringBuilder out, int decimals) {
    this.out = out;
    this.decimals = decimals;
    this.unit = Decimals.power(decimals);
  }

  @Override
  public void moveTo(double toX, double toY) {
    long nextX = Math.round(toX * unit);
    long nextY = Math.round(toY * unit);
    step('m', nextX - x, nextY - y);
    go(nextX, nextY);
    startX = nextX;
    startY = nextY;
  }

  @Override
  public void lineTo(double toX, double toY) {
    long nextX = Math.round(toX * unit);
    long nextY = Math.round(toY * unit);
    if (nextY == y) {
      step('h', nextX - x);
    } else if (nextX == x) {
      step('v', nextY - y);
    } else {
      step('l', nextX - x, nextY - y);
    }
    go(nextX, nextY);
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
    long nextX = Math.round(toX * unit);
    long nextY = Math.round(toY * unit);
    long firstX = Math.round(x1 * unit);
    long firstY = Math.round(y1 * unit);
    long secondX = Math.round(x2 * unit);
    long secondY = Math.round(y2 * unit);
    if (afterCurve && firstX == 2 * x - controlX && firstY == 2 * y - controlY) {
      step('s', secondX - x, secondY - y, nextX - x, nextY - y);
    } else {
      step('c', firstX - x, firstY - y, secondX - x, secondY - y, nextX - x, nextY - y);
    }
    go(nextX, nextY);
    controlX = secondX;
    controlY = secondY;
    afterCurve = true;
  }

  @Override
  public void close() {
    out.append('z');
    go(startX, startY);
  }

  private void go(long nextX, long nextY) {
    afterCurve = false;
    x = nextX;
    y = nextY;
  }

  private void step(char command, long... numbers) {
    out.append(command);
    boolean first = true;
    for (long number : numbers) {
      if (!first && number >= 0) {
        out.append(' ');
      }
      Decimals.append(out, number, decimals);
      first = false;
    }
  }
}
