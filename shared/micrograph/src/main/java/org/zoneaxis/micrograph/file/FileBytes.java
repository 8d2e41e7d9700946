package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Numbers at any place of a file. A place that the file does not have is refused. */
final class FileBytes {

  private static final int WINDOW = 1 << 15;

  private final ByteSource source;
  private final String format;
  private final boolean little;
  private final byte[] window = new byte[WINDOW];
  private long start;
  private int filled;

  /**
   * A file.
   *
   * @param format how it is named in refusals
   * @param little whether the lowest byte of a number comes first
   */
  FileBytes(ByteSource source, String format, boolean little) {
    this.source = source;
    this.format = format;
    this.little = little;
  }

  /** The same file, its numbers in another order. */
  FileBytes ordered(boolean lowestFirst) {
    return lowestFirst == little ? this : new FileBytes(source, format, lowestFirst);
  }

  boolean isLittle() {
    return little;
  }

  long length() {
    return source.length();
  }

  /** Refuses a stretch that is not within the file. */
  void require(long at, long count) {
    if (at < 0 || count < 0 || at > source.length() || count > source.length() - at) {
      throw new UnreadableImageException(
          "the "
              + format
              + " file is damaged or not complete: it has "
              + source.length()
              + " bytes, and says that there is something behind them");
    }
  }

  /** Copies a stretch. */
  void copy(long at, byte[] into, int count) {
    require(at, count);
    source.copy(at, into, 0, count);
  }

  /** Copies a stretch. */
  byte[] copy(long at, int count) {
    require(at, count);
    byte[] copy = new byte[count];
    source.copy(at, copy, 0, count);
    return copy;
  }

  int u8(long at) {
    int place = place(at, 1);
    return window[place] & 0xFF;
  }

  int u16(long at) {
    int place = place(at, 2);
    int first = window[place] & 0xFF;
    int second = window[place + 1] & 0xFF;
    return little ? second << 8 | first : first << 8 | second;
  }

  int i32(long at) {
    int place = place(at, 4);
    int number = 0;
    for (int i = 0; i < 4; i++) {
      number = (number << 8) | (window[place + (little ? 3 - i : i)] & 0xFF);
    }
    return number;
  }

  long u32(long at) {
    return i32(at) & 0xFFFFFFFFL;
  }

  long i64(long at) {
    long first = u32(at);
    long second = u32(at + 4);
    return little ? second << 32 | first : first << 32 | second;
  }

  float f32(long at) {
    return Float.intBitsToFloat(i32(at));
  }

  double f64(long at) {
    return Double.longBitsToDouble(i64(at));
  }

  /** Characters of one byte each, up to a 0. */
  String latin(long at, int count) {
    require(at, count);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int character = u8(at + i);
      if (character == 0) {
        break;
      }
      text.append((char) character);
    }
    return text.toString();
  }

  private int place(long at, int count) {
    if (at < start || at + count > start + filled) {
      require(at, count);
      start = at;
      filled = (int) Math.min(WINDOW, source.length() - at);
      source.copy(at, window, 0, filled);
    }
    return (int) (at - start);
  }
}
