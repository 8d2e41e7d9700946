package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.UnreadableImageException;

/** How parts of a TIFF file are compressed: not, PackBits, LZW or deflate, with predictors. */
final class TiffCompression {

  private static final int NONE = 1;
  private static final int LZW = 5;
  private static final int DEFLATE = 8;
  private static final int OLD_DEFLATE = 32946;
  private static final int PACK_BITS = 32773;

  /** No compressor makes a part smaller than its thousandth or so. */
  private static final int LARGEST_RATIO = 1500;

  private final int scheme;
  private final int predictor;
  private final SampleType type;
  private final boolean little;

  TiffCompression(int scheme, int predictor, SampleType type, boolean little) {
    this.scheme = scheme;
    this.predictor = predictor;
    this.type = type;
    this.little = little;
    if (scheme != NONE
        && scheme != LZW
        && scheme != DEFLATE
        && scheme != OLD_DEFLATE
        && scheme != PACK_BITS) {
      throw new UnreadableImageException(
          "the TIFF file is compressed in a way that is not read here ("
              + scheme
              + "); save it uncompressed, or with LZW or deflate");
    }
    if (scheme != NONE && (predictor < 1 || predictor > 3)) {
      throw new UnreadableImageException("the TIFF file has the unknown predictor " + predictor);
    }
  }

  boolean isNone() {
    return scheme == NONE;
  }

  /** Whether decompressed numbers have their lowest byte first: a predictor may have moved them. */
  boolean isLittle() {
    return little && !(scheme != NONE && predictor == 3);
  }

  /** Refuses a number of bytes that cannot come from those of a file. */
  void require(long whole, long packed) {
    if (whole > (isNone() ? packed : (packed + 16) * LARGEST_RATIO)) {
      throw new UnreadableImageException(
          "the TIFF file is damaged or not complete: it is too short for the size of its image");
    }
  }

  /**
   * Decompresses a part.
   *
   * @param at where it is
   * @param size how many bytes it has in the file, all of which are there
   * @param stride bytes of a row
   * @param rows how many rows
   * @param samples numbers of a pixel
   */
  byte[] decompress(FileBytes file, long at, long size, int stride, int rows, int samples) {
    long length = (long) stride * rows;
    if (size > Integer.MAX_VALUE - 8) {
      throw damaged();
    }
    require(length, size);
    byte[] packed = file.copy(at, (int) size);
    byte[] whole = new byte[(int) length];
    switch (scheme) {
      case LZW -> TiffLzw.decode(packed, whole);
      case PACK_BITS -> unpack(packed, whole);
      default -> Inflation.inflate(packed, whole);
    }
    for (int row = 0; row < rows; row++) {
      if (predictor == 2) {
        differences(whole, row * stride, stride, samples);
      } else if (predictor == 3) {
        scattered(whole, row * stride, stride, samples);
      }
    }
    return whole;
  }

  static UnreadableImageException damaged() {
    return new UnreadableImageException(
        "the TIFF file is damaged: its compressed numbers make no sense");
  }

  private static void unpack(byte[] packed, byte[] whole) {
    int from = 0;
    int into = 0;
    while (into < whole.length) {
      if (from >= packed.length) {
        throw damaged();
      }
      int code = packed[from++];
      if (code == -128) {
        continue;
      }
      int count = code >= 0 ? code + 1 : 1 - code;
      if (count > whole.length - into || from + (code >= 0 ? count : 1) > packed.length) {
        throw damaged();
      }
      for (int i = 0; i < count; i++) {
        whole[into++] = packed[from + (code >= 0 ? i : 0)];
      }
      from += code >= 0 ? count : 1;
    }
  }

  /** Undoes horizontal differencing (predictor 2): each number is what it is more than its left. */
  private void differences(byte[] whole, int start, int stride, int samples) {
    int size = type.bytes();
    int step = size * samples;
    for (int i = start + step; i < start + stride; i += size) {
      int carry = 0;
      for (int b = 0; b < size; b++) {
        int place = little ? b : size - 1 - b;
        int sum = (whole[i + place] & 0xFF) + (whole[i - step + place] & 0xFF) + carry;
        whole[i + place] = (byte) sum;
        carry = sum >> 8;
      }
    }
  }

  /**
   * Undoes the predictor of decimals (Adobe Photoshop TIFF Technical Note 3, 2005): differences of
   * bytes, the highest bytes of a row first.
   */
  private void scattered(byte[] whole, int start, int stride, int samples) {
    for (int i = start + samples; i < start + stride; i++) {
      whole[i] += whole[i - samples];
    }
    int size = type.bytes();
    int count = stride / size;
    byte[] row = new byte[stride];
    for (int i = 0; i < count; i++) {
      for (int b = 0; b < size; b++) {
        row[i * size + b] = whole[start + b * count + i];
      }
    }
    System.arraycopy(row, 0, whole, start, stride);
  }
}
