package org.zoneaxis.figure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files whose sums are right, so that nothing but what they say can be wrong. */
class PngInspectionTest {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) sum.getValue()).array();
  }

  private static byte[] header(int width, int height, int bits, int colour) {
    byte[] header = {(byte) bits, (byte) colour, 0, 0, 0};
    return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array());
  }

  private static byte[] deflated(int bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[bytes]);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] rows(int bytes) {
    return chunk("IDAT", deflated(bytes));
  }

  private static byte[] changed(byte[] data, int at, int value) {
    byte[] changed = data.clone();
    changed[at < 0 ? data.length + at : at] = (byte) value;
    return changed;
  }

  private static byte[] png(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** A row has a byte for its filter and three for each pixel, or one with a palette. */
  @ParameterizedTest
  @CsvSource({"3, 2, 2, 20", "3, 2, 3, 8", "1, 1, 2, 4", "16000, 1, 3, 16001"})
  void tellsTheSizeOfAPicture(int width, int height, int colour, int bytes) {
    byte[] png = png(header(width, height, 8, colour), rows(bytes));
    assertThat(PngInspection.require(png)).isEqualTo(new PngInspection.Size(width, height));
    assertThatCode(() -> PngValidator.validate(png, width)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PngValidator.validate(png, width + 1))
        .isInstanceOf(InvalidPictureException.class)
        .hasMessageContaining(width + " pixels wide instead of " + (width + 1));
  }

  static Stream<Arguments> damaged() {
    byte[] header = header(3, 2, 8, 2);
    byte[] data = deflated(20);
    // Sums of 31 with a window of 64 kB, a dictionary, and no deflation.
    byte[] large = changed(changed(data, 0, 0x88), 1, 0x1C);
    byte[] dictionary = changed(changed(data, 0, 0x78), 1, 0x20 + 31 - (0x7820 % 31));
    byte[] other = changed(changed(data, 0, 0x79), 1, 31 - (0x7900 % 31));
    return Stream.of(
        Arguments.of("no header", png(rows(20))),
        Arguments.of("a header behind", png(chunk("sRGB", new byte[1]), header, rows(20))),
        Arguments.of("two headers", png(header, header, rows(20))),
        Arguments.of("a short header", png(chunk("IHDR", new byte[12]), rows(20))),
        Arguments.of("a long header", png(chunk("IHDR", new byte[14]), rows(20))),
        Arguments.of("no width", png(header(0, 2, 8, 2), rows(2))),
        Arguments.of("no height", png(header(3, 0, 8, 2), rows(0))),
        Arguments.of("a negative width", png(header(-3, 2, 8, 2), rows(20))),
        Arguments.of("a wide one", png(header(16_001, 1, 8, 3), rows(16_002))),
        Arguments.of("a high one", png(header(1, 16_001, 8, 3), rows(32_002))),
        Arguments.of("many pixels", png(header(15_000, 15_000, 8, 3), rows(20))),
        Arguments.of("16 bits", png(header(3, 2, 16, 2), rows(38))),
        Arguments.of("grey", png(header(3, 2, 8, 0), rows(8))),
        Arguments.of("with an alpha", png(header(3, 2, 8, 6), rows(26))),
        Arguments.of("animated", png(header, chunk("acTL", new byte[8]), rows(20))),
        Arguments.of("with text in another form", png(header, chunk("tEXt", data), rows(20))),
        Arguments.of("no rows", png(header)),
        Arguments.of("a byte less", png(header, rows(19))),
        Arguments.of("a byte more", png(header, rows(21))),
        Arguments.of("a thousand times more", png(header, rows(200_000))),
        Arguments.of("rows twice", png(header, rows(20), rows(20))),
        Arguments.of("rows that are cut", png(header, chunk("IDAT", new byte[] {0x78, 1, 3}))),
        Arguments.of("a large window", png(header, chunk("IDAT", large))),
        Arguments.of("a dictionary", png(header, chunk("IDAT", dictionary))),
        Arguments.of("another method", png(header, chunk("IDAT", other))),
        Arguments.of("a wrong check", png(header, chunk("IDAT", changed(data, 1, 0x9D)))),
        Arguments.of("a wrong sum", png(header, chunk("IDAT", changed(data, -1, 77)))),
        Arguments.of(
            "bytes behind the rows",
            png(header, chunk("IDAT", Arrays.copyOf(data, data.length + 1)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void refusesWhatIsNoWholePicture(String what, byte[] png) {
    assertThatThrownBy(() -> PngInspection.require(png))
        .isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void takesTheChunksThatOurWriterWrites() {
    byte[] png =
        png(
            header(3, 2, 8, 3),
            chunk("sRGB", new byte[1]),
            chunk("pHYs", new byte[9]),
            chunk("iTXt", new byte[20]),
            chunk("PLTE", new byte[3]),
            rows(8));
    assertThat(PngInspection.require(png)).isEqualTo(new PngInspection.Size(3, 2));
  }
}
