package org.zoneaxis.micrograph.file;

import java.util.Optional;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/**
 * FEI's SER, as C. B. Boothroyd described it ("File format of TIA .ser files", 2010). The lowest
 * row comes first. Sizes are in metres or, of diffraction patterns, in 1/m; which of them is said
 * in a file beside it only, and told here by the size itself.
 */
final class SerReader {

  private static final String FORMAT = "SER";
  private static final int MAGIC = 0x0197;
  private static final int LITTLE = 0x4949;
  private static final int WIDE = 0x0220;
  private static final int IMAGES = 0x4122;
  private static final int ELEMENT = 50;
  private static final double LARGEST_PIXEL = 1e-3;
  private static final double LEAST_RECIPROCAL = 1e3;

  private SerReader() {}

  static boolean accepts(FileBytes file) {
    return file.length() >= 34
        && file.ordered(true).u16(0) == LITTLE
        && file.ordered(true).u16(2) == MAGIC;
  }

  static Micrograph read(FileBytes bytes, int frame) {
    FileBytes file = bytes.ordered(true);
    boolean wide = file.u16(4) >= WIDE;
    if (file.i32(6) != IMAGES) {
      throw new UnreadableImageException("the SER file holds spectra, and no image");
    }
    long frames = file.u32(18);
    FrameChoice.require(frame, frames);
    long offsets = wide ? file.i64(22) : file.u32(22);
    int step = wide ? Long.BYTES : Integer.BYTES;
    file.require(offsets, step * frames);
    long place = offsets + (long) step * frame;
    long element = wide ? file.i64(place) : file.u32(place);
    file.require(element, ELEMENT);
    double delta = file.f64(element + 8);
    SampleType type = type(file.u16(element + 40));
    Image image =
        PlainPixels.read(
            file, element + ELEMENT, type, file.i32(element + 42), file.i32(element + 46), true);
    Optional<PixelSize> size = size(delta);
    return FrameChoice.of(image, Calibration.NONE.withPixelSize(size), FORMAT, frame, frames)
        .noting(
            size.map(
                known ->
                    "A SER file does not say whether its pixels are lengths or reciprocal lengths;"
                        + " by their size they are in "
                        + known.unit().symbol()
                        + "."));
  }

  private static Optional<PixelSize> size(double delta) {
    double size = Math.abs(delta);
    if (size < LARGEST_PIXEL) {
      return PixelSize.believed(size, "m");
    }
    return size > LEAST_RECIPROCAL ? PixelSize.believed(size, "1/m") : Optional.empty();
  }

  private static SampleType type(int code) {
    return switch (code) {
      case 1 -> SampleType.UINT8;
      case 2 -> SampleType.UINT16;
      case 3 -> SampleType.UINT32;
      case 4 -> SampleType.INT8;
      case 5 -> SampleType.INT16;
      case 6 -> SampleType.INT32;
      case 7 -> SampleType.FLOAT32;
      case 8 -> SampleType.FLOAT64;
      case 9 -> SampleType.COMPLEX64;
      case 10 -> SampleType.COMPLEX128;
      default ->
          throw new UnreadableImageException(
              "the SER file is damaged: its numbers are of the unknown type " + code);
    };
  }
}
