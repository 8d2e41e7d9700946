package org.zoneaxis.figure.validation;

import com.jcraft.jzlib.Inflater;
import com.jcraft.jzlib.JZlib;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
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

  private final ByteBuffer bytes;
  private int width;
  private int height;
  private int depth;
  private long decoded;
  private Inflater inflater;

  private PngInspection(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** How large a picture is, in pixels. */
  record Size(int width, int height) {}

  /**
   * Decodes a picture.
   *
   * @return its size
   * @throws InvalidSvgException where it is damaged
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
    inflater = new Inflater();
  }

  private void inflate(byte[] chunk) {
    byte[] out = new byte[BUFFER];
    inflater.setInput(chunk, 4, chunk.length - 4, false);
    long most = (long) height * (1 + (long) depth * width);
    int status = JZlib.Z_OK;
    while (status == JZlib.Z_OK && decoded <= most) {
      inflater.setOutput(out);
      status = inflater.inflate(JZlib.Z_SYNC_FLUSH);
      int made = out.length - inflater.getAvailOut();
      decoded += made;
      if (made == 0 && status == JZlib.Z_OK) {
        break;
      }
    }
    if (status != JZlib.Z_OK && status != JZlib.Z_STREAM_END && status != JZlib.Z_BUF_ERROR) {
      throw damaged("rows that cannot be read");
    }
  }

  private static InvalidSvgException damaged(String what) {
    return new InvalidSvgException("a picture with " + what);
  }
}
