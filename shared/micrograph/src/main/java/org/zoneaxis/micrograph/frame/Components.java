package org.zoneaxis.micrograph.frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets of pixels that hang together, by their sides or corners. */
final class Components {

  /**
   * Pixels that hang together.
   *
   * @param pixels their places, row by row
   * @param left first column
   * @param top first row
   * @param right last column
   * @param bottom last row
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Component(int[] pixels, int left, int top, int right, int bottom) {

    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }

    int area() {
      return pixels.length;
    }

    boolean touches(int frameWidth, int frameHeight) {
      return left == 0 || top == 0 || right == frameWidth - 1 || bottom == frameHeight - 1;
    }
  }

  private Components() {}

  /** All components of at least so many pixels. */
  static List<Component> of(BitSet members, int width, int height, int least) {
    List<Component> found = new ArrayList<>();
    BitSet rest = (BitSet) members.clone();
    int[] stack = new int[64];
    for (int seed = rest.nextSetBit(0); seed >= 0; seed = rest.nextSetBit(seed)) {
      int filled = 0;
      int done = 0;
      stack[filled++] = seed;
      rest.clear(seed);
      int left = width;
      int right = 0;
      int top = height;
      int bottom = 0;
      while (done < filled) {
        int i = stack[done++];
        int x = i % width;
        int y = i / width;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
          for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
            int n = ny * width + nx;
            if (rest.get(n)) {
              rest.clear(n);
              if (filled == stack.length) {
                stack = java.util.Arrays.copyOf(stack, 2 * filled);
              }
              stack[filled++] = n;
            }
          }
        }
      }
      if (filled >= least) {
        found.add(new Component(java.util.Arrays.copyOf(stack, filled), left, top, right, bottom));
      }
    }
    return found;
  }

  /** Grows a set by so many pixels to all sides. */
  static BitSet grown(BitSet set, int width, int height, int by) {
    BitSet grown = new BitSet();
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      int x = i % width;
      int y = i / width;
      for (int ny = Math.max(0, y - by); ny <= Math.min(height - 1, y + by); ny++) {
        int row = ny * width;
        grown.set(row + Math.max(0, x - by), row + Math.min(width - 1, x + by) + 1);
      }
    }
    return grown;
  }
}
