package org.zoneaxis.figure.png;

import java.util.Arrays;

/** Corners in pixels; those that are in one place are one. */
final class Polyline {

  private double[] places = new double[16];
  private int size;
  private boolean closed;

  /** Appends a corner. */
  void add(double x, double y) {
    if (size > 0 && x == endX() && y == endY()) {
      return;
    }
    if (2 * size == places.length) {
      places = Arrays.copyOf(places, 4 * size);
    }
    places[2 * size] = x;
    places[2 * size + 1] = y;
    size++;
  }

  /** Says that the last corner is followed by the first. */
  void close() {
    closed = true;
    if (size > 1 && x(0) == endX() && y(0) == endY()) {
      size--;
    }
  }

  boolean isClosed() {
    return closed;
  }

  int size() {
    return size;
  }

  double x(int corner) {
    return places[2 * corner];
  }

  double y(int corner) {
    return places[2 * corner + 1];
  }

  double endX() {
    return x(size - 1);
  }

  double endY() {
    return y(size - 1);
  }

  /** Adds its area, and that between its ends. */
  void cover(Coverage coverage) {
    for (int i = 0; i < size; i++) {
      int next = i + 1 == size ? 0 : i + 1;
      coverage.line(x(i), y(i), x(next), y(next));
    }
  }
}
