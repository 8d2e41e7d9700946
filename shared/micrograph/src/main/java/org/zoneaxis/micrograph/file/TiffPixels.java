package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** The pixels of an image of a TIFF file: strips or tiles, compressed or not. */
final class TiffPixels {

  static final int SUBFILE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int STRIP_OFFSETS = 273;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  private static final int STRIP_BYTES = 279;
  private static final int PLANAR = 284;
  private static final int PREDICTOR = 317;
  private static final int PALETTE = 320;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;
  private static final int SAMPLE_FORMAT = 339;

  private static final int WHITE_IS_NOTHING = 0;
  private static final int RGB = 2;
  private static final int INDEXED = 3;
  private static final int MAX_CHUNK = 1 << 29;

  private final FileBytes file;
  private final TiffDirectory directory;
  private final int width;
  private final int height;
  private final SampleType type;
  private final int samples;
  private final boolean apart;
  private final int photometric;
  private final boolean tiled;
  private final int chunkWidth;
  private final int chunkHeight;
  private final TiffCompression compression;

  TiffPixels(FileBytes file, TiffDirectory directory) {
    this.file = file;
    this.directory = directory;
    long columns = directory.whole(WIDTH, 0);
    long rows = directory.whole(HEIGHT, 0);
    Image.requireSize(columns, rows);
    this.width = (int) columns;
    this.height = (int) rows;
    this.samples = (int) directory.whole(SAMPLES, 1);
    this.photometric = (int) directory.whole(PHOTOMETRIC, 1);
    this.type = type();
    this.apart = directory.whole(PLANAR, 1) == 2 && samples > 1;
    this.tiled = directory.has(TILE_OFFSETS);
    long tileWidth = tiled ? directory.whole(TILE_WIDTH, 0) : columns;
    long tileHeight =
        tiled ? directory.whole(TILE_HEIGHT, 0) : Math.min(rows, directory.whole(ROWS, rows));
    long bytes = tileWidth * tileHeight * type.bytes() * (apart ? 1 : samples);
    if (samples < 1 || samples > 64 || tileWidth < 1 || tileHeight < 1) {
      throw damaged();
    }
    if (tileWidth > Image.MAX_PIXELS || tileHeight > Image.MAX_PIXELS || bytes > MAX_CHUNK) {
      throw new UnreadableImageException("the TIFF file has parts that are too large to be read");
    }
    this.chunkWidth = (int) tileWidth;
    this.chunkHeight = (int) tileHeight;
    this.compression =
        new TiffCompression(
            (int) directory.whole(COMPRESSION, 1),
            (int) directory.whole(PREDICTOR, 1),
            type,
            file.isLittle());
    // Before memory is taken: so many numbers must come from so many bytes.
    compression.require(columns * rows * samples * type.bytes(), file.length());
  }

  private static UnreadableImageException damaged() {
    return new UnreadableImageException("the TIFF file is damaged");
  }

  private SampleType type() {
    int bits = (int) directory.whole(BITS, 1);
    int format = (int) directory.whole(SAMPLE_FORMAT, 1);
    return switch (format * 1000 + bits) {
      case 1008, 4008 -> SampleType.UINT8;
      case 1016, 4016 -> SampleType.UINT16;
      case 1032, 4032 -> SampleType.UINT32;
      case 1064, 4064 -> SampleType.UINT64;
      case 2008 -> SampleType.INT8;
      case 2016 -> SampleType.INT16;
      case 2032 -> SampleType.INT32;
      case 2064 -> SampleType.INT64;
      case 3016 -> SampleType.FLOAT16;
      case 3032 -> SampleType.FLOAT32;
      case 3064 -> SampleType.FLOAT64;
      case 6064 -> SampleType.COMPLEX64;
      case 6128 -> SampleType.COMPLEX128;
      default ->
          throw new UnreadableImageException(
              "the TIFF file has "
                  + bits
                  + " bits a sample of the kind "
                  + format
                  + "; read are 8, 16, 32 and 64 bits");
    };
  }

  /** An image of a stack that ImageJ wrote as one: the others stand behind the first. */
  Image stacked(int frame) {
    long at = (long) directory.number(STRIP_OFFSETS, 0);
    return PlainPixels.read(
        file, at + (long) frame * width * height * type.bytes(), type, width, height);
  }

  /** The image. */
  Image image() {
    boolean colours = photometric == RGB && samples >= 3;
    int planes = colours ? 3 : 1;
    float[][] values = new float[planes][width * height];
    int across = (width + chunkWidth - 1) / chunkWidth;
    int down = (height + chunkHeight - 1) / chunkHeight;
    long chunks = (long) across * down * (apart ? samples : 1);
    int offsets = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
    if (directory.count(offsets) < chunks) {
      throw damaged();
    }
    for (int plane = 0; plane < (apart ? planes : 1); plane++) {
      for (int row = 0; row < down; row++) {
        for (int column = 0; column < across; column++) {
          int chunk = (plane * down + row) * across + column;
          read(chunk, column * chunkWidth, row * chunkHeight, values, plane);
        }
      }
    }
    return colours ? coloured(values) : grey(values[0]);
  }

  private void read(int chunk, int left, int top, float[][] values, int plane) {
    int columns = Math.min(chunkWidth, width - left);
    int rows = Math.min(chunkHeight, height - top);
    int together = apart ? 1 : samples;
    int stride = chunkWidth * together * type.bytes();
    long at = (long) directory.number(tiled ? TILE_OFFSETS : STRIP_OFFSETS, chunk);
    int written = tiled ? chunkHeight : rows;
    byte[] line = new byte[stride];
    float[] numbers = new float[chunkWidth * together];
    byte[] whole = compression.isNone() ? line : decompressed(chunk, at, stride, written);
    for (int row = 0; row < rows; row++) {
      int from = 0;
      if (compression.isNone()) {
        file.copy(at + (long) row * stride, line, columns * together * type.bytes());
      } else {
        from = row * stride;
      }
      int into = (top + row) * width + left;
      if (together == 1) {
        type.read(whole, from, compression.isLittle(), values[plane], into, columns);
        continue;
      }
      type.read(whole, from, compression.isLittle(), numbers, 0, columns * together);
      for (int p = 0; p < values.length; p++) {
        for (int x = 0; x < columns; x++) {
          values[p][into + x] = numbers[x * together + p];
        }
      }
    }
  }

  private byte[] decompressed(int chunk, long at, int stride, int rows) {
    int sizes = tiled ? TILE_BYTES : STRIP_BYTES;
    if (directory.count(sizes) <= chunk) {
      throw damaged();
    }
    long size = (long) directory.number(sizes, chunk);
    file.require(at, size);
    return compression.decompress(file, at, size, stride, rows, apart ? 1 : samples);
  }

  private Image grey(float[] values) {
    if (photometric == INDEXED && type == SampleType.UINT8 && directory.count(PALETTE) >= 768) {
      return indexed(values);
    }
    if (photometric == WHITE_IS_NOTHING) {
      float white = Double.isInfinite(type.ceiling()) ? 0 : (float) type.ceiling();
      for (int i = 0; i < values.length; i++) {
        values[i] = white - values[i];
      }
    }
    return Image.of(width, height, values, type.ceiling());
  }

  /** Where the palette goes from dark to bright, the indices are counts in false colours. */
  private Image indexed(float[] values) {
    int[] palette = new int[256];
    boolean rising = true;
    double before = -1;
    for (int i = 0; i < 256; i++) {
      int red = (int) directory.number(PALETTE, i) >> 8;
      int green = (int) directory.number(PALETTE, 256 + i) >> 8;
      int blue = (int) directory.number(PALETTE, 512 + i) >> 8;
      palette[i] = red << 16 | green << 8 | blue;
      double bright = 0.299 * red + 0.587 * green + 0.114 * blue;
      rising = rising && bright >= before;
      before = bright;
    }
    if (rising) {
      return Image.of(width, height, values, type.ceiling());
    }
    int[] rgb = new int[values.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = palette[(int) values[i] & 0xFF];
    }
    return Image.ofColours(width, height, rgb);
  }

  private Image coloured(float[][] planes) {
    int count = width * height;
    if (type != SampleType.UINT8) {
      float[] mean = planes[0];
      for (int i = 0; i < count; i++) {
        mean[i] = (float) (((double) planes[0][i] + planes[1][i] + planes[2][i]) / 3);
      }
      return Image.of(width, height, mean, type.ceiling());
    }
    int[] rgb = new int[count];
    for (int i = 0; i < count; i++) {
      rgb[i] = (int) planes[0][i] << 16 | (int) planes[1][i] << 8 | (int) planes[2][i];
    }
    return Image.ofColours(width, height, rgb);
  }
}
