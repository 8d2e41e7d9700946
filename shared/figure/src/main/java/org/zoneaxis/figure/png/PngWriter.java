package org.zoneaxis.figure.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.zoneaxis.figure.scene.Raster;

/**
 * Writes PNG: eight bits, with a palette where that suffices, sRGB.
 *
 * <p>W3C, Portable Network Graphics (PNG) Specification, third edition (2023).
 */
public final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] EIGHT_BITS_RGB = {8, 2, 0, 0, 0};
  private static final byte[] EIGHT_BITS_PALETTE = {8, 3, 0, 0, 0};
  private static final byte PERCEPTUAL = 0;
  private static final byte METRE = 1;
  private static final int MAX_KEYWORD = 79;

  /** Deflated within a window of 32 kB, at whatever level. */
  private static final byte[] DEFLATED = {0x78, (byte) 0x9C};

  private PngWriter() {}

  /** Writes a picture of no particular size. */
  public static byte[] write(Raster raster) {
    return write(raster, Optional.empty(), Map.of());
  }

  /** Writes a picture that is there as a whole, as below. */
  public static byte[] write(
      Raster raster, Optional<Double> pixelsPerMetre, Map<String, String> texts) {
    return write(PixelBands.of(raster), pixelsPerMetre, texts);
  }

  /**
   * Writes a picture; one of several bands without a palette, since its colours come band by band.
   *
   * @param pixelsPerMetre how large it is meant to be, rounded; empty where that is left open
   * @param texts keywords and what they say, in the order of the map's iteration; keywords are
   *     printable ASCII, at most 79 characters
   * @return the file
   */
  public static byte[] write(
      PixelBands picture, Optional<Double> pixelsPerMetre, Map<String, String> texts) {
    Raster begin = picture.band(0);
    Optional<Palette> palette =
        begin.height() == picture.height() ? Palette.of(begin) : Optional.empty();
    ByteArrayOutputStream file = new ByteArrayOutputStream(65536);
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(picture.width()).putInt(picture.height());
    header.put(palette.isPresent() ? EIGHT_BITS_PALETTE : EIGHT_BITS_RGB);
    chunk(file, "IHDR", header.array());
    chunk(file, "sRGB", new byte[] {PERCEPTUAL});
    pixelsPerMetre.ifPresent(
        density -> {
          int rounded = (int) Math.round(density);
          ByteBuffer size = ByteBuffer.allocate(9).putInt(rounded).putInt(rounded).put(METRE);
          chunk(file, "pHYs", size.array());
        });
    texts.forEach((keyword, text) -> chunk(file, "iTXt", text(keyword, text)));
    palette.ifPresent(colours -> chunk(file, "PLTE", colours(colours)));
    chunk(file, "IDAT", deflated(picture, begin, palette));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] text(String keyword, String text) {
    if (keyword.isEmpty()
        || keyword.length() > MAX_KEYWORD
        || !keyword.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("no keyword of a PNG: " + keyword);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(keyword.getBytes(StandardCharsets.US_ASCII));
    // End of the keyword, not compressed, of that method, no language, no translated keyword.
    content.writeBytes(new byte[5]);
    content.writeBytes(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
    return content.toByteArray();
  }

  private static byte[] colours(Palette palette) {
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
    for (int i = 0; i < palette.size(); i++) {
      putColour(colours, palette.rgb(i));
    }
    return colours.array();
  }

  private static void putColour(ByteBuffer out, int rgb) {
    out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
  }

  /** Every row begins with the filter that it has, which is none: areas of one colour need none. */
  private static byte[] numbers(Raster raster, Palette palette) {
    byte[] rows = new byte[(1 + raster.width()) * raster.height()];
    int at = 0;
    int last = -1;
    byte number = 0;
    for (int row = 0; row < raster.height(); row++) {
      at++;
      for (int column = 0; column < raster.width(); column++) {
        int rgb = raster.rgb(column, row);
        if (rgb != last) {
          number = (byte) palette.number(rgb);
          last = rgb;
        }
        rows[at++] = number;
      }
    }
    return rows;
  }

  private static byte[] colours(Raster raster) {
    byte[] rows = new byte[(1 + 3 * raster.width()) * raster.height()];
    int at = 0;
    for (int row = 0; row < raster.height(); row++) {
      at++;
      for (int column = 0; column < raster.width(); column++) {
        int rgb = raster.rgb(column, row);
        rows[at] = (byte) (rgb >> 16);
        rows[at + 1] = (byte) (rgb >> 8);
        rows[at + 2] = (byte) rgb;
        at += 3;
      }
    }
    return rows;
  }

  /** As RFC 1950 has it. */
  private static byte[] deflated(PixelBands picture, Raster begin, Optional<Palette> palette) {
    Adler32 sum = new Adler32();
    int pixel = palette.isPresent() ? 1 : 3;
    Deflation deflation = new Deflation(pixel, 1 + pixel * picture.width());
    for (int first = 0; first < picture.height(); first += picture.rows()) {
      Raster band = first == 0 ? begin : picture.band(first);
      byte[] rows = palette.isPresent() ? numbers(band, palette.get()) : colours(band);
      sum.update(rows);
      deflation.add(rows);
    }
    byte[] compressed = deflation.bytes();
    return ByteBuffer.allocate(DEFLATED.length + compressed.length + 4)
        .put(DEFLATED)
        .put(compressed)
        .putInt((int) sum.getValue())
        .array();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
