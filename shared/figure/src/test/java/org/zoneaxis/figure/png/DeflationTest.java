package org.zoneaxis.figure.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is compressed is what the JVM's zlib reads. */
class DeflationTest {

  private static byte[] compressed(int pixel, int row, byte[]... bands) {
    Deflation deflation = new Deflation(pixel, row);
    for (byte[] band : bands) {
      deflation.add(band);
    }
    return deflation.bytes();
  }

  private static byte[] inflated(byte[] compressed, int size) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      byte[] all = new byte[size + 1];
      int length = 0;
      int more = -1;
      while (more != 0) {
        more = inflater.inflate(all, length, all.length - length);
        length += more;
      }
      assertThat(inflater.finished()).isTrue();
      assertThat(inflater.getRemaining()).isZero();
      return Arrays.copyOf(all, length);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  /** Runs, repetitions from any distance, and noise of few or many values. */
  private static byte[] mixture(long seed, int size) {
    Random random = new Random(seed);
    byte[] bytes = new byte[size];
    int at = 0;
    while (at < size) {
      int length = Math.min(size - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 700));
      int kind = random.nextInt(4);
      int from = at == 0 ? 0 : at - 1 - random.nextInt(Math.min(at, 40_000));
      int values = 1 + random.nextInt(256);
      for (int i = 0; i < length; i++) {
        bytes[at + i] =
            switch (kind) {
              case 0 -> (byte) values;
              case 1 -> at == 0 ? 0 : bytes[from + i];
              default -> (byte) random.nextInt(values);
            };
      }
      at += length;
    }
    return bytes;
  }

  @Property(tries = 200)
  void isReadBackByAnotherProgram(
      @ForAll long seed,
      @ForAll @IntRange(max = 120_000) int size,
      @ForAll @IntRange(min = 1, max = 3) int pixel,
      @ForAll @IntRange(min = 1, max = 60_000) int row) {
    byte[] bytes = mixture(seed, size);
    assertThat(inflated(compressed(pixel, row, bytes), size)).isEqualTo(bytes);
  }

  @Property(tries = 30)
  void bandsFollowOneAnother(@ForAll long seed, @ForAll @IntRange(max = 20_000) int cut) {
    byte[] bytes = mixture(seed, 20_000);
    byte[] compressed =
        compressed(1, 500, Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, 20_000));
    assertThat(inflated(compressed, 20_000)).isEqualTo(bytes);
  }

  @Test
  void readsBackWhateverRepeatsAsOftenAndFromAsFarAsItCan() {
    for (int distance : new int[] {1, 2, 3, 4, 5, 256, 257, 4096, 4097, 32_766, 32_767, 32_768}) {
      for (int length : new int[] {2, 3, 4, 10, 11, 18, 19, 34, 66, 130, 257, 258, 259, 600}) {
        byte[] bytes = new byte[distance + length + 8];
        new Random(distance).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
          bytes[distance + 4 + i] = bytes[4 + i];
        }
        assertThat(inflated(compressed(1, distance, bytes), bytes.length)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void compressesNothingAndFlatAreasToAlmostNothing() {
    assertThat(inflated(compressed(1, 1), 0)).isEmpty();
    byte[] flat = new byte[1_300_000];
    byte[] compressed = compressed(1, 1301, flat);
    assertThat(compressed.length).isLessThan(1_300_000 / 500);
    assertThat(inflated(compressed, flat.length)).isEqualTo(flat);
  }

  /** A drawing of discs in few colours: no more than a tenth larger than zlib makes it. */
  @Test
  void compressesDrawingsAsZlibDoes() {
    int width = 800;
    byte[] rows = new byte[(width + 1) * width];
    Random random = new Random(3);
    for (int disc = 0; disc < 150; disc++) {
      int x = random.nextInt(width);
      int y = random.nextInt(width);
      double radius = 3 + random.nextInt(20);
      for (int row = 0; row < width; row++) {
        for (int column = 0; column < width; column++) {
          double inside = radius - Math.sqrt((row - y) * (row - y) + (column - x) * (column - x));
          if (inside > 0) {
            rows[row * (width + 1) + column + 1] = (byte) Math.min(32, 1 + (int) (32 * inside));
          }
        }
      }
    }
    Deflater deflater = new Deflater(6);
    deflater.setInput(rows);
    deflater.finish();
    int zlib = deflater.deflate(new byte[rows.length]);
    deflater.end();

    assertThat(compressed(1, width + 1, rows).length).isLessThan((int) (1.1 * zlib));
  }
}
