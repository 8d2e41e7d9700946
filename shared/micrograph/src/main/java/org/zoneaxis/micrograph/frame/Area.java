package org.zoneaxis.micrograph.frame;

import java.util.BitSet;
import java.util.List;

/**
 * A polygon on the image.
 *
 * @param corners its corners, in pixels of the image
 */
public record Area(List<Corner> corners) {

  /** A corner. */
  public record Corner(double x, double y) {}

  /** Copies the list. */
  public Area {
    corners = List.copyOf(corners);
  }

  /** The pixels of a frame whose centres are within, by crossings of a ray to the left. */
  BitSet in(Frame frame) {
    BitSet pixels = new BitSet();
    for (int row = 0; row < frame.height(); row++) {
      double y = frame.toImage(row);
      for (int column = 0; column < frame.width(); column++) {
        if (holds(frame.toImage(column), y)) {
          pixels.set(row * frame.width() + column);
        }
      }
    }
    return pixels;
  }

  /** Whether a place is within. */
  public boolean holds(double x, double y) {
    boolean inside = false;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      Corner a = corners.get(i);
      Corner b = corners.get(j);
      if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }
}
