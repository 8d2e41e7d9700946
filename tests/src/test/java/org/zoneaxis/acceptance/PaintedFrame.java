package org.zoneaxis.acceptance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A frame of 16 bits as a camera counts it, painted with known truth and a fixed seed. */
final class PaintedFrame {

  private static final int ENTRIES = 12;
  private static final int HEADER = 8;

  private final int width;
  private final int height;
  private final double[] counts;
  private final Random random;

  PaintedFrame(int width, int height, long seed) {
    this.width = width;
    this.height = height;
    this.counts = new double[width * height];
    this.random = new Random(seed);
  }

  /** Counts everywhere, and more about a place. */
  PaintedFrame ground(double level, double x, double y, double halo, double reach) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double square = (column - x) * (column - x) + (row - y) * (row - y);
        counts[row * width + column] += level + halo * Math.exp(-Math.sqrt(square) / reach);
      }
    }
    return this;
  }

  PaintedFrame spot(double x, double y, double peak, double radius) {
    int reach = (int) Math.ceil(5 * radius);
    for (int row = (int) y - reach; row <= y + reach; row++) {
      for (int column = (int) x - reach; column <= x + reach; column++) {
        if (row >= 0 && column >= 0 && row < height && column < width) {
          double square = (column - x) * (column - x) + (row - y) * (row - y);
          counts[row * width + column] += peak * Math.exp(-square / (2 * radius * radius));
        }
      }
    }
    return this;
  }

  PaintedFrame ring(double x, double y, double radius, double thick, double peak) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double off = Math.hypot(column - x, row - y) - radius;
        counts[row * width + column] += peak * Math.exp(-off * off / (2 * thick * thick));
      }
    }
    return this;
  }

  PaintedFrame hotPixels(int count) {
    for (int i = 0; i < count; i++) {
      counts[random.nextInt(counts.length)] += 20_000;
    }
    return this;
  }

  private int counted(double mean) {
    double noisy = mean + random.nextGaussian() * Math.sqrt(Math.max(1, mean));
    return (int) Math.max(0, Math.min(65535, Math.rint(noisy)));
  }

  /** Rows of what is counted. */
  int[][] counts() {
    int[][] rows = new int[height][width];
    for (int i = 0; i < counts.length; i++) {
      rows[i / width][i % width] = counted(counts[i]);
    }
    return rows;
  }

  /** As a TIFF file that says nothing about its pixels. */
  byte[] tiff() {
    return tiff("ImageJ=1.54f\n", 1);
  }

  /** As ImageJ writes it where so many pixels are 1/nm. */
  byte[] tiff(double perReciprocalNanometre) {
    return tiff("ImageJ=1.54f\nunit=nm^-1\n", perReciprocalNanometre);
  }

  private byte[] tiff(String description, double resolution) {
    byte[] words = (description + "\0").getBytes(StandardCharsets.US_ASCII);
    int text = HEADER + 2 + 12 * ENTRIES + 4;
    int rational = text + words.length + words.length % 2;
    int pixels = rational + 8;
    ByteBuffer file =
        ByteBuffer.allocate(pixels + 2 * counts.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
    file.putShort((short) ENTRIES);
    field(file, 256, 4, 1, width);
    field(file, 257, 4, 1, height);
    field(file, 258, 3, 1, 16);
    field(file, 259, 3, 1, 1);
    field(file, 262, 3, 1, 1);
    field(file, 270, 2, words.length, text);
    field(file, 273, 4, 1, pixels);
    field(file, 277, 3, 1, 1);
    field(file, 278, 4, 1, height);
    field(file, 279, 4, 1, 2 * counts.length);
    field(file, 282, 5, 1, rational);
    field(file, 296, 3, 1, 1);
    file.putInt(0).put(words);
    file.position(rational);
    file.putInt((int) Math.rint(1e6 * resolution)).putInt(1_000_000);
    for (double mean : counts) {
      file.putShort((short) counted(mean));
    }
    return file.array();
  }

  private static void field(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
