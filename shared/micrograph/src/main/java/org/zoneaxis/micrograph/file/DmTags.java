package org.zoneaxis.micrograph.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/**
 * The tree of tags of a DM3 or DM4 file, as G. Jefferis and others have found out (no description
 * by Gatan is public): names joined by dots, children without a name counted from 0.
 *
 * <p>Lengths and types are big-endian whatever the order of the values is.
 */
final class DmTags {

  /** An array of numbers, left in the file. */
  record Block(long at, int type, long count) {}

  private static final int MAX_DEPTH = 64;
  private static final int MAX_TAGS = 500_000;
  private static final int MAX_TEXT = 4096;
  private static final int GROUP = 20;
  private static final int VALUE = 21;
  private static final int STRUCT = 15;
  private static final int STRING = 18;
  private static final int ARRAY = 20;
  private static final int UNSIGNED_SHORT = 4;

  private final FileBytes file;
  private final FileBytes values;
  private final boolean wide;
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private long at;
  private int tags;

  private DmTags(FileBytes file, boolean little, boolean wide, long start) {
    this.file = file.ordered(false);
    this.values = file.ordered(little);
    this.wide = wide;
    this.at = start;
  }

  /**
   * Reads all tags.
   *
   * @param little whether values have their lowest byte first
   * @param wide whether lengths have 8 bytes, as in DM4
   * @param start where the root is
   */
  static DmTags read(FileBytes file, boolean little, boolean wide, long start) {
    DmTags read = new DmTags(file, little, wide, start);
    read.group("", 0);
    return read;
  }

  /** The file, in the order of its values. */
  FileBytes values() {
    return values;
  }

  OptionalDouble number(String path) {
    Double number = numbers.get(path);
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  String text(String path) {
    return texts.getOrDefault(path, "");
  }

  Optional<Block> block(String path) {
    return Optional.ofNullable(blocks.get(path));
  }

  /** How many children a group has. */
  int count(String path) {
    return counts.getOrDefault(path, 0);
  }

  private long length() {
    long number = wide ? file.i64(at) : file.u32(at);
    at += wide ? Long.BYTES : Integer.BYTES;
    if (number < 0) {
      throw damaged();
    }
    return number;
  }

  private UnreadableImageException damaged() {
    return new UnreadableImageException(
        "the " + (wide ? "DM4" : "DM3") + " file is damaged near byte " + at);
  }

  private void group(String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw damaged();
    }
    // Whether it is sorted, and whether it is open.
    at += 2;
    long count = length();
    int unnamed = 0;
    for (long i = 0; i < count; i++) {
      if (++tags > MAX_TAGS) {
        throw damaged();
      }
      int kind = file.u8(at);
      int letters = file.u16(at + 1);
      at += 3;
      String name = file.latin(at, letters);
      at += letters;
      if (name.isEmpty()) {
        name = Integer.toString(unnamed++);
      }
      String child = path.isEmpty() ? name : path + "." + name;
      if (wide) {
        at += Long.BYTES;
      }
      if (kind == GROUP) {
        group(child, depth + 1);
      } else if (kind == VALUE) {
        value(child);
      } else {
        throw damaged();
      }
    }
    counts.put(path, unnamed);
  }

  private void value(String path) {
    if (file.i32(at) != 0x25252525) {
      throw damaged();
    }
    at += Integer.BYTES;
    long described = length();
    if (described < 1) {
      throw damaged();
    }
    int type = (int) length();
    switch (type) {
      case STRUCT -> skip(struct());
      case STRING -> skip(2 * Math.min(length(), file.length()));
      case ARRAY -> array(path);
      default -> {
        int size = size(type);
        file.require(at, size);
        numbers.put(path, number(type));
        at += size;
      }
    }
  }

  private void array(String path) {
    int type = (int) length();
    long size = type == STRUCT ? struct() : size(type);
    long count = length();
    if (count > file.length()) {
      throw damaged();
    }
    if (type == UNSIGNED_SHORT && count <= MAX_TEXT) {
      file.require(at, 2 * count);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append((char) values.u16(at + 2L * i));
      }
      texts.put(path, text.toString());
    }
    blocks.put(path, new Block(at, type, count));
    skip(size * count);
  }

  /** How long a struct is. */
  private long struct() {
    length();
    long fields = length();
    if (fields > MAX_TEXT) {
      throw damaged();
    }
    long size = 0;
    for (long i = 0; i < fields; i++) {
      length();
      size += size((int) length());
    }
    return size;
  }

  private void skip(long count) {
    file.require(at, count);
    at += count;
  }

  private int size(int type) {
    return switch (type) {
      case 8, 9, 10 -> 1;
      case 2, UNSIGNED_SHORT -> 2;
      case 3, 5, 6 -> 4;
      case 7, 11, 12 -> 8;
      default -> throw damaged();
    };
  }

  private double number(int type) {
    return switch (type) {
      case 2 -> (short) values.u16(at);
      case UNSIGNED_SHORT -> values.u16(at);
      case 3 -> values.i32(at);
      case 5 -> values.u32(at);
      case 6 -> values.f32(at);
      case 7 -> values.f64(at);
      case 8, 9, 10 -> values.u8(at);
      default -> values.i64(at);
    };
  }
}
