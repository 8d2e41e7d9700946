package org.zoneaxis.figure.png;

import java.util.Arrays;
import org.zoneaxis.crystal.WorkCancelledException;

/**
 * Compresses rows of pixels in the form of RFC 1951. What repeats in a drawing repeats the pixel
 * before it or the row above it, so these are compared first, and only where neither goes far is
 * looked up where the same four bytes stood before (LZ77, by chains of hashes as zlib has them).
 * The same rows are the same bytes on every JVM, which its own zlib does not promise.
 */
final class Deflation {

  private static final int LONGEST = 258;
  private static final int SHORTEST = 3;
  private static final int WINDOW = 1 << 15;
  private static final int HASHED = 4;
  private static final int HASH_BITS = 15;
  private static final int MIX = 0x9E3779B1;

  /** What is this long is taken, without a look whether something else is longer. */
  private static final int LONG = 32;

  /** Three bytes from farther away are dearer than their three words. */
  private static final int NEAR = 4096;

  /** Earlier places that are looked at. */
  private static final int TRIES = 6;

  private final int pixel;
  private final int row;
  private final int[] latest = new int[1 << HASH_BITS];
  private final int[] before = new int[WINDOW];
  private final DeflateBlock block = new DeflateBlock();
  private final BitWriter out = new BitWriter();

  /** What was found last. */
  private int length;

  private int distance;

  /**
   * For rows of a length.
   *
   * @param pixel bytes of a pixel
   * @param row bytes of a row
   */
  Deflation(int pixel, int row) {
    this.pixel = pixel;
    this.row = row;
  }

  /** Appends rows; what repeats is looked for in these alone. */
  void add(byte[] rows) {
    Arrays.fill(latest, -1);
    int at = 0;
    find(rows, 0);
    while (at < rows.length) {
      enter(rows, at);
      int found = length;
      int from = distance;
      if (found < LONG) {
        find(rows, at + 1);
        if (found < SHORTEST || length > found) {
          block.add(rows[at]);
          flushIfFull();
          at++;
          continue;
        }
      }
      block.add(found, from);
      flushIfFull();
      int last = at + Math.min(found, LONG);
      for (int inside = at + 1; inside < last; inside++) {
        enter(rows, inside);
      }
      at += found;
      find(rows, at);
    }
  }

  private void flushIfFull() {
    if (block.isFull()) {
      WorkCancelledException.throwIfCancelled();
      block.write(out, false);
    }
  }

  /** All rows, compressed. */
  byte[] bytes() {
    block.write(out, true);
    return out.bytes();
  }

  private void enter(byte[] rows, int at) {
    if (at + HASHED <= rows.length) {
      int hash = hash(rows, at);
      before[at % WINDOW] = latest[hash];
      latest[hash] = at;
    }
  }

  private static int hash(byte[] rows, int at) {
    int four =
        (rows[at] & 0xFF)
            | ((rows[at + 1] & 0xFF) << 8)
            | ((rows[at + 2] & 0xFF) << 16)
            | (rows[at + 3] << 24);
    return (four * MIX) >>> (32 - HASH_BITS);
  }

  /** Finds the longest repetition that begins in a place; of equal ones the nearest. */
  private void find(byte[] rows, int at) {
    length = 0;
    int most = Math.min(LONGEST, rows.length - at);
    if (most < SHORTEST) {
      return;
    }
    compare(rows, at, at - pixel, most);
    if (row < WINDOW) {
      compare(rows, at, at - row, most);
    }
    if (length < LONG && most >= HASHED) {
      int place = latest[hash(rows, at)];
      for (int i = 0; i < TRIES && length < LONG && place >= 0 && at - place < WINDOW; i++) {
        compare(rows, at, place, most);
        place = before[place % WINDOW];
      }
    }
  }

  private void compare(byte[] rows, int at, int from, int most) {
    if (from < 0 || length == most || rows[from + length] != rows[at + length]) {
      return;
    }
    int same = same(rows, from, at, most);
    if (same > length && (same > SHORTEST || (same == SHORTEST && at - from <= NEAR))) {
      length = same;
      distance = at - from;
    }
  }

  /** How many bytes are the same, at most so many. */
  private static int same(byte[] rows, int from, int at, int most) {
    int few = Math.min(8, most);
    for (int i = 0; i < few; i++) {
      if (rows[from + i] != rows[at + i]) {
        return i;
      }
    }
    int differs = Arrays.mismatch(rows, from + few, from + most, rows, at + few, at + most);
    return differs < 0 ? most : few + differs;
  }
}
