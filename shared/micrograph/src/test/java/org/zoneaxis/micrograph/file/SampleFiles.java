package org.zoneaxis.micrograph.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small files of every format, all with the same numbers, written by the descriptions of them. */
final class SampleFiles {

  static final int WIDTH = 7;
  static final int HEIGHT = 5;

  private SampleFiles() {}

  /** What stands in a pixel, from 0 to 34 000. */
  static int count(int x, int y) {
    return 1000 * (y * WIDTH + x);
  }

  /** The numbers, row by row from the top. */
  static byte[] counts(boolean little) {
    Bytes bytes = new Bytes(little);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        bytes.u16(count(x, y));
      }
    }
    return bytes.toArray();
  }

  /** All files by a name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("dm3", dm(false, true));
    files.put("dm3 with the highest byte first", dm(false, false));
    files.put("dm4", dm(true, true));
    files.put("mrc", mrc());
    files.put("ser", ser(0.02e9));
    files.put("tvips", tvips());
    files.put("blo", blo());
    for (TiffSample.Scheme scheme : TiffSample.Scheme.values()) {
      files.put("tiff, " + scheme, new TiffSample(true).scheme(scheme).bytes());
      files.put("big-endian tiff, " + scheme, new TiffSample(false).scheme(scheme).bytes());
    }
    files.put("tiff in tiles", new TiffSample(true).tiled().bytes());
    files.put("tiff with predictor", new TiffSample(false).predictor(2).bytes());
    files.put("tiff of decimals", new TiffSample(true).decimals().predictor(3).bytes());
    return files;
  }

  static byte[] mrc() {
    Bytes bytes = new Bytes(true).i32(WIDTH).i32(HEIGHT).i32(1).i32(6).i32(0).i32(0).i32(0);
    bytes.i32(WIDTH).i32(HEIGHT).i32(1).f32(WIDTH * 2.5).f32(HEIGHT * 2.5).f32(1);
    return bytes
        .fillTo(208)
        .text("MAP ")
        .u8(0x44)
        .u8(0x44)
        .fillTo(1024)
        .bytes(counts(true))
        .toArray();
  }

  /** The lowest row comes first in it. */
  static byte[] ser(double delta) {
    Bytes bytes = new Bytes(true).u16(0x4949).u16(0x0197).u16(0x0210).i32(0x4122).i32(0x4152);
    bytes.i32(1).i32(1).i32(30).i32(0);
    bytes.i32(38).i32(0);
    bytes.f64(0).f64(delta).i32(0).f64(0).f64(delta).i32(0).u16(2).i32(WIDTH).i32(HEIGHT);
    for (int y = HEIGHT - 1; y >= 0; y--) {
      for (int x = 0; x < WIDTH; x++) {
        bytes.u16(count(x, y));
      }
    }
    return bytes.toArray();
  }

  static byte[] tvips() {
    return tvips(15500, "TVIPS TVIPS TVIPS ");
  }

  /** A stream whose header ends with the name of the program that wrote it. */
  static byte[] tvips(int pixel, String program) {
    Bytes bytes = new Bytes(true).i32(256).i32(2).i32(WIDTH).i32(HEIGHT).i32(16).i32(0).i32(0);
    bytes.i32(1).i32(1).i32(pixel).i32(200).i32(400).i32(60).text(program).fillTo(256);
    int start = bytes.size();
    bytes.fillTo(start + 24).i32(2).fillTo(start + 60).bytes(counts(true));
    return bytes.toArray();
  }

  /** Two patterns, square and of bytes: the second has twice the counts. */
  static byte[] blo() {
    return blo(0);
  }

  /** The same with so many hundredths of pixels for a centimetre of the screen. */
  static byte[] blo(int hundredths) {
    Bytes bytes = new Bytes(true).text("IMGBLO").u16(0x0102).i32(0x100).i32(0x110).i32(0);
    bytes
        .u16(HEIGHT)
        .u16(0)
        .u16(2)
        .u16(1)
        .u16(0)
        .f64(1)
        .f64(1)
        .i32(200_000)
        .u16(hundredths)
        .i32(2000);
    bytes.fillTo(0x110);
    for (int pattern = 1; pattern <= 2; pattern++) {
      bytes.u16(0x55AA).i32(pattern);
      for (int i = 0; i < HEIGHT * HEIGHT; i++) {
        bytes.u8(i * pattern);
      }
    }
    return bytes.toArray();
  }

  static byte[] dm(boolean wide, boolean little) {
    return new DmSample(wide, little).bytes();
  }
}
