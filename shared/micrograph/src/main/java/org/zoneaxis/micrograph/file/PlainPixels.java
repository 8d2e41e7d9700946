package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.Image;

/** Reads images whose counts stand one behind the other. */
final class PlainPixels {

  private static final int CHUNK = 1 << 13;

  private PlainPixels() {}

  /**
   * Reads an image, its top row first.
   *
   * @param at where its first count is
   */
  static Image read(FileBytes file, long at, SampleType type, long width, long height) {
    return read(file, at, type, width, height, false);
  }

  /**
   * Reads an image.
   *
   * @param bottomFirst whether the first row of the file is the lowest of the image
   */
  static Image read(
      FileBytes file, long at, SampleType type, long width, long height, boolean bottomFirst) {
    Image.requireSize(width, height);
    file.require(at, width * height * type.bytes());
    int columns = (int) width;
    int rows = (int) height;
    float[] values = new float[columns * rows];
    byte[] chunk = new byte[Math.min(CHUNK, columns) * type.bytes()];
    long place = at;
    for (int row = 0; row < rows; row++) {
      int first = (bottomFirst ? rows - 1 - row : row) * columns;
      for (int x = 0; x < columns; x += CHUNK) {
        int count = Math.min(CHUNK, columns - x);
        file.copy(place, chunk, count * type.bytes());
        type.read(chunk, 0, file.isLittle(), values, first + x, count);
        place += (long) count * type.bytes();
      }
    }
    return Image.of(columns, rows, values, type.ceiling());
  }
}
