package org.zoneaxis.micrograph.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes a TIFF file of two strips or of tiles. */
final class TiffSample {

  /** How it is compressed. */
  enum Scheme {
    PLAIN(1),
    LZW(5),
    DEFLATE(8),
    PACK_BITS(32773);

    private final int code;

    Scheme(int code) {
      this.code = code;
    }
  }

  private static final int ROWS = 3;
  private static final int TILE = 16;

  private final boolean little;
  private Scheme scheme = Scheme.DEFLATE;
  private boolean tiled;
  private boolean decimals;
  private int predictor = 1;
  private final TreeMap<Integer, byte[]> fields = new TreeMap<>();
  private final TreeMap<Integer, int[]> kinds = new TreeMap<>();

  TiffSample(boolean little) {
    this.little = little;
  }

  TiffSample scheme(Scheme other) {
    scheme = other;
    return this;
  }

  TiffSample tiled() {
    tiled = true;
    return this;
  }

  TiffSample decimals() {
    decimals = true;
    return this;
  }

  TiffSample predictor(int other) {
    predictor = other;
    return this;
  }

  /** A description as ImageJ writes it, and a resolution of so many pixels a unit. */
  TiffSample description(String text, int resolution) {
    field(270, 2, text.length() + 1, new Bytes(little).text(text).u8(0));
    field(282, 5, 1, new Bytes(little).i32(resolution).i32(1));
    return this;
  }

  /** Gatan's tags. */
  TiffSample gatan(double scale, String unit) {
    field(65003, 2, unit.length() + 1, new Bytes(little).text(unit).u8(0));
    field(65009, 12, 1, new Bytes(little).f64(scale));
    return this;
  }

  /** Text in a field of a maker. */
  TiffSample text(int tag, String text) {
    field(tag, 2, text.length() + 1, new Bytes(little).text(text).u8(0));
    return this;
  }

  /** The header of EM-Menu 4. */
  TiffSample tvips(double pixel, double kilovolts) {
    Bytes header = new Bytes(little).i32(2).fillTo(244 + 2724).f32(pixel).f32(pixel);
    header.fillTo(244 + 2724 + 304).f32(kilovolts * 1e3).fillTo(4000);
    field(37706, 1, header.size(), header);
    return this;
  }

  private void field(int tag, int type, int count, Bytes value) {
    fields.put(tag, value.toArray());
    kinds.put(tag, new int[] {type, count});
  }

  private void whole(int tag, int... values) {
    Bytes bytes = new Bytes(little);
    for (int value : values) {
      bytes.i32(value);
    }
    field(tag, 4, values.length, bytes);
  }

  byte[] bytes() {
    List<byte[]> parts = parts();
    whole(256, SampleFiles.WIDTH);
    whole(257, SampleFiles.HEIGHT);
    whole(258, decimals ? 32 : 16);
    whole(259, scheme.code);
    whole(262, 1);
    whole(277, 1);
    whole(317, predictor);
    whole(339, decimals ? 3 : 1);
    int[] sizes = parts.stream().mapToInt(part -> part.length).toArray();
    int[] offsets = new int[sizes.length];
    int at = 8;
    for (int i = 0; i < sizes.length; i++) {
      offsets[i] = at;
      at += sizes[i] + (sizes[i] & 1);
    }
    whole(tiled ? 324 : 273, offsets);
    whole(tiled ? 325 : 279, sizes);
    if (tiled) {
      whole(322, TILE);
      whole(323, TILE);
    } else {
      whole(278, ROWS);
    }
    Bytes file = new Bytes(little).text(little ? "II" : "MM").u16(42).i32(at);
    for (int i = 0; i < sizes.length; i++) {
      file.fillTo(offsets[i]).bytes(parts.get(i));
    }
    file.fillTo(at).u16(fields.size());
    int behind = at + 2 + 12 * fields.size() + 4;
    Bytes values = new Bytes(little);
    fields.forEach(
        (tag, value) -> {
          file.u16(tag).u16(kinds.get(tag)[0]).i32(kinds.get(tag)[1]);
          if (value.length <= 4) {
            file.bytes(Arrays.copyOf(value, 4));
          } else {
            file.i32(behind + values.size());
            values.bytes(value);
          }
        });
    return file.i32(0).bytes(values.toArray()).toArray();
  }

  private List<byte[]> parts() {
    int columns = tiled ? TILE : SampleFiles.WIDTH;
    int rows = tiled ? TILE : ROWS;
    List<byte[]> parts = new ArrayList<>();
    for (int top = 0; top < SampleFiles.HEIGHT; top += rows) {
      Bytes part = new Bytes(little);
      int bottom = tiled ? top + rows : Math.min(top + rows, SampleFiles.HEIGHT);
      for (int y = top; y < bottom; y++) {
        part.bytes(row(columns, y));
      }
      parts.add(packed(part.toArray()));
    }
    return parts;
  }

  private byte[] row(int columns, int y) {
    if (decimals) {
      return scattered(columns, y);
    }
    Bytes row = new Bytes(little);
    for (int x = 0; x < columns; x++) {
      int left = x == 0 ? 0 : SampleFiles.count(x - 1, y);
      row.u16(SampleFiles.count(x, y) - (predictor == 2 ? left : 0));
    }
    return row.toArray();
  }

  /** Bytes of decimals, the highest of a row first, and of these the differences. */
  private static byte[] scattered(int columns, int y) {
    byte[] row = new byte[4 * columns];
    for (int x = 0; x < columns; x++) {
      int bits = Float.floatToIntBits(SampleFiles.count(x, y));
      for (int b = 0; b < 4; b++) {
        row[b * columns + x] = (byte) (bits >> (24 - 8 * b));
      }
    }
    for (int i = row.length - 1; i > 0; i--) {
      row[i] -= row[i - 1];
    }
    return row;
  }

  private byte[] packed(byte[] plain) {
    return switch (scheme) {
      case PLAIN -> plain;
      case DEFLATE -> deflated(plain);
      case PACK_BITS -> runs(plain);
      case LZW -> literals(plain);
    };
  }

  private static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] buffer = new byte[plain.length + 100];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  /** Runs of equal bytes, and the others one by one. */
  private static byte[] runs(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < plain.length; ) {
      int run = 1;
      while (run < 128 && i + run < plain.length && plain[i + run] == plain[i]) {
        run++;
      }
      out.write(1 - run);
      out.write(plain[i]);
      i += run;
    }
    return out.toByteArray();
  }

  /** The compressor of TIFF 6.0, section 13, on pages 58 and 59. */
  private static byte[] literals(byte[] plain) {
    List<String> table = new ArrayList<>();
    StringBuilder bits = new StringBuilder();
    int width = 9;
    code(bits, 256, width);
    String omega = "";
    for (byte next : plain) {
      String longer = omega + (char) (next & 0xFF);
      if (longer.length() == 1 || table.contains(longer)) {
        omega = longer;
        continue;
      }
      code(bits, of(table, omega), width);
      table.add(longer);
      width = widthOf(table.size());
      omega = longer.substring(longer.length() - 1);
    }
    code(bits, of(table, omega), width);
    table.add("end");
    code(bits, 257, widthOf(table.size()));
    while (bits.length() % 8 != 0) {
      bits.append('0');
    }
    byte[] packed = new byte[bits.length() / 8];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return packed;
  }

  private static int widthOf(int entries) {
    return 258 + entries >= 511 ? 10 : 9;
  }

  private static int of(List<String> table, String text) {
    return text.length() == 1 ? text.charAt(0) : 258 + table.indexOf(text);
  }

  private static void code(StringBuilder bits, int code, int width) {
    for (int i = width - 1; i >= 0; i--) {
      bits.append(code >> i & 1);
    }
  }
}
