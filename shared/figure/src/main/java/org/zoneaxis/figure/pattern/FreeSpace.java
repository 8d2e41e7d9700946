package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
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

  private final Box bounds;
  private final int columns;
  private final int rows;
  private final List<List<Spot>> spots;
  private final List<List<Box>> boxes;

  /** The whole of a rectangle, nothing in it yet. */
  FreeSpace(Box bounds) {
    this.bounds = bounds;
    this.columns = 1 + (int) ((bounds.right() - bounds.left()) / CELL);
    this.rows = 1 + (int) ((bounds.bottom() - bounds.top()) / CELL);
    this.spots = new ArrayList<>(columns * rows);
    this.boxes = new ArrayList<>(columns * rows);
    for (int i = 0; i < columns * rows; i++) {
      spots.add(new ArrayList<>(2));
      boxes.add(new ArrayList<>(2));
    }
  }

  /** Takes the place of a spot. */
  void take(Spot spot) {
    double r = spot.radius();
    Box box = new Box(spot.x() - r, spot.y() - r, spot.x() + r, spot.y() + r);
    for (int row = row(box.top()); row <= row(box.bottom()); row++) {
      for (int column = column(box.left()); column <= column(box.right()); column++) {
        spots.get(row * columns + column).add(spot);
      }
    }
  }

  /** Takes a rectangle. */
  void take(Box box) {
    for (int row = row(box.top()); row <= row(box.bottom()); row++) {
      for (int column = column(box.left()); column <= column(box.right()); column++) {
        boxes.get(row * columns + column).add(box);
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
        for (Box taken : boxes.get(cell)) {
          if (taken.overlaps(grown)) {
            return false;
          }
        }
        for (Spot spot : spots.get(cell)) {
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
