package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.figure.sheet.Box;

/**
 * What of a drawing is still free of spots and labels.
 *
 * <p>A grid of square cells, each with what reaches into it, so that asking costs the same with
 * thousands of spots as with fifty.
 */
final class FreeSpace {

  private static final double CELL = 20;
  private static final int NONE = -1;

  private final Box bounds;
  private final int columns;
  private final int rows;
  private final Cells<Spot> spots;
  private final Cells<Box> boxes;

  /** What reaches into each cell: of every cell the last entry, and of that the one before. */
  private static final class Cells<T> {
    private final int[] last;
    private final List<T> things = new ArrayList<>(256);
    private int[] before = new int[256];

    Cells(int cells) {
      last = new int[cells];
      Arrays.fill(last, NONE);
    }

    void add(int cell, T thing) {
      if (things.size() == before.length) {
        before = Arrays.copyOf(before, 2 * before.length);
      }
      before[things.size()] = last[cell];
      last[cell] = things.size();
      things.add(thing);
    }
  }

  /** The whole of a rectangle, nothing in it yet. */
  FreeSpace(Box bounds) {
    this.bounds = bounds;
    this.columns = 1 + (int) ((bounds.right() - bounds.left()) / CELL);
    this.rows = 1 + (int) ((bounds.bottom() - bounds.top()) / CELL);
    this.spots = new Cells<>(columns * rows);
    this.boxes = new Cells<>(columns * rows);
  }

  /** Takes the place of a spot. */
  void take(Spot spot) {
    double r = spot.radius();
    Box box = new Box(spot.x() - r, spot.y() - r, spot.x() + r, spot.y() + r);
    for (int row = row(box.top()); row <= row(box.bottom()); row++) {
      for (int column = column(box.left()); column <= column(box.right()); column++) {
        spots.add(row * columns + column, spot);
      }
    }
  }

  /** Takes a rectangle. */
  void take(Box box) {
    for (int row = row(box.top()); row <= row(box.bottom()); row++) {
      for (int column = column(box.left()); column <= column(box.right()); column++) {
        boxes.add(row * columns + column, box);
      }
    }
  }

  /**
   * Whether a rectangle lies inside the bounds, at least so far from every rectangle taken and from
   * every spot, but one that is already seen to.
   *
   * @param box the rectangle
   * @param clearance the distance
   * @param but the spot that does not matter
   */
  boolean isFree(Box box, double clearance, Spot but) {
    return isFree(box, clearance, but.x(), but.y());
  }

  /**
   * Whether a rectangle lies inside the bounds, at least so far from every rectangle and spot
   * taken.
   */
  boolean isFree(Box box, double clearance) {
    return isFree(box, clearance, Double.NaN, Double.NaN);
  }

  private boolean isFree(Box box, double clearance, double butX, double butY) {
    if (box.left() < bounds.left()
        || box.right() > bounds.right()
        || box.top() < bounds.top()
        || box.bottom() > bounds.bottom()) {
      return false;
    }
    Box grown = box.grown(clearance);
    for (int row = row(grown.top()); row <= row(grown.bottom()); row++) {
      for (int column = column(grown.left()); column <= column(grown.right()); column++) {
        int cell = row * columns + column;
        for (int i = boxes.last[cell]; i != NONE; i = boxes.before[i]) {
          if (boxes.things.get(i).overlaps(grown)) {
            return false;
          }
        }
        for (int i = spots.last[cell]; i != NONE; i = spots.before[i]) {
          Spot spot = spots.things.get(i);
          boolean matters = spot.x() != butX || spot.y() != butY;
          if (matters && box.overlaps(spot.x(), spot.y(), spot.radius() + clearance)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private int column(double x) {
    return Math.max(0, Math.min(columns - 1, (int) ((x - bounds.left()) / CELL)));
  }

  private int row(double y) {
    return Math.max(0, Math.min(rows - 1, (int) ((y - bounds.top()) / CELL)));
  }
}
