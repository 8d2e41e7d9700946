package org.zoneaxis.figure.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.figure.png.ScenePainter;
import org.zoneaxis.figure.text.Legible;

/**
 * Reads a PNG whole: every chunk with its sum, rows of the stated size, and nothing that is not a
 * picture.
 */
final class PngInspection {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int MAX_SIDE = 16_000;
  private static final int HEADER = 13;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int BUFFER = 65_536;
  private static final int DEFLATED = 0x0800;
  private static final int CHECK = 31;

  /** Bytes of the sum at the end. */
  private static final int SUM = 4;

  private final ByteBuffer bytes;
  private int width;
  private int height;
  private int depth;
  private long decoded;

  private PngInspection(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** How large a picture is, in pixels. */
  record Size(int width, int height) {}

  /**
   * Decodes a picture.
   *
   * @return its size
   * @throws InvalidPictureException where it is damaged
   */
  static Size require(byte[] bytes) {
    PngInspection inspection = new PngInspection(bytes);
    inspection.read();
    return new Size(inspection.width, inspection.height);
  }

  private void read() {
    byte[] signature = new byte[SIGNATURE.length];
    if (bytes.remaining() < SIGNATURE.length
        || !ByteBuffer.wrap(SIGNATURE).equals(bytes.get(signature).duplicate().flip())) {
      throw damaged("no signature");
    }
    String type = "";
    while (!type.equals("IEND")) {
      if (bytes.remaining() < 12) {
        throw damaged("no end");
      }
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining() - 8) {
        throw damaged("a chunk without end");
      }
      byte[] chunk = new byte[4 + length];
      bytes.get(chunk);
      CRC32 sum = new CRC32();
      sum.update(chunk);
      if ((int) sum.getValue() != bytes.getInt()) {
        throw damaged("a wrong sum");
      }
      String next = new String(chunk, 0, 4, StandardCharsets.US_ASCII);
      if (type.isEmpty() != next.equals("IHDR")) {
        throw damaged("a header in another place");
      }
      type = next;
      chunk(type, chunk);
    }
    if (bytes.hasRemaining() || decoded != (long) height * (1 + (long) depth * width)) {
      throw damaged("rows of another size");
    }
  }

  private void chunk(String type, byte[] chunk) {
    switch (type) {
      case "IHDR" -> header(chunk);
      case "IDAT" -> inflate(chunk);
      case "PLTE", "sRGB", "pHYs", "iTXt", "IEND" -> {}
      default -> throw damaged("a chunk " + Legible.of(type, 4));
    }
  }

  private void header(byte[] chunk) {
    if (chunk.length != 4 + HEADER) {
      throw damaged("no header");
    }
    ByteBuffer header = ByteBuffer.wrap(chunk, 4, HEADER);
    width = header.getInt();
    height = header.getInt();
    int bits = header.get();
    int colour = header.get();
    if (width < 1
        || height < 1
        || width > MAX_SIDE
        || height > MAX_SIDE
        || (long) width * height > ScenePainter.MAX_PIXELS
        || bits != 8
        || (colour != RGB && colour != PALETTE)) {
      throw damaged("another kind of picture");
    }
    depth = colour == RGB ? 3 : 1;
  }

  /** Reads all rows: one chunk in the form of RFC 1950, at most 32 kB of window, no dictionary. */
  private void inflate(byte[] chunk) {
    int method = chunk.length < 10 ? -1 : ByteBuffer.wrap(chunk).getShort(4) & 0xFFFF;
    if (decoded > 0 || (method & 0x8F20) != DEFLATED || method % CHECK != 0) {
      throw damaged("rows that are not compressed, or in pieces");
    }
    long most = (long) height * (1 + (long) depth * width);
    Adler32 sum = new Adler32();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(chunk, 6, chunk.length - 6);
      byte[] out = new byte[BUFFER];
      int made = -1;
      while (made != 0 && decoded <= most) {
        WorkCancelledException.throwIfCancelled();
        made = inflater.inflate(out);
        sum.update(out, 0, made);
        decoded += made;
      }
      if (!inflater.finished()
          || inflater.getRemaining() != SUM
          || (int) sum.getValue() != ByteBuffer.wrap(chunk).getInt(chunk.length - SUM)) {
        throw damaged("rows that cannot be read");
      }
    } catch (DataFormatException e) {
      throw damaged("rows that cannot be read");
    } finally {
      inflater.end();
    }
  }

  private static InvalidPictureException damaged(String what) {
    return new InvalidPictureException("a picture with " + what);
  }
}
