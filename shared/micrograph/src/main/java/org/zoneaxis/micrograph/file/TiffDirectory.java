package org.zoneaxis.micrograph.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The fields of an image of a TIFF file (Adobe Systems, TIFF revision 6.0, 1992), by their tags.
 */
final class TiffDirectory {

  /** Where the values of a field are. */
  private record Field(int type, long count, long at) {}

  private static final int MAX_TEXT = 1 << 20;
  private static final int ASCII = 2;

  private final FileBytes file;
  private final Map<Integer, Field> fields = new HashMap<>();
  private final long next;

  /**
   * Reads a directory.
   *
   * @param wide whether the file is a BigTIFF
   * @param at where the directory is
   */
  TiffDirectory(FileBytes file, boolean wide, long at) {
    this.file = file;
    long count = wide ? file.i64(at) : file.u16(at);
    long start = at + (wide ? 8 : 2);
    int size = wide ? 20 : 12;
    int room = wide ? 8 : 4;
    file.require(start, count < 0 || count > file.length() ? file.length() : count * size);
    for (long i = 0; i < count; i++) {
      long entry = start + i * size;
      int type = file.u16(entry + 2);
      long values = wide ? file.i64(entry + 4) : file.u32(entry + 4);
      long place = entry + (wide ? 12 : 8);
      int bytes = bytes(type);
      if (bytes == 0 || values < 0 || values > file.length()) {
        continue;
      }
      long from = values * bytes <= room ? place : wide ? file.i64(place) : file.u32(place);
      // Programs write some fields twice; the last description is the one that they mean.
      fields.put(file.u16(entry), new Field(type, values, from));
    }
    long end = start + count * size;
    this.next = end + room <= file.length() ? (wide ? file.i64(end) : file.u32(end)) : 0;
  }

  /** Where the next directory is; 0 for none. */
  long next() {
    return next;
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  /** How many values a field has. */
  long count(int tag) {
    Field field = fields.get(tag);
    return field == null ? 0 : field.count;
  }

  /** The first value of a field, where there is one. */
  OptionalDouble number(int tag) {
    return count(tag) < 1 ? OptionalDouble.empty() : OptionalDouble.of(number(tag, 0));
  }

  /** A whole number, or what stands for it where it is missing. */
  long whole(int tag, long otherwise) {
    return count(tag) < 1 ? otherwise : (long) number(tag, 0);
  }

  /** A value of a field that is there. */
  double number(int tag, long index) {
    Field field = fields.get(tag);
    long at = field.at + index * bytes(field.type);
    return switch (field.type) {
      case 1, ASCII, 7 -> file.u8(at);
      case 6 -> (byte) file.u8(at);
      case 3 -> file.u16(at);
      case 8 -> (short) file.u16(at);
      case 4, 13 -> file.u32(at);
      case 9 -> file.i32(at);
      case 5 -> (double) file.u32(at) / file.u32(at + 4);
      case 10 -> (double) file.i32(at) / file.i32(at + 4);
      case 11 -> file.f32(at);
      case 12 -> file.f64(at);
      default -> file.i64(at);
    };
  }

  /** A field as text; nothing where it is none. Programs write text as plain bytes too. */
  String text(int tag) {
    Field field = fields.get(tag);
    return field == null || bytes(field.type) != 1
        ? ""
        : file.latin(field.at, (int) Math.min(field.count, MAX_TEXT));
  }

  /** Where the bytes of a field are, where it has at least so many. */
  Optional<Long> bytes(int tag, long least) {
    Field field = fields.get(tag);
    return field == null || field.count * bytes(field.type) < least
        ? Optional.empty()
        : Optional.of(field.at);
  }

  private static int bytes(int type) {
    return switch (type) {
      case 1, ASCII, 6, 7 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 0;
    };
  }
}
