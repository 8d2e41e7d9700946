package org.zoneaxis.figure.png;

import java.util.Arrays;
import java.util.Optional;
import org.zoneaxis.figure.scene.Raster;

/** The colours of a picture, where they are few, in the order in which they come. */
final class Palette {

  private static final int MOST = 256;
  private static final int SLOTS = 1024;
  private static final int MIX = 0x9E3779B1;
  private static final int SHIFT = 22;

  private final int[] keys = new int[SLOTS];
  private final int[] numbers = new int[SLOTS];
  private final int[] colours = new int[MOST];
  private int size;

  private Palette() {
    Arrays.fill(keys, -1);
  }

  /** That of a picture; empty where there are more than 256. */
  static Optional<Palette> of(Raster raster) {
    Palette palette = new Palette();
    int last = -1;
    for (int row = 0; row < raster.height(); row++) {
      for (int column = 0; column < raster.width(); column++) {
        int rgb = raster.rgb(column, row);
        if (rgb != last && !palette.add(rgb)) {
          return Optional.empty();
        }
        last = rgb;
      }
    }
    return Optional.of(palette);
  }

  private boolean add(int rgb) {
    int slot = slot(rgb);
    if (keys[slot] >= 0) {
      return true;
    }
    if (size == MOST) {
      return false;
    }
    keys[slot] = rgb;
    numbers[slot] = size;
    colours[size++] = rgb;
    return true;
  }

  private int slot(int rgb) {
    int slot = (rgb * MIX) >>> SHIFT;
    while (keys[slot] >= 0 && keys[slot] != rgb) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The colour of a number. */
  int rgb(int number) {
    return colours[number];
  }

  /** The number of a colour of the picture. */
  int number(int rgb) {
    return numbers[slot(rgb)];
  }
}
